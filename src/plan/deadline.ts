import type { Frame, Passage } from './passage.ts';
import { type TimeMark, timeMarksIn } from './deadline-mark.ts';
import { isUnderGoals, planNamed, yearNamed } from './statement-stance.ts';
import type { Enclosed, Range } from '../syntax/index.ts';
import { thisYear } from './words/time-words.ts';

/** The first year that is ahead for a document: before it a statement tells what has been. */
export const firstYearAhead = (frame: Frame): number | undefined => {
  if (frame.reportYear !== undefined) return frame.reportYear;
  if (frame.from === undefined) return frame.baseYear === undefined ? frame.issuedYear : frame.baseYear + 1;
  return Math.max(frame.from, frame.issuedYear ?? frame.from);
};

/** True where a time lies wholly behind the document. */
export const isBehind = (mark: TimeMark, frame: Frame): boolean => {
  const first = firstYearAhead(frame);
  return first !== undefined && mark.to < first;
};

/** Deadlines that headings lend to the sentences under them (沿用期限). */
export type Lending = {
  /** What the innermost heading with a deadline lends to a passage. */
  readonly lent: (passage: Passage) => number | undefined;
  /** Keeps the deadline said in a lead text for what comes later under its heading; the plan's own last year is preferred. */
  readonly note: (passage: Passage, deadline: number) => void;
};

export const lending = (frame: Frame): Lending => {
  const bySection = new Map<string, number>();
  const first = firstYearAhead(frame);
  let turned = '';
  /** A report's heading lends its year; one that names a five-year plan and a year lends the plan's until the text turns to 今年. */
  const byTitle = ({ titles, section, flow }: Passage): number | undefined => {
    if (frame.reportYear === undefined || first === undefined) return undefined;
    const chapter = section.split('.', 1)[0]!;
    if (flow.text.slice(0, 24).includes(thisYear)) turned = chapter;
    for (let i = titles.length - 1; i >= 0; i--) {
      const year = yearNamed(titles[i]!);
      const plan = planNamed(titles[i]!);
      const named = plan === undefined || turned === chapter ? (year ?? plan) : plan;
      if (named !== undefined && named.to >= first) return named.to;
    }
    return undefined;
  };
  return {
    lent: (passage) => {
      for (let id = passage.section; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) {
        const deadline = bySection.get(id);
        if (deadline !== undefined) return deadline;
      }
      return byTitle(passage) ?? (frame.reportYear === undefined && isUnderGoals(passage.titles) ? frame.to : undefined);
    },
    note: (passage, deadline) => {
      if (passage.section === '') return;
      const kept = bySection.get(passage.section);
      if (kept === undefined || (deadline === frame.to && kept !== frame.to)) bySection.set(passage.section, deadline);
    },
  };
};

/** The deadline a sentence without figures sets (到 2025 年，片区设施全面建成). */
export const bareDeadline = (text: string, sentence: Range, enclosed: Enclosed, frame: Frame): number | undefined => {
  const first = firstYearAhead(frame);
  const mark = timeMarksIn(text, sentence, enclosed, frame).find(({ role, to }) => role === 'by' && first !== undefined && to >= first);
  return mark?.to;
};
