import { characterTable, wordSet } from '../syntax/index.ts';
import { chineseNumerals, multiplierCharacters, numberWords, unitStems } from './words/numeral-words.ts';

/** One written number: a run of Arabic digits (with separators, decimals, 万 and 亿) or of Chinese number characters. */
export type NumeralToken = { readonly start: number; readonly end: number; readonly arabic: boolean };

const WORDS = wordSet(numberWords);
const CHINESE = characterTable(chineseNumerals);
const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);

const arabicEnd = (text: string, start: number): number => {
  let i = start;
  while (isDigit(text.charCodeAt(i))) i++;
  while ((text[i] === ',' || text[i] === '.' || text[i] === '．') && isDigit(text.charCodeAt(i + 1))) {
    i++;
    while (isDigit(text.charCodeAt(i))) i++;
  }
  return i;
};

const MULTIPLIES = new RegExp(`[${multiplierCharacters}]`, 'u');

const multiplierEnd = (text: string, at: number): number => {
  let i = at;
  while (MULTIPLIES.test(text[i] ?? '') && !unitStems.includes(text[i + 1] ?? ' ')) i++;
  return i;
};

/** The end of a listed word that starts at or a little before `at` and holds it (统|一, 进|一步); 0 where there is none. */
const wordAround = (text: string, at: number): number => {
  for (let start = Math.max(0, at - 3); start <= at; start++) {
    const word = WORDS.at(text, start);
    if (word !== undefined && start + word.word.length > at) return start + word.word.length;
  }
  return 0;
};

/** The numbers written in a text, in order. Number characters inside words that are no numbers (统一, 进一步) are none. */
export const numeralTokens = (text: string): NumeralToken[] => {
  const out: NumeralToken[] = [];
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit)) {
      const digits = arabicEnd(text, i);
      const gap = text[digits] === ' ' ? 1 : 0;
      const end = MULTIPLIES.test(text[digits + gap] ?? '') ? multiplierEnd(text, digits + gap) : digits;
      out.push({ start: i, end, arabic: true });
      i = end;
      continue;
    }
    if (CHINESE[unit] === 0) {
      i++;
      continue;
    }
    let end = i + 1;
    while (CHINESE[text.charCodeAt(end)] === 1) end++;
    const word = wordAround(text, i);
    if (word >= end) {
      i = word;
      continue;
    }
    out.push({ start: i, end, arabic: false });
    i = end;
  }
  return out;
};
