import { IntakeError } from './error.ts';
import { MAX_CHARACTERS, MAX_COLUMNS } from './limits.ts';
import { tooLong, tooManyColumns } from './messages.ts';
import type { Block, Line } from './block.ts';
import type { IntakeText, PlaceMark } from './document.ts';

/** Builds the text line by line and remembers where each line came from. */
export class TextWriter {
  #pieces: string[] = [];
  #length = 0;
  #lines = 1;
  #blank = true;
  readonly #places: PlaceMark[] = [];

  /** A paragraph on its own line, or lines if it holds soft breaks. An empty one leaves one blank line, never two. */
  line({ text, paragraph }: Line): void {
    if (text === '') {
      if (!this.#blank) this.#put('\n');
      this.#blank = true;
      return;
    }
    const start = this.#length;
    this.#put(text);
    this.#places.push({ span: [start, this.#length], paragraph });
    this.#put('\n');
    this.#blank = false;
    this.#lines += text.split('\n').length;
  }

  block(block: Block): void {
    if (!('cells' in block)) {
      this.line(block);
      return;
    }
    if (block.cells.length > MAX_COLUMNS) throw new IntakeError(tooManyColumns(this.#lines, MAX_COLUMNS));
    block.cells.forEach((cell, at) => {
      if (at > 0) this.#put('\t');
      const start = this.#length;
      this.#put(cell.text);
      if (cell.text !== '') this.#places.push({ span: [start, this.#length], paragraph: cell.paragraph });
    });
    this.#put('\n');
    this.#blank = false;
    this.#lines++;
  }

  /** The text so far; nothing may be written afterwards. */
  end(): IntakeText {
    const text = this.#pieces.join('');
    this.#pieces = [];
    return { text, places: this.#places };
  }

  #put(text: string): void {
    this.#length += text.length;
    if (this.#length > MAX_CHARACTERS) throw new IntakeError(tooLong(MAX_CHARACTERS));
    this.#pieces.push(text);
  }
}
