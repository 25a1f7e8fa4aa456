import type { Kept } from '../../../src/database/index.ts';
import { completenessOf, openComments, type Evaluation, type Frozen } from '../../../src/evaluation/index.ts';
import type { EvaluationWords } from './words/index.ts';

/** Documents that an evaluation's approval makes final. */
export const REPORT_KINDS: ReadonlySet<string> = new Set(['evaluation_report', 'plan_report']);

export const isReport = ({ body }: Kept<'document'>): boolean => REPORT_KINDS.has(body.kind);

/** Reports that an evaluation may be approved with: what was discarded is none. */
export const reportsIn = (documents: readonly Kept<'document'>[]): readonly Kept<'document'>[] =>
  documents.filter((document) => isReport(document) && document.body.state !== 'discarded');

type Around = {
  readonly evaluation: Evaluation;
  readonly assessments: readonly Kept<'assessment'>[];
  readonly documents: readonly Kept<'document'>[];
  readonly frozen?: Frozen | undefined;
};

const isOver = ({ state }: Evaluation): boolean => state === 'submitted' || state === 'withdrawn';

/** What an evaluation still wants before it can be submitted, in the order of its steps. */
export const missingOf = ({ evaluation, assessments, documents, frozen }: Around, { missing }: EvaluationWords): readonly string[] => {
  if (isOver(evaluation)) return [];
  const count = (...states: readonly string[]): number => assessments.filter(({ body }) => states.includes(body.state)).length;
  const [open, unreviewed] = [count('open', 'returned'), count('submitted')];
  const comments = openComments(assessments.map(({ body }) => body)).length;
  const outside = evaluation.kind !== 'annual';
  return [
    ...(assessments.length === 0 && evaluation.frozen === undefined ? [missing.notAsked] : []),
    ...(open > 0 ? [missing.open(open)] : []),
    ...(unreviewed > 0 ? [missing.unreviewed(unreviewed)] : []),
    ...(outside && evaluation.thirdParty === undefined ? [missing.thirdParty] : []),
    ...(outside && (evaluation.questionnaires ?? []).length === 0 ? [missing.questionnaire] : []),
    ...(evaluation.frozen === undefined ? [missing.notFrozen] : []),
    ...(frozen !== undefined && frozen.gaps.length > 0 ? [missing.gaps(frozen.gaps.length)] : []),
    ...(reportsIn(documents).length > 0 ? [] : [missing.noReport]),
    ...(comments > 0 ? [missing.comments(comments)] : []),
  ];
};

/** Self-assessments of all units put together. */
export const answeredOf = (
  assessments: readonly Kept<'assessment'>[],
): { readonly handed: number; readonly all: number; readonly asked: number; readonly answered: number } => {
  const counts = assessments.map(({ body }) => completenessOf(body));
  return {
    handed: assessments.filter(({ body }) => body.state === 'submitted' || body.state === 'accepted').length,
    all: assessments.length,
    asked: counts.reduce((sum, { asked }) => sum + asked, 0),
    answered: counts.reduce((sum, { answered }) => sum + answered, 0),
  };
};
