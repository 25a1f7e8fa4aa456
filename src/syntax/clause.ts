import { characterTable } from './clause-lexicon.ts';
import type { Enclosed } from './clause-enclosure.ts';
import type { Range } from './sentence.ts';
import { phraseEnds } from './words/clause-marks.ts';

const ENDS = characterTable(phraseEnds);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Phrases of a sentence (分句): what stands between commas, semicolons and colons outside enclosures. */
export const phrasesOf = (text: string, [start, end]: Range, enclosed: Enclosed): Range[] => {
  const out: Range[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end) {
      if (enclosed[i] !== 0 || ENDS[text.charCodeAt(i)] === 0) continue;
      if (text.charCodeAt(i) < 0x80 && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) continue;
    }
    if (i > from) out.push([from, i]);
    from = i + 1;
  }
  return out;
};
