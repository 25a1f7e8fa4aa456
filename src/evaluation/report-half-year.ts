import { yearOf } from '../basis/index.ts';
import { adviceSection } from './report-advice.ts';
import { annexes } from './report-annex.ts';
import { countsSentence, daysOf } from './report-evaluation.ts';
import { indicatorsOf, indicatorTable } from './report-indicators.ts';
import { causeSection, problemSection } from './report-problems.ts';
import { projectSection, workSection } from './report-works.ts';
import { worksAsked } from './written-figure.ts';
import type { Writer } from './written-writer.ts';
import { reportText as say } from './words/report.ts';
import { longDay } from './words/written.ts';

/** Works that end with the year, or are overdue, and are not done. */
const DUE = 12;

const restSection = (w: Writer, year: number): void => {
  const query = `part=tasks+reforms&year=${year}&now=on_schedule+slow+late+not_begun+unknown`;
  const due = worksAsked(w.source, query);
  w.heading('rest', 1, say.head.rest);
  if (due.length === 0) return w.paragraph('rest.none', say.rest.none);
  w.paragraph('rest.counts', say.rest.due(w.figure(`works?${query}`), longDay(`${year}-12-31`)));
  for (const { id, title, lead } of due.slice(0, DUE))
    w.paragraph(`rest.${id}`, say.rest.task(title, lead?.name ?? say.chapter.nobody, w.figure(`works/${encodeURIComponent(id)}/due`)));
  if (due.length > DUE) w.paragraph('rest.more', say.chapter.more(due.length - DUE));
};

/** 半年执行情况报告 to the standing committee: how it stands, what is wrong, what the rest of the year has to bring. */
export const halfYearReport = (w: Writer): string => {
  const { frozen, given } = w.source;
  const year = given.year ?? yearOf(frozen.evaluation.cutoff);
  w.paragraph('scope', say.scope.halfYear(frozen.plan.title, daysOf(w)));
  w.heading('half', 1, say.head.halfYear);
  w.heading('half.indicators', 2, say.head.indicators);
  w.paragraph('half.counts', countsSentence(w));
  indicatorTable(w, 'half.table', say.table.indicators, indicatorsOf(w));
  workSection(w, 'half.works', 2);
  projectSection(w, 'half.projects', 2);
  problemSection(w, say.head.problems);
  causeSection(w);
  restSection(w, year);
  adviceSection(w, say.head.advice.annual);
  annexes(w);
  return say.title.halfYear(frozen.region.name, year);
};
