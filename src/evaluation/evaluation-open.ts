import type { Outcome, PlainDate } from '../basis/index.ts';
import type { Stepper } from '../delivery/index.ts';
import { EVALUATION_PARTS, type Evaluation, type EvaluationKind, type EvaluationPart } from './evaluation.ts';
import { evaluationSteps } from './evaluation-step.ts';
import type { EvaluationWindow, PlanYears } from './evaluation-window.ts';
import { evaluationRefusals as say } from './words/evaluation-refusals.ts';

/** Characters of a title. */
export const LONGEST_TITLE = 120;

/** What somebody opens an evaluation with; a day that could not be read is undefined. */
export type OpenGiven = { readonly plan: string; readonly kind: EvaluationKind; readonly title: string; readonly parts: readonly EvaluationPart[] } & {
  readonly [D in keyof EvaluationWindow]: PlainDate | undefined;
};

type Others = readonly Pick<Evaluation, 'kind' | 'from' | 'until' | 'state' | 'title'>[];

/**
 * 评估方案: opened over a window within the plan, with its cut-off day in the window and its known day between that and today. Refused where there is one of
 * the same kind and window already.
 */
export const openEvaluation = (given: OpenGiven, years: PlanYears, today: PlainDate, others: Others, deed: Stepper): Outcome<Evaluation> => {
  const { plan, kind, from, until, cutoff, known } = given;
  const title = given.title.trim().slice(0, LONGEST_TITLE);
  const parts = EVALUATION_PARTS.filter((part) => given.parts.includes(part));
  if (title === '') return { refused: say.noTitle };
  if (parts.length === 0) return { refused: say.noParts };
  if (from === undefined || until === undefined || cutoff === undefined || known === undefined) return { refused: say.noDay };
  if (from > until) return { refused: say.upsideDown(from, until) };
  if (from < `${years.from}-01-01` || until > `${years.to}-12-31`) return { refused: say.outsidePlan(years.from, years.to) };
  if (cutoff < from || cutoff > until) return { refused: say.cutoffOutside(from, until) };
  if (known < cutoff) return { refused: say.knownEarly(cutoff) };
  if (known > today) return { refused: say.knownLate(today) };
  const same = others.find((one) => one.kind === kind && one.from === from && one.until === until && one.state !== 'withdrawn');
  if (same !== undefined) return { refused: say.again(same.title) };
  return { ok: evaluationSteps({ plan, kind, title, from, until, cutoff, known, parts, state: 'opened', steps: [] }, 'opened', deed) };
};
