import { superscript } from '../superscript.ts';
import { readableText, symbolOf } from '../symbol.ts';
import type { Block } from '../block.ts';
import type { Style } from './style.ts';

/** Looks of a run that change what a reader sees. */
type Look = { hidden: boolean; raised: boolean; font: string };

/** Which list a paragraph belongs to, as far as it says itself. */
export type ListMark = { numId?: string; level?: number };

/** Gathers one paragraph's visible text while its runs stream by. */
export class ParagraphText {
  readonly number: number;
  style = '';
  readonly list: ListMark = {};
  /** The paragraph mark is hidden (a run-in heading) or deleted by a tracked change: the next paragraph goes on in this line. */
  mark: 'kept' | 'hidden' | 'deleted' = 'kept';
  /** Text boxes anchored here; they are printed after the paragraph. */
  readonly floating: Block[] = [];
  #text = '';
  #hidden = false;
  #font = '';
  #look: Look = { hidden: false, raised: false, font: '' };

  constructor(number: number) {
    this.number = number;
  }

  get text(): string {
    return this.#text;
  }

  wear(style: Style | undefined): void {
    this.#hidden = style?.hidden ?? false;
    this.#font = style?.font ?? '';
  }

  beginRun(): void {
    this.#look = { hidden: this.#hidden, raised: false, font: this.#font };
  }

  look(change: Partial<Look>): void {
    Object.assign(this.#look, change);
  }

  /** The typed text of a run. */
  write(text: string): void {
    const readable = readableText(text, this.#look.font);
    this.put(this.#look.raised ? superscript(readable) : readable);
  }

  symbol(code: string, font: string): void {
    this.put(symbolOf(code, font));
  }

  put(text: string): void {
    if (!this.#look.hidden) this.#text += text;
  }
}
