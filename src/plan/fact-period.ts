import { firstYearAhead } from './deadline.ts';
import { timeMarksIn } from './deadline-mark.ts';
import type { Frame, Passage } from './passage.ts';
import type { Stance, Years } from './statement-stance.ts';
import type { Enclosed, Range } from '../syntax/index.ts';

/**
 * The years that passages looking back are about (回顾期): what their headings say; else the last five-year plan that the chapter
 * spoke of (“十一五”以来); else the last year of a report.
 */
export type Review = {
  readonly years: (stance: Stance) => Years | undefined;
  /** Opens a passage; a new chapter forgets the period of the one before. */
  readonly enter: (passage: Passage) => void;
  /** Keeps the period a sentence names for the sentences after it. */
  readonly note: (text: string, sentence: Range, enclosed: Enclosed) => void;
};

/** A period counts for what follows when a sentence opens with it. */
const OPENING = 14;

export const reviewing = (frame: Frame): Review => {
  const first = firstYearAhead(frame);
  let chapter = '';
  let named: Years | undefined;
  return {
    enter: (passage) => {
      const opened = passage.section.split('.', 1)[0]!;
      if (opened !== chapter) {
        chapter = opened;
        named = undefined;
      }
    },
    years: (stance) => {
      if (stance.looks !== 'back') return undefined;
      if (frame.reportYear !== undefined) return named ?? stance.years ?? { from: frame.reportYear - 1, to: frame.reportYear - 1 };
      return named ?? stance.years;
    },
    note: (text, sentence, enclosed) => {
      const period = timeMarksIn(text, sentence, enclosed, frame).find(
        ({ start, from, to, role }) => start < sentence[0] + OPENING && from < to && role !== 'base' && first !== undefined && to < first,
      );
      if (period !== undefined) named = { from: period.from, to: period.to };
    },
  };
};
