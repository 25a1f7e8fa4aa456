import { chineseDigits, chinesePlaces } from './words/numerals.ts';

/** A run of Chinese number characters read as a number. `upper` is set where two digits are said side by side (两三个). */
export type ChineseNumber = { readonly end: number; readonly value: number; readonly upper?: number; readonly digits: boolean };

const DIGIT = new Int8Array(0x10000).fill(-1);
for (const [character, value] of Object.entries(chineseDigits)) DIGIT[character.charCodeAt(0)] = value;
const PLACE = new Int16Array(0x10000);
for (const [character, value] of Object.entries(chinesePlaces)) PLACE[character.charCodeAt(0)] = value;

export const isChinesePlace = (unit: number): boolean => PLACE[unit]! > 0;
export const isChineseNumber = (unit: number): boolean => DIGIT[unit]! >= 0 || PLACE[unit]! > 0;

/** 二〇三五: digits read one by one, as in years. */
const digitString = (text: string, start: number, end: number): number => {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + DIGIT[text.charCodeAt(i)]!;
  return value;
};

/** One section below 10,000 (三千五百, 十二) from `start`; stops at 万 and 亿. */
export const readSection = (text: string, start: number): ChineseNumber | undefined => {
  let i = start;
  let digits = 0;
  while (DIGIT[text.charCodeAt(i)]! >= 0) {
    i++;
    digits++;
  }
  if (digits >= 2 && !isChinesePlace(text.charCodeAt(i))) {
    const first = DIGIT[text.charCodeAt(start)]!;
    const second = DIGIT[text.charCodeAt(start + 1)]!;
    if (digits === 2 && second === first + 1 && first > 0) return { end: i, value: first, upper: second, digits: false };
    return { end: i, value: digitString(text, start, i), digits: true };
  }
  let total = 0;
  let pending = -1;
  let smallest = 1e5;
  i = start;
  for (;;) {
    const unit = text.charCodeAt(i);
    const digit = DIGIT[unit] ?? -1;
    if (digit >= 0) {
      if (pending > 0) break;
      pending = digit;
      i++;
      continue;
    }
    const place = PLACE[unit] ?? 0;
    if (place === 0 || place >= smallest) break;
    total += (pending < 0 ? 1 : pending) * place;
    smallest = place;
    pending = -1;
    i++;
  }
  return i === start ? undefined : { end: i, value: total + Math.max(0, pending), digits: false };
};
