import type { RecordKind } from '../../../src/identity/index.ts';
import type { RecordChange } from '../../../src/database/index.ts';
import { PLAN } from '../delivery/rights-sample.ts';
import { closed } from './secrets-closed.ts';
import { OPEN, s } from './secrets-mark.ts';
import { open } from './secrets-open.ts';

const ACTIONS: Partial<Record<RecordKind, string>> = {
  unit: 'unit.edit',
  task: 'task.assign',
  year: 'year.edit',
  link: 'link.edit',
  calendar: 'calendar.edit',
  report: 'report.ask',
  project: 'project.keep',
  whistle: 'whistle.blow',
  meeting: 'meeting.edit',
  notice: 'dispatch.send',
  dispatch: 'dispatch.send',
  preference: 'preference.edit',
  evaluation: 'evaluation.draft',
  assessment: 'evaluation.open',
  scheme: 'scheme.edit',
  appeal: 'appeal.decide',
  document: 'document.edit',
  followup: 'followup.edit',
  amendment: 'amendment.edit',
  policy: 'policy.edit',
  release: 'release.prepare',
  opinion: 'opinion.moderate',
  questionnaire: 'questionnaire.edit',
  answersheet: 'answersheet.keep',
  subscription: 'subscription.send',
  inquiry: 'inquiry.ask',
  annotation: 'annotation.edit',
  suggestion: 'suggestion.register',
  alert: 'alert.edit',
};

/** A change for each kind of record, with the action that makes it: what is closed and, of some, what is open. */
export const secretRecords: readonly { readonly action: string; readonly change: RecordChange }[] = [
  ...Object.entries(closed).map(([kind, body]) => ({ kind, id: `${kind}-closed`, body })),
  ...Object.entries(open).map(([kind, body]) => ({ kind, id: `${kind}-open`, body })),
].map(({ kind, id, body }) => ({ action: ACTIONS[kind as RecordKind]!, change: { kind, id, version: null, body } as unknown as RecordChange }));

/** A frozen file in which units and others said something. */
export const frozenSecret = JSON.stringify({
  format: 'yidu-evaluation-1',
  evaluation: { id: 'evaluation-open', cutoff: '2023-12-31', known: '2024-03-31' },
  region: { code: '500199', name: `${OPEN}region（模拟）`, simulated: true },
  plan: { id: PLAN, from: 2021, to: 2025 },
  items: [],
  works: [{ id: 'w', title: `${OPEN}work`, text: s('progress') }],
  assessments: [{ unit: 'u1', name: 'u', text: s('assessment'), items: {} }],
  thirdParty: { by: s('institute'), text: s('third party'), date: '2024-04-01' },
  questionnaires: [{ id: 'q', title: s('questionnaire') }],
  gaps: [{ part: 'assessments', ref: 'u1', said: { zh: s('gap'), en: s('gap') } }],
});

/** Kinds that a secret is planted in. */
export const secretKinds: readonly string[] = [...new Set(secretRecords.map(({ change }) => change.kind))];
