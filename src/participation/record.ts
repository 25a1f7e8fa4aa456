import { unitsOf, type SaidMarks } from '../identity/index.ts';
import type { AnswerSheet, Opinion, Questionnaire, Subscription } from './opinion.ts';
import type { Alert, Annotation, Inquiry, Suggestion } from './supervision.ts';

/** What each kind of record of participation holds. */
export type Bodies = {
  opinion: Opinion;
  questionnaire: Questionnaire;
  answersheet: AnswerSheet;
  subscription: Subscription;
  inquiry: Inquiry;
  annotation: Annotation;
  suggestion: Suggestion;
  alert: Alert;
};

/** What a record of each kind is found and guarded by. */
export const participationMarks: { readonly [K in keyof Bodies]: (body: Bodies[K], id: string) => SaidMarks } = {
  opinion: ({ plan, number, about, unit, state, due }) => ({ title: number, state, plan, about: about.ref, lead: unit, units: unitsOf(unit), due }),
  questionnaire: ({ plan, title, state, closes, evaluation }) => ({ title, state, plan, about: evaluation, units: [], due: closes }),
  answersheet: ({ plan, questionnaire, doubt }) => ({
    title: questionnaire,
    state: doubt === undefined ? 'counted' : 'doubtful',
    plan,
    about: questionnaire,
    units: [],
  }),
  subscription: ({ plan, about, state }) => ({ title: about.title, state, plan, about: about.ref, units: [] }),
  inquiry: ({ plan, about, unit, state, due }) => ({ title: about.title, state, plan, about: about.ref, lead: unit, units: unitsOf(unit), due }),
  annotation: ({ plan, about, shared }) => ({ title: about.title, state: shared ? 'shared' : 'own', plan, about: about.ref, units: [] }),
  suggestion: ({ plan, title, about, lead, support = [], state, due }) => ({
    title,
    state,
    plan,
    about: about?.ref,
    lead,
    units: unitsOf(lead, ...support),
    due,
  }),
  alert: ({ plan, about, when }) => ({ title: about.title, state: when, plan, about: about.ref, units: [] }),
};
