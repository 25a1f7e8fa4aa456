import type { HeadingStyle } from './heading-mark.ts';
import type { Opening } from './scan.ts';
import { boxEntry } from './words/patterns.ts';

/** `名称：…` opens a group of a box; `1. …` or `（1）…` an entry. */
const isGroupHead = (words: string): boolean => /^(?:\*\*)?[^，。；：:！]{2,40}(?:\*\*)?[：:]/.test(words);
const isRunIn = (words: string): boolean => /^[^，；：。0-9]{4,24}。./.test(words);
export const isBoxEntry = (words: string): boolean => isGroupHead(words) || boxEntry.test(words);

/** Which lines still belong to a box: it has no end mark, so its own form tells. */
export class BoxBody {
  private lines = 0;
  private style: HeadingStyle | undefined;
  private number = 0;
  private form: 'group' | 'short' | 'plain' | undefined;

  accepts(found: Opening | undefined, words: string): boolean {
    if (found !== undefined && found.kind !== 'heading') return false;
    if (found?.kind === 'heading') return this.acceptsEntry(found);
    const form = isGroupHead(words) || isRunIn(words) ? 'group' : words.length <= 40 && !/[。；]$/.test(words) ? 'short' : 'plain';
    if (this.lines > 0 && !this.follows(form)) return false;
    this.form = form;
    this.lines++;
    return true;
  }

  private acceptsEntry(found: Extract<Opening, { kind: 'heading' }>): boolean {
    const { style, number } = found.mark;
    const isList = style === 'decimal-1' || style === 'bracketed-decimal' || style === 'circled' || style === 'dash' || style === 'bold';
    if (!isList || (this.lines > 0 && this.style !== style && !(this.style === 'decimal-1' && style !== 'dash'))) return false;
    if (this.lines === 0 && number !== undefined && number !== 1) return false;
    if (this.style === style && number !== undefined && number !== this.number + 1) return false;
    this.style ??= style;
    if (this.style === style) this.number = number ?? 0;
    this.lines++;
    this.form = 'group';
    return true;
  }

  private follows(form: 'group' | 'short' | 'plain'): boolean {
    if (form === 'group') return true;
    if (this.style !== undefined) return false;
    if (form === 'short') return this.form === 'short';
    return false;
  }
}
