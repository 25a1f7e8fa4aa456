import { briefPage } from './brief.ts';
import type { Frozen } from './frozen.ts';
import { evaluationReport } from './report-evaluation.ts';
import { halfYearReport } from './report-half-year.ts';
import { planReport } from './report-plan.ts';
import type { DocumentKind, WrittenGiven } from './written.ts';
import { writerOf, type Writer, type WrittenText } from './written-writer.ts';
import { bare } from './words/written.ts';

const writers: Readonly<Record<DocumentKind, (w: Writer) => string>> = {
  evaluation_report: evaluationReport,
  half_year_report: halfYearReport,
  plan_report: planReport,
  brief: briefPage,
};

/** A document written from a frozen file and what is given with it: its title, its blocks and the marks of its figures. Equal for equal input. */
export const writtenOf = (kind: DocumentKind, frozen: Frozen, given: WrittenGiven = {}): WrittenText & { readonly title: string } => {
  const works = frozen.works.map((work) => ({ ...work, title: bare(work.title) }));
  const writer = writerOf({ frozen: { ...frozen, works }, given });
  const title = writers[kind](writer);
  return { title, ...writer.written() };
};
