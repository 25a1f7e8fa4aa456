import type { HeadingStyle } from './heading-mark.ts';
import type { Opening } from './scan.ts';
import { boxEntry } from './words/patterns.ts';
import { bullets } from './words/structure.ts';

/** `名称：…` opens a group of a box; `1. …` or `（1）…` an entry. */
const isGroupHead = (words: string): boolean => /^(?:\*\*)?[^，。；：:！]{2,40}(?:\*\*)?[：:]/.test(words);
type BoxForm = 'head' | 'group' | 'short' | 'plain' | 'bullet';

const bullet = new RegExp(`^(?:[${bullets}]|[-–*+][ \\u3000])`);
/** 「01　新一代人工智能」: a number of two digits heads the lines below. */
const twoDigits = /^([0-9]{2})[ \u3000]+(?=[\u4e00-\u9fff])/;
const isLoneHead = (words: string): boolean => /^[^，；：。0-9]{4,24}。$/.test(words);
const isRunIn = (words: string): boolean => /^[^，；：。0-9]{4,24}。./.test(words);
export const isBoxEntry = (words: string): boolean => isGroupHead(words) || boxEntry.test(words);

/** Which lines still belong to a box: it has no end mark, so its own form tells. */
export class BoxBody {
  private lines = 0;
  private headed = false;
  /** Bullets follow one another, so that none heads what stands below it. */
  private listed = false;
  private style: HeadingStyle | undefined;
  private number = 0;
  private form: BoxForm | undefined;
  private readonly outside: ReadonlySet<HeadingStyle>;

  private readonly open: ReadonlyMap<HeadingStyle, number>;

  /**
   * `outside` are the heading styles that the document has used before the box; `open` the last numbers of those whose
   * count goes on at the box, so that a （一） after （二） must be the box's own.
   */
  constructor(outside: ReadonlySet<HeadingStyle>, open: ReadonlyMap<HeadingStyle, number>) {
    this.outside = outside;
    this.open = open;
  }

  accepts(found: Opening | undefined, words: string): boolean {
    if (found !== undefined && found.kind !== 'heading') return false;
    if (found?.kind === 'heading') return this.acceptsEntry(found);
    const number = twoDigits.exec(words);
    if (number !== null && Number(number[1]) === this.number + 1 && (this.lines === 0 || this.style === 'decimal-1')) {
      this.style = 'decimal-1';
      this.number++;
      this.lines++;
      this.form = words.length <= 40 ? 'head' : 'group';
      return true;
    }
    const form: BoxForm =
      bullet.test(words) && words.length <= 40 && !/[。；：]/.test(words)
        ? 'bullet'
        : bullet.test(words)
          ? 'group'
          : isLoneHead(words)
            ? 'head'
            : isGroupHead(words) || isRunIn(words)
              ? 'group'
              : words.length <= 40 && !/[。；]$/.test(words)
                ? 'short'
                : 'plain';
    if (this.lines > 0 && !this.follows(form)) return false;
    this.listed ||= form === 'bullet' && this.form === 'bullet';
    this.form = form;
    this.headed ||= form === 'head';
    this.lines++;
    return true;
  }

  private acceptsEntry(found: Extract<Opening, { kind: 'heading' }>): boolean {
    const { style, number } = found.mark;
    const goesOn = this.open.get(style);
    const isOwn = style === 'bracketed-chinese' && goesOn !== undefined && (this.lines === 0 ? number === 1 : this.style === style && number !== goesOn + 1);
    const isFree = isOwn || ((style === 'chinese' || style === 'bracketed-chinese') && !this.outside.has(style));
    const isList = isFree || style === 'decimal-1' || style === 'bracketed-decimal' || style === 'circled' || style === 'dash' || style === 'bold';
    if (!isList || (this.lines > 0 && this.style !== style && !(this.style === 'decimal-1' && style !== 'dash'))) return false;
    if (this.lines === 0 && number !== undefined && number !== 1) return false;
    if (this.style === style && number !== undefined && number !== this.number + 1) return false;
    this.style ??= style;
    if (this.style === style) this.number = number ?? 0;
    this.lines++;
    this.form = found.place.rest === undefined ? 'head' : 'group';
    return true;
  }

  private follows(form: BoxForm): boolean {
    if (form === 'group' || form === 'bullet') return true;
    if (this.form === 'bullet') return !this.listed;
    // A head that stands alone on its line has a paragraph below.
    if (this.form === 'head') return true;
    if (this.style !== undefined) return false;
    if (form === 'head') return this.headed;
    if (form === 'short') return this.form === 'short';
    return false;
  }
}
