import type { RecordKind } from '../../../src/identity/index.ts';
import type { RecordChange } from '../../../src/database/index.ts';
import { PLAN } from '../delivery/rights-sample.ts';

/** Begins every text that must not be public, and every one that is. */
export const SECRET = 'zqsecret';
export const OPEN = 'zqopen';

const AT = '2024-05-01T01:00:00.000Z';
const s = (what: string): string => `${SECRET}${what}`;
const steps = [{ to: 'prepared', at: AT, by: s('step'), reason: s('reason') }];
const about = { kind: 'indicator', ref: 't1.1', title: `${OPEN}topic` } as const;
const file = { sha256: 'f'.repeat(64), name: s('file'), type: 'text/plain' };
const said = { zh: s('notice'), en: s('notice') };
const TEXT = { plan: PLAN, about, text: s('text'), by: { name: s('name'), account: s('account') } };

type Loose = { readonly [K in RecordKind]?: Readonly<Record<string, unknown>> };

/** What of each kind is not public at all. */
const closed: Loose = {
  task: { plan: PLAN, ref: 'm1', kind: 'measure', title: s('proposed'), support: [], acceptance: 'done', state: 'proposed', lead: 'u1' },
  year: { plan: PLAN, year: 2024, state: 'draft', document: s('year'), targets: [], tasks: [], projects: [] },
  link: { plan: PLAN, item: 't1.1', higher: { title: s('link'), item: 'x', itemName: s('link') } },
  calendar: { plan: PLAN, name: s('calendar'), frequency: 'quarter', asks: ['tasks'], dueDay: 10, signed: false, cap: 20, active: true },
  report: {
    plan: PLAN,
    calendar: 'c',
    unit: 'u1',
    period: '2024Q1',
    opened: '2024-04-01',
    due: '2024-04-10',
    asks: [],
    answers: { a: { text: s('answer') } },
    state: 'open',
    steps: [],
    reminded: {},
  },
  whistle: {
    plan: PLAN,
    title: s('whistle'),
    about: { kind: 'other', ref: '', title: s('whistle') },
    origin: 'raised',
    fact: s('fact'),
    level: 1,
    raisedBy: { name: s('raiser') },
    called: [],
    state: 'open',
    steps: [],
  },
  meeting: { plan: PLAN, name: s('meeting'), date: '2024-05-01', state: 'held', agenda: [], decisions: [], document: s('minutes') },
  notice: { plan: PLAN, to: { unit: 'u1' }, said, level: 'info' },
  dispatch: { channel: 'mail', to: s('mail'), subject: s('mail'), text: s('mail'), state: 'waiting', attempts: 0, next: AT },
  preference: { name: s('preference'), value: s('preference') },
  evaluation: {
    plan: PLAN,
    kind: 'annual',
    title: s('evaluation'),
    from: '2023-01-01',
    until: '2023-12-31',
    cutoff: '2023-12-31',
    known: '2024-03-31',
    parts: ['indicators'],
    state: 'drafting',
    steps,
  },
  assessment: {
    plan: PLAN,
    evaluation: 'e',
    unit: 'u1',
    state: 'submitted',
    due: '2024-05-01',
    items: { 't1.1': { text: s('assessment') } },
    text: s('assessment'),
    steps: [],
  },
  scheme: { plan: PLAN, name: s('scheme'), edition: 1, method: 'weighted', state: 'draft', weights: { 't1.1': '1' } },
  appeal: { plan: PLAN, evaluation: 'e', unit: 'u1', item: 't1.1', text: s('appeal'), filed: AT, by: s('person'), due: '2024-06-01', state: 'open' },
  document: {
    plan: PLAN,
    kind: 'evaluation_report',
    title: s('document'),
    source: 'x',
    blocks: [{ id: 'b', kind: 'paragraph', text: s('document') }],
    figures: [],
    state: 'draft',
    steps,
  },
  followup: {
    plan: PLAN,
    title: s('followup'),
    date: '2024-01-01',
    due: '2024-07-01',
    aspects: [{ id: 'a', title: s('aspect'), problems: [{ id: 'p', text: s('problem'), state: 'open' }] }],
    state: 'received',
    steps,
  },
  amendment: { plan: PLAN, title: s('amendment'), basis: 'economy', reason: s('amendment'), changes: [], state: 'proposed', steps },
  policy: { plan: PLAN, name: s('policy'), unit: 'u1', state: 'drafting', steps },
  release: {
    plan: PLAN,
    number: 1,
    title: s('release'),
    state: 'prepared',
    asOf: '2024-01-01',
    known: '2024-01-01',
    archive: { sha256: 'x', size: 1, files: 1 },
    head: { number: 1, hash: 'x' },
    note: s('note'),
    steps,
  },
  opinion: { ...TEXT, number: 'A1', name: s('sender'), mail: s('mail'), received: AT, due: '2024-06-01', state: 'received', receipt: s('receipt'), steps },
  questionnaire: { plan: PLAN, title: s('questionnaire'), questions: [], state: 'draft', steps },
  answersheet: { plan: PLAN, questionnaire: 'questionnaire-closed', answers: { q: s('answer') }, at: AT, source: s('source') },
  subscription: { plan: PLAN, about, mail: s('subscriber'), token: s('token'), state: 'active', at: AT },
  inquiry: { ...TEXT, asked: AT, due: '2024-06-01', state: 'asked', steps },
  annotation: { ...TEXT, shared: true, at: AT },
  suggestion: {
    plan: PLAN,
    kind: 'suggestion',
    number: s('number'),
    title: s('suggestion'),
    text: s('suggestion'),
    by: [s('deputy')],
    date: '2024-01-01',
    due: '2024-04-01',
    state: 'registered',
    steps,
  },
  alert: { plan: PLAN, account: s('account'), about, when: 'worse' },
};

/** What of some kinds is public, with as much in it that is not. */
const open: Loose = {
  unit: {
    name: `${OPEN}unit`,
    type: 'department',
    contact: { person: s('contact'), phone: s('phone'), email: s('email') },
    approver: { person: s('approver') },
    source: s('source'),
    fields: [s('field')],
  },
  task: {
    plan: PLAN,
    ref: 'm1',
    kind: 'measure',
    title: `${OPEN}task`,
    lead: 'unit-open',
    support: [],
    person: s('person'),
    acceptance: 'done',
    state: 'dropped',
    due: '2025-12-31',
    progress: [{ period: '2024Q1', text: s('progress'), state: 'slow', at: AT, by: s('by') }],
    milestones: [{ id: 'x', name: s('milestone'), due: '2024-12-31' }],
    dropped: { reason: s('dropped') },
    proposal: { support: [], because: 'field', words: [s('words')], confidence: 1 },
  },
  project: {
    plan: PLAN,
    name: `${OPEN}project`,
    aliases: [],
    places: [],
    acceptance: 'done',
    stage: 'building',
    passages: [{ stage: 'building', date: '2023-05-01', evidence: { document: s('evidence'), note: s('evidence') }, by: s('by'), at: AT }],
    milestones: [{ id: 'x', name: s('milestone'), planned: '2024-12-31' }],
    years: [{ year: 2024, planned: '100', goal: s('goal') }],
    funds: [{ source: s('fund') }],
    needs: [{ id: 'n', kind: 'land', text: s('need'), state: 'open' }],
    location: { text: `${OPEN}place` },
    problems: [{ id: 'p', text: s('problem'), since: '2024-01-01' }],
    files: [{ ...file, kind: 'photo' }],
    progress: [{ period: '2024Q1', text: s('progress'), at: AT, by: s('by') }],
    verdicts: [{ key: s('key'), verdict: 'same', at: AT, by: s('by') }],
    lead: 'unit-open',
    support: [],
    person: s('person'),
  },
  evaluation: {
    ...closed.evaluation,
    title: `${OPEN}evaluation`,
    state: 'approved',
    approved: { by: s('approver'), at: AT, document: `${OPEN}document` },
    thirdParty: { by: `${OPEN}institute`, text: s('third party'), date: '2024-04-01' },
  },
  appeal: {
    ...closed.appeal,
    evaluation: 'evaluation-open',
    name: `${OPEN}row`,
    state: 'dismissed',
    decision: { text: `${OPEN}ruling`, by: s('person'), at: AT, document: `${OPEN}appeal document` },
  },
  amendment: {
    ...closed.amendment,
    title: `${OPEN}amendment`,
    reason: `${OPEN}why`,
    state: 'in_force',
    approval: { by: s('person'), document: `${OPEN}decision`, date: '2024-04-01' },
    linkage: { checked: AT, by: s('by'), found: [s('linkage')], text: s('linkage') },
  },
  policy: {
    plan: PLAN,
    name: `${OPEN}policy`,
    number: `${OPEN}policy number`,
    unit: 'unit-open',
    text: `${OPEN}policy text`,
    items: ['t1.1'],
    state: 'evaluated',
    checks: [`${OPEN}policy check`, s('failed check')],
    before: [
      { name: `${OPEN}policy check`, result: 'passed', text: s('check'), by: s('by'), date: '2023-01-05' },
      { name: s('failed check'), result: 'failed', text: s('check'), by: s('by'), date: '2023-01-05' },
    ],
    comments: { from: '2023-02-01', until: '2023-03-05' },
    answer: `${OPEN}policy comments`,
    date: '2023-04-01',
    evaluateBy: '2024-05-01',
    after: [{ date: '2024-04-01', by: s('by'), result: 'kept', text: `${OPEN}policy looked back` }],
    files: [file],
    steps,
  },
};

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
