import { unitsOf, type SaidMarks } from '../identity/index.ts';
import type { Amendment } from './amendment.ts';
import type { Assessment, Evaluation } from './evaluation.ts';
import type { Followup } from './followup.ts';
import type { Policy } from './policy.ts';
import type { Appeal, Score, Scheme } from './scoring.ts';
import type { Written } from './written.ts';

/** What each kind of record of evaluation holds. */
export type Bodies = {
  evaluation: Evaluation;
  assessment: Assessment;
  scheme: Scheme;
  score: Score;
  appeal: Appeal;
  document: Written;
  followup: Followup;
  amendment: Amendment;
  policy: Policy;
};

const problemsOf = ({ aspects }: Followup) => aspects.flatMap(({ problems }) => problems);

/** What a record of each kind is found and guarded by. */
export const evaluationMarks: { readonly [K in keyof Bodies]: (body: Bodies[K], id: string) => SaidMarks } = {
  evaluation: ({ plan, title, state, assessBy }) => ({ title, state, plan, units: [], due: assessBy }),
  assessment: ({ plan, evaluation, unit, state, due }) => ({ title: unit, state, plan, about: evaluation, lead: unit, units: [unit], due }),
  scheme: ({ plan, name, state }) => ({ title: name, state, plan, units: [] }),
  score: ({ plan, evaluation, scheme }) => ({ title: scheme, state: 'computed', plan, about: evaluation, units: [] }),
  appeal: ({ plan, evaluation, unit, item, state, due }) => ({ title: item, state, plan, about: evaluation, lead: unit, units: [unit], due }),
  document: ({ plan, title, state, evaluation }) => ({ title, state, plan, about: evaluation, units: [] }),
  followup: (followup) => ({
    title: followup.title,
    state: followup.state,
    plan: followup.plan,
    about: followup.evaluation,
    units: unitsOf(...problemsOf(followup).flatMap(({ lead, support = [] }) => [lead, ...support])),
    due: followup.due,
  }),
  amendment: ({ plan, title, state, meeting, hearing }) => ({ title, state, plan, units: unitsOf(...(hearing?.asked ?? [])), due: meeting }),
  policy: ({ plan, name, state, unit, until, evaluateBy }) => ({ title: name, state, plan, lead: unit, units: [unit], due: evaluateBy ?? until }),
};
