import { quantityOf } from '../basis/index.ts';
import { clauseEnd, figureEnd, traditionalPairs } from './words/bulletin-grammar.ts';

const SIMPLE = new Map(traditionalPairs.split(' ').map((pair) => [pair[0]!, pair[1]!]));

/** Digits, letters and traditional characters made plain one for one, so that offsets stay those of the text. */
export const plain = (text: string): string =>
  text.replace(/[！-～\u4e00-\u9fff]/g, (mark) => {
    if (mark >= '\u4e00' && mark <= '\u9fff') return SIMPLE.get(mark) ?? mark;
    return mark === '，' || mark === '；' || mark === '：' ? mark : String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  });

/** A number that stands alone, unlike those of PM2.5 and 第3. */
const NUMBER = /(?<![\d.A-Za-z第])\d+(?:,\d{3})*(?:\.\d+)?(?![\d.]*[A-Za-z])/g;

const LONGEST_UNIT = 9;

/** The longest stretch after a number that is a unit people count in. */
export const unitAt = (text: string, at: number): string => {
  for (let length = LONGEST_UNIT; length > 0; length--) {
    const unit = text.slice(at, at + length);
    if (unit.length === length && !/\s|[，。；、：,;:)）(（]/.test(unit) && quantityOf(unit) !== undefined) return unit;
  }
  return '';
};

export type Stretch = { readonly start: number; readonly end: number };

/** The stretches between `from` and `to` that marks part; a mark belongs to none. */
export const stretches = (from: number, to: number, isEnd: (at: number) => boolean): Stretch[] => {
  const found: Stretch[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !isEnd(at)) continue;
    if (at > start) found.push({ start, end: at });
    start = at + 1;
  }
  return found;
};

const isBetweenDigits = (text: string, at: number): boolean => /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));

/** 、 ends a clause only after a figure; elsewhere it joins nouns. */
export const isClauseEnd = (text: string, at: number): boolean => {
  const mark = text[at]!;
  if (!clauseEnd.test(mark) || (mark === ',' && isBetweenDigits(text, at))) return false;
  return mark !== '、' || figureEnd.test(text.slice(Math.max(0, at - 1), at));
};

/** Numbers of a stretch; what stands before it is seen and not searched. */
export const numbersIn = function* (text: string, { start, end }: Stretch): Generator<RegExpExecArray> {
  const number = new RegExp(NUMBER);
  const seen = text.slice(0, end);
  number.lastIndex = start;
  for (let match = number.exec(seen); match !== null; match = number.exec(seen)) yield match;
};
