import { characterTable } from './clause-lexicon.ts';
import type { Enclosed } from './clause-enclosure.ts';
import { sentenceEnds } from './words/clause-marks.ts';

/** Half-open range of a flow's text. */
export type Range = readonly [start: number, end: number];

const ENDS = characterTable(sentenceEnds);

/** Sentences (句) of a text, without their closing mark; a full stop inside quotation marks or brackets ends none. */
export const sentencesOf = (text: string, enclosed: Enclosed): Range[] => {
  const out: Range[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && (enclosed[i] !== 0 || ENDS[text.charCodeAt(i)] === 0)) continue;
    if (i > start) out.push([start, i]);
    start = i + 1;
  }
  return out;
};
