import type { TimeFrame } from './deadline-mark.ts';
import { readSentence, type TimedReading } from './statement-sentence.ts';
import { BRACKETED, type Enclosed, enclosedIn, type Range } from '../syntax/index.ts';
import { withoutLead } from './statement-verb.ts';
import { bareSubject } from './subject.ts';
import { phraseBreaks } from './words/subject-words.ts';

/** How far before a bracket the words it speaks of are looked for. */
const REACH = 60;

const DIGIT = /[0-9]/;

/** The brackets of a sentence, without their marks. */
const bracketsIn = (text: string, [start, end]: Range, enclosed: Enclosed): Range[] => {
  const out: Range[] = [];
  for (let i = start; i < end; i++) {
    if (enclosed[i] !== BRACKETED) continue;
    let close = i + 1;
    while (close < end && enclosed[close] === BRACKETED) close++;
    if (DIGIT.test(text.slice(i + 1, close - 1))) out.push([i + 1, close - 1]);
    i = close;
  }
  return out;
};

/** What the words right before a bracket name. */
const namedBefore = (text: string, at: number, start: number): string => {
  let from = at;
  while (from > start && at - from < REACH && !phraseBreaks.includes(text[from - 1]!)) from--;
  return bareSubject(withoutLead(text.slice(from, at)));
};

/** A reading of part of a text, at its place in the whole. */
const shifted = (reading: TimedReading, by: number): TimedReading => {
  const { quantity, sentence, phrase } = reading;
  const { numeral } = quantity;
  return {
    ...reading,
    start: reading.start + by,
    end: reading.end + by,
    sentence: [sentence[0] + by, sentence[1] + by],
    phrase: [phrase[0] + by, phrase[1] + by],
    quantity: {
      ...quantity,
      wordsStart: quantity.wordsStart + by,
      start: quantity.start + by,
      end: quantity.end + by,
      numeral: { ...numeral, start: numeral.start + by, end: numeral.end + by },
    },
  };
};

/**
 * Figures with a year of their own in brackets (绿地率（到 2025 年达到 41%）): asides (括注) about the last thing stated or named before
 * them. Other figures in brackets explain a term or a size and are left out.
 */
export const readAsides = (text: string, sentence: Range, enclosed: Enclosed, frame: TimeFrame, stated: readonly TimedReading[]): TimedReading[] => {
  const brackets = bracketsIn(text, sentence, enclosed);
  if (brackets.length === 0) return [];
  return brackets.flatMap((inner) => {
    const before = stated.findLast(({ end, phrase }) => end <= inner[0] && phrase[1] >= inner[0]);
    const owner = before?.subject ?? namedBefore(text, inner[0] - 1, sentence[0]);
    if (owner.length < 2) return [];
    const words = text.slice(inner[0], inner[1]);
    return readSentence(words, [0, words.length], enclosedIn(words), frame, owner)
      .filter(({ time }) => time !== undefined)
      .map((reading) => shifted(reading, inner[0]));
  });
};
