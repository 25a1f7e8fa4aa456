import { formatNumber } from '../number-format.ts';
import { countingDigits } from '../words/numerals.ts';
import { attributeOf, type Element } from './chrome.ts';

/** Names of `list-style-type` and of the `type` attribute, as numbering formats. */
const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-decimal': 'ideographDigital',
  'cjk-ideographic': 'chineseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
  'trad-chinese-informal': 'chineseCountingThousand',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
  none: 'none',
};

const ideographic: ReadonlySet<string> = new Set(['ideographDigital', 'chineseCountingThousand', 'ideographTraditional', 'ideographZodiac']);

const ownNumber = new RegExp(`^[(（]?(?:[0-9]{1,3}|[${countingDigits}十百]{1,4}|[①-⑳])[)）.．、]|^[①-⑳]|^第`);

/** The text opens with a number typed into it, as on pages whose style sheet turns the list's own numbers off. */
export const hasOwnNumber = (text: string): boolean => ownNumber.test(text);

/** Numbers the items of an `<ol>` as the page prints them. */
export class ListCounter {
  readonly #format: string;
  readonly #step: number;
  #next: number;

  constructor(list: Element, items: number) {
    const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attributeOf(list, 'style') ?? '')?.[1]?.toLowerCase();
    this.#format = list.tagName === 'ol' ? (formats[style ?? ''] ?? formats[attributeOf(list, 'type') ?? ''] ?? 'decimal') : 'none';
    this.#step = attributeOf(list, 'reversed') === undefined ? 1 : -1;
    const start = Number.parseInt(attributeOf(list, 'start') ?? '', 10);
    this.#next = Number.isSafeInteger(start) ? start : this.#step === 1 ? 1 : items;
  }

  /** The number to print before the next item's text, with what parts it from the text; '' for bullets. */
  take(item: Element): string {
    const value = Number.parseInt(attributeOf(item, 'value') ?? '', 10);
    if (Number.isSafeInteger(value)) this.#next = value;
    const number = formatNumber(this.#next, this.#format);
    this.#next += this.#step;
    if (number === '') return '';
    return ideographic.has(this.#format) ? `${number}、` : `${number}. `;
  }
}
