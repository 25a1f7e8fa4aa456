import { ordinalDigits, ordinalPowers } from './words/patterns.ts';

/** The value of a heading's number: 十八 = 18, 二十一 = 21, 一百零三 = 103, １２ or 12 = 12; undefined where it is none. */
export const ordinalValue = (word: string): number | undefined => {
  if (word === '') return undefined;
  if (/^[0-9]+$/.test(word)) return Number(word);
  let total = 0;
  let pending: number | undefined;
  for (const character of word) {
    const power = ordinalPowers[character];
    if (power !== undefined) {
      total += (pending ?? 1) * power;
      pending = undefined;
      continue;
    }
    const digit = ordinalDigits[character];
    if (digit === undefined) return undefined;
    pending = pending === undefined ? digit : pending * 10 + digit;
  }
  return total + (pending ?? 0);
};

/** The number of a caption or a box, and its second one: 3 of 表3, 3 and 1 of 表3-1. Digits may be of full width. */
export const captionNumber = (word: string | undefined): { readonly number?: number; readonly part?: number } => {
  const [first = '', second] = (word ?? '').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).split(/[-—.－]/);
  const number = ordinalValue(first);
  const part = second === undefined ? undefined : ordinalValue(second);
  return { ...(number === undefined ? {} : { number }), ...(part === undefined ? {} : { part }) };
};
