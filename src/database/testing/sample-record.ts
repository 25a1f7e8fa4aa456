import type { Action, RecordKind } from '../../identity/index.ts';
import type { RecordChange } from '../delivery-store.ts';
import type { Bodies } from '../record-bodies.ts';

const said = { zh: '请填报', en: 'please report' };
const AT = '2023-04-01T00:00:00.000Z';
const TOPIC = { kind: 'indicator', ref: 't1', title: '指标' } as const;
const lead = (unit: string | undefined): { readonly lead?: string } => (unit === undefined ? {} : { lead: unit });

type Sample = { readonly [K in RecordKind]: { readonly action: Action; readonly body: (unit: string | undefined, title: string) => Bodies[K] } };

/** A body of each kind that concerns a unit, or none, and an action that makes one. */
const samples: Sample = {
  unit: { action: 'unit.edit', body: (_, name) => ({ name, type: 'department' }) },
  task: {
    action: 'task.assign',
    body: (unit, title) => ({
      plan: '14',
      ref: 'm1',
      kind: 'measure',
      title,
      ...lead(unit),
      support: [],
      acceptance: 'carried_out',
      state: 'issued',
      due: '2025-12-31',
    }),
  },
  year: {
    action: 'year.edit',
    body: (_, document) => ({ plan: '14', year: 2023, state: 'draft', document, targets: [], tasks: [], projects: [] }),
  },
  link: { action: 'link.edit', body: (_, title) => ({ plan: '14', item: 't1', higher: { title, item: 't2', itemName: title } }) },
  calendar: {
    action: 'calendar.edit',
    body: (unit, name) => ({
      plan: '14',
      name,
      frequency: 'quarter',
      ...(unit === undefined ? {} : { units: [unit] }),
      asks: ['figures'],
      dueDay: 10,
      signed: false,
      cap: 20,
      active: true,
    }),
  },
  report: {
    action: 'report.ask',
    body: (unit, period) => ({
      plan: '14',
      calendar: 'c1',
      unit: unit!,
      period,
      opened: '2023-03-25',
      due: '2023-04-10',
      asks: [],
      answers: {},
      state: 'open',
      steps: [],
      reminded: {},
    }),
  },
  project: {
    action: 'project.keep',
    body: (unit, name) => ({
      plan: '14',
      name,
      aliases: [],
      places: [],
      acceptance: 'done',
      stage: 'idea',
      passages: [],
      milestones: [],
      years: [],
      funds: [],
      needs: [],
      problems: [],
      files: [],
      progress: [],
      ...lead(unit),
      support: [],
    }),
  },
  whistle: {
    action: 'whistle.blow',
    body: (unit, title) => ({
      plan: '14',
      title,
      about: { kind: 'other', ref: 'x', title },
      origin: 'raised',
      fact: '道路未通',
      level: 1,
      raisedBy: { name: '甲', ...(unit === undefined ? {} : { unit }) },
      called: [],
      state: 'open',
      steps: [],
    }),
  },
  meeting: { action: 'meeting.edit', body: (_, name) => ({ plan: '14', name, date: '2023-05-01', state: 'planned', agenda: [], decisions: [] }) },
  notice: { action: 'dispatch.send', body: (unit) => ({ plan: '14', to: unit === undefined ? { role: 'planner' } : { unit }, said, level: 'info' }) },
  dispatch: {
    action: 'dispatch.send',
    body: (unit, subject) => ({
      channel: 'mail',
      to: 'a@example.org',
      ...(unit === undefined ? {} : { unit }),
      subject,
      text: '正文',
      state: 'waiting',
      attempts: 0,
      next: '2023-04-01T00:00:00.000Z',
    }),
  },
  preference: { action: 'preference.edit', body: (_, name) => ({ name, value: 1 }) },
  evaluation: {
    action: 'evaluation.open',
    body: (_, title) => ({
      plan: '14',
      kind: 'mid_term',
      title,
      from: '2021-01-01',
      until: '2023-06-30',
      cutoff: '2023-06-30',
      known: '2023-07-31',
      parts: ['indicators'],
      state: 'opened',
      steps: [],
    }),
  },
  assessment: {
    action: 'evaluation.open',
    body: (unit) => ({ plan: '14', evaluation: 'e1', unit: unit!, state: 'open', due: '2023-08-01', asks: [], items: {}, steps: [] }),
  },
  scheme: { action: 'scheme.edit', body: (_, name) => ({ plan: '14', name, edition: 1, method: 'weighted', state: 'draft', weights: { t1: '1' } }) },
  score: {
    action: 'score.compute',
    body: (_, scheme) => ({
      plan: '14',
      evaluation: 'e1',
      scheme,
      edition: 1,
      frozen: '0',
      full: '100',
      coverage: '1',
      rows: [],
      sensitivity: [],
      at: AT,
      by: '甲',
    }),
  },
  appeal: {
    action: 'appeal.decide',
    body: (unit, item) => ({ plan: '14', evaluation: 'e1', unit: unit!, item, text: '请复核', filed: AT, by: '甲', due: '2023-10-01', state: 'open' }),
  },
  document: {
    action: 'document.edit',
    body: (_, title) => ({ plan: '14', kind: 'brief', title, source: '0', blocks: [], figures: [], state: 'draft', steps: [] }),
  },
  followup: {
    action: 'followup.edit',
    body: (unit, title) => ({
      plan: '14',
      title,
      date: '2023-11-30',
      due: '2024-05-30',
      aspects: [{ id: 'a1', title: '指标', problems: [{ id: 'p1', text: '偏慢', ...lead(unit), state: 'open' }] }],
      state: 'received',
      steps: [],
    }),
  },
  amendment: {
    action: 'amendment.edit',
    body: (_, title) => ({ plan: '14', title, basis: 'economy', reason: '形势变化', changes: [], state: 'proposed', steps: [] }),
  },
  policy: { action: 'policy.edit', body: (unit, name) => ({ plan: '14', name, unit: unit!, state: 'drafting', steps: [] }) },
  release: {
    action: 'release.prepare',
    body: (_, title) => ({
      plan: '14',
      number: 1,
      title,
      state: 'prepared',
      asOf: '2023-12-31',
      known: '2024-03-01',
      archive: { sha256: '0', size: 1, files: 1 },
      head: { number: 1, hash: '0' },
      steps: [],
    }),
  },
  opinion: {
    action: 'opinion.moderate',
    body: (unit, number) => ({
      plan: '14',
      number,
      about: TOPIC,
      text: '请加快',
      received: AT,
      due: '2023-05-01',
      state: 'received',
      ...(unit === undefined ? {} : { unit }),
      receipt: '0',
      steps: [],
    }),
  },
  questionnaire: { action: 'questionnaire.edit', body: (_, title) => ({ plan: '14', title, questions: [], state: 'draft', steps: [] }) },
  answersheet: { action: 'answersheet.keep', body: (_, questionnaire) => ({ plan: '14', questionnaire, answers: {}, at: AT }) },
  subscription: {
    action: 'subscription.send',
    body: (_, mail) => ({ plan: '14', about: TOPIC, mail, token: '0', state: 'asked', at: AT }),
  },
  inquiry: {
    action: 'inquiry.assign',
    body: (unit, text) => ({
      plan: '14',
      about: TOPIC,
      text,
      by: { name: '乙' },
      asked: AT,
      due: '2023-05-01',
      state: 'asked',
      ...(unit === undefined ? {} : { unit }),
      steps: [],
    }),
  },
  annotation: { action: 'annotation.edit', body: (_, text) => ({ plan: '14', about: TOPIC, text, by: { name: '乙' }, shared: false, at: AT }) },
  suggestion: {
    action: 'suggestion.register',
    body: (unit, title) => ({
      plan: '14',
      kind: 'suggestion',
      number: '1',
      title,
      text: '请加快',
      by: ['乙'],
      date: '2023-02-01',
      due: '2023-05-01',
      ...lead(unit),
      state: 'registered',
      steps: [],
    }),
  },
  alert: { action: 'alert.edit', body: (_, account) => ({ plan: '14', account, about: TOPIC, when: 'worse' }) },
};

/** Kinds whose records can concern no unit, or none but themselves. */
export const UNITLESS: readonly RecordKind[] = [
  'year',
  'link',
  'meeting',
  'preference',
  'evaluation',
  'scheme',
  'score',
  'document',
  'amendment',
  'release',
  'questionnaire',
  'answersheet',
  'subscription',
  'annotation',
  'alert',
];

export const sampleBody = <K extends RecordKind>(kind: K, unit?: string, title = '样本'): Bodies[K] => samples[kind].body(unit, title);

/** An action that makes records of the kind; planner and program together may do all of them. */
export const makingOf = (kind: RecordKind): Action => samples[kind].action;

/** A change to a record; null removes it. */
export const changeTo = (kind: RecordKind, id: string, version: number | null, body: Bodies[RecordKind] | null): RecordChange =>
  ({ kind, id, version, body }) as RecordChange;
