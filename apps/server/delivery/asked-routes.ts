import type { ChangeSet } from '../../../src/database/index.ts';
import { ACTION_OF, DEEDS, type DeedName } from '../whistles/deed-choice.ts';
import { OPEN_ROUTES } from './asked-open-routes.ts';
import { EVALUATIONS_ROUTES } from './asked-evaluations-routes.ts';
import { SCORES_ROUTES } from './asked-scores-routes.ts';
import { DOCUMENTS_ROUTES } from './asked-documents-routes.ts';
import { FOLLOWUPS_ROUTES } from './asked-followups-routes.ts';
import { SUPERVISION_ROUTES } from './asked-supervision-routes.ts';
import { AMENDMENTS_ROUTES } from './asked-amendments-routes.ts';
import { RELEASES_ROUTES } from './asked-releases-routes.ts';
import { SITE_ROUTES } from './asked-site-routes.ts';
import { OPEN_DATA_ROUTES } from './asked-open-data-routes.ts';
import { PARTICIPATION_ROUTES } from './asked-participation-routes.ts';
import { get, LET_IN, post, R, under, type Asked } from './asked-route.ts';
import { NOW, PLAN, projectOf, REGION, reportOf, taskOf, whistleOf, type Side } from './rights-sample.ts';

const newTask = (side: Side, id: string, state: 'issued' | 'proposed' = 'issued'): ChangeSet => ({
  action: 'task.assign',
  changes: [{ kind: 'task', id, version: null, body: taskOf(side, { state }) }],
});
const progress = { version: '1', period: '2024-06', state: 'as_planned', text: '按计划' };
const tasks = under(`${R}/tasks`, {
  'GET ': get('task.read'),
  'GET /:task': get('task.read', { of: 'task' }),
  'GET /export.docx': get('task.read'),
  'GET /export.xlsx': get('task.read'),
  'GET /drawing': get('task.assign'),
  'GET /import': get('task.assign'),
  'GET /import/:draft': get('task.assign', { answers: [404] }),
  'GET /issue': get('task.assign'),
  'POST /:task': post('task.assign', {
    of: 'task',
    fresh: (side, id) => newTask(side, id, 'proposed'),
    fields: (side) => ({ action: 'confirm', version: '1', lead: side }),
    done: true,
  }),
  'POST /:task/progress': post('task.progress', { of: 'task', fresh: newTask, fields: () => progress, done: true }),
  'POST /:task/milestones': post('task.progress', {
    of: 'task',
    fresh: newTask,
    fields: () => ({ action: 'add', version: '1', name: '主体完工', due: '2024-10-01' }),
    done: true,
  }),
  ...Object.fromEntries(
    ['bulk', 'drawing/stop', 'draw-up', 'import', 'import/:draft', 'issue', 'propose'].map((rest) => [`POST /${rest}`, post('task.assign')]),
  ),
});

const units = under(`${R}/units`, {
  'GET ': get('unit.read'),
  'GET /:unit': get('unit.read', { of: 'unit' }),
  'GET /units.csv': get('unit.read'),
  ...Object.fromEntries(['GET /new', 'GET /import', 'GET /:unit/edit'].map((key) => [key, get('unit.edit', { of: 'unit' })])),
  'GET /import/:draft': get('unit.edit', { answers: [404] }),
  ...Object.fromEntries(['new', 'import', 'import/:draft', ':unit/edit'].map((rest) => [`POST /${rest}`, post('unit.edit', { of: 'unit' })])),
  ...Object.fromEntries(['rename', 'end'].map((rest) => [`POST /:unit/${rest}`, post('unit.succeed', { of: 'unit' })])),
});

const years = {
  ...under(`${R}/years`, {
    'GET ': get('year.read'),
    'GET /:year{\\d+}': get('year.read'),
    'GET /:year{\\d+}/export.xlsx': get('year.read'),
    'GET /:year{\\d+}/export.docx': get('year.read'),
    ...Object.fromEntries(
      ['', ...['', '/draft', '/lock', '/unlock', '/paths'].map((rest) => `/:year{\\d+}${rest}`)].map((key) => [`POST ${key}`, post('year.edit')]),
    ),
  }),
  ...under(`${R}/links`, {
    'GET ': get('link.read'),
    ...Object.fromEntries(
      ['', '/proposed', '/seen', '/target', '/:link/changed', '/:link/remove', '/:link/restore'].map((rest) => [`POST ${rest}`, post('link.edit')]),
    ),
  }),
};

const newReport =
  (more: Parameters<typeof reportOf>[1] = {}) =>
  (side: Side, id: string): ChangeSet => ({ action: 'report.ask', changes: [{ kind: 'report', id, version: null, body: reportOf(side, more) }] });
const sent = { state: 'submitted', steps: [{ state: 'submitted', at: NOW, by: '别人', account: 'x' }] } as const;
const F = '/form/:report';
const reports = under(`${R}/reports`, {
  ...Object.fromEntries(['', '/completeness', '/completeness.xlsx'].map((rest) => [`GET ${rest}`, get('report.read')])),
  'GET /open': get('report.ask'),
  'POST /open': post('report.ask'),
  'POST /links': post('report.ask'),
  'GET /review': get('report.review'),
  'POST /review': post('report.review'),
  'GET /calendars': get('calendar.read'),
  'GET /calendars/holidays.json': get('calendar.read'),
  'POST /calendars': post('calendar.edit'),
  'POST /calendars/holidays': post('preference.edit'),
  'GET /dispatches': get('dispatch.read'),
  'POST /dispatches': post('dispatch.send', { fields: (side) => ({ again: `dispatch-${side}` }) }),
  'POST /dispatches/channels': post('preference.edit'),
  'POST /feed': post('calendar.read'),
  'GET /feed/:token/due.ics': get('everybody', { answers: [404] }),
  [`GET ${F}`]: get('report.read', { of: 'report' }),
  [`GET ${F}/sheet.xlsx`]: get('report.read', { of: 'report' }),
  [`GET ${F}/files/:sha256{[0-9a-f]{64}}`]: get('report.read', { of: 'report' }),
  [`GET ${F}/sheet/:draft`]: get('report.answer', { of: 'report', answers: [422] }),
  [`POST ${F}/sheet`]: post('report.answer', { of: 'report' }),
  [`POST ${F}/sheet/:draft`]: post('report.answer', { of: 'report' }),
  [`POST ${F}`]: post('report.answer', {
    of: 'report',
    fresh: newReport({ answers: {} }),
    fields: (side) => ({ do: 'save', [`seen:task.task-${side}`]: '', [`state:task.task-${side}`]: 'as_planned', [`text:task.task-${side}`]: '按计划' }),
    done: true,
  }),
  [`POST ${F}/sign`]: post('report.sign', { of: 'report', fresh: newReport({ ...sent, toSign: true }), done: true }),
  [`POST ${F}/decide`]: post('report.review', {
    of: 'report',
    fresh: newReport(sent),
    fields: () => ({ do: 'return', whole: '请补', version: '1' }),
    done: true,
  }),
  [`POST ${F}/unlock`]: post('report.unlock', { of: 'report', fresh: newReport({ ...sent, state: 'locked' }), fields: () => ({ reason: '更正' }), done: true }),
  [`POST ${F}/held`]: post('report.ask', { of: 'report', fresh: newReport() }),
  [`POST ${F}/link`]: post('form-link.make', { of: 'report', fresh: newReport(), answers: [200] }),
});

const newProject = (side: Side, id: string): ChangeSet => ({
  action: 'project.keep',
  changes: [{ kind: 'project', id, version: null, body: projectOf(side, { name: `项目${id}` }) }],
});
const edits = { of: 'project', fresh: newProject } as const;
const projects = under(`${R}/projects`, {
  ...Object.fromEntries(
    ['', '/board', '/gantt', '/money', '/rules', '/export.csv', '/export.xlsx', '/export.oc4ids.json'].map((rest) => [`GET ${rest}`, get('project.read')]),
  ),
  'GET /:id': get('project.read', { of: 'project' }),
  'GET /:id/files/:sha256{[0-9a-f]{64}}': get('project.read', { of: 'project' }),
  'GET /new': get('project.keep'),
  'GET /merges': get('project.keep'),
  ...Object.fromEntries(['', '/build', '/merges', '/:id/merge', '/:id/part'].map((rest) => [`POST ${rest}`, post('project.keep', edits)])),
  'POST /rules': post('preference.edit'),
  'POST /:id/basics': post('project.edit', { ...edits, fields: (side, id) => ({ version: '1', name: `改名${id}`, lead: side }), done: true }),
  'POST /:id/progress': post('project.edit', { ...edits, fields: () => ({ version: '1', period: '2024-05', percent: '40' }), done: true }),
  'POST /:id/months': post('project.edit', { ...edits, fields: () => ({ version: '1', year: '2024', 'done-01': '5' }), done: true }),
  ...Object.fromEntries(
    ['money', 'funds', 'milestones', 'needs', 'problems'].map((part) => [
      `POST /:id/${part}`,
      post('project.edit', { ...edits, fields: () => ({ version: '1' }), done: true }),
    ]),
  ),
  'POST /:id/files/remove': post('project.edit', { ...edits, fields: () => ({ version: '1', sha256: 'x' }), done: true }),
  'POST /:id/files': post('project.edit', edits),
  'POST /:id/stage': post('project.edit', edits),
});

const newWhistle =
  (deed: DeedName) =>
  (side: Side, id: string): ChangeSet => {
    const [call] = whistleOf(side).called;
    const proof = { text: '已修好', document: '临建〔2024〕1号', by: '他人', at: NOW };
    const states: Partial<Record<DeedName, Parameters<typeof whistleOf>[1]>> = {
      propose: { state: 'answered', called: [{ ...call!, answered: NOW }] },
      confirm: { state: 'proposed_closed', called: [], proof },
      reject: { state: 'proposed_closed', called: [], proof },
      add: { state: 'returned' },
      reopen: { state: 'closed' },
    };
    return { action: 'whistle.blow', changes: [{ kind: 'whistle', id, version: null, body: whistleOf(side, states[deed] ?? {}) }] };
  };
const SAID = { version: '1', text: '三日内修好', reason: '须报上级', document: '临建〔2024〕1号' };
const DONE: ReadonlySet<DeedName> = new Set(['arrive', 'answer', 'propose', 'add', 'climb', 'return', 'reopen']);
const whistles = under(`${R}/whistles`, {
  ...Object.fromEntries(['', '/all', '/export.xlsx'].map((rest) => [`GET ${rest}`, get('whistle.read')])),
  'GET /:id': get('whistle.read', { of: 'whistle' }),
  'GET /:id/files/:sha256{[0-9a-f]{64}}': get('whistle.read', { of: 'whistle' }),
  'GET /new': get('whistle.blow'),
  'POST ': post('whistle.blow', { fields: () => ({ title: '路灯', fact: '三盏不亮', level: '1', kind: 'other', about: '滨河路', call: 'own' }) }),
  'GET /clocks': get('preference.edit'),
  'POST /clocks': post('preference.edit'),
  [`POST /:id/:deed{${DEEDS.join('|')}}`]: DEEDS.map(
    (deed): Asked => ({
      right: ACTION_OF[deed],
      of: 'whistle',
      params: { deed },
      fresh: newWhistle(deed),
      fields: (side) => ({ ...SAID, unit: side }),
      ...(DONE.has(deed) ? { done: true, answers: [303] } : { answers: LET_IN }),
    }),
  ),
});

const newMeeting = (_: Side, id: string): ChangeSet => ({
  action: 'meeting.edit',
  changes: [{ kind: 'meeting', id, version: null, body: { plan: PLAN, name: '调度会', date: '2024-06-30', state: 'planned', agenda: [], decisions: [] } }],
});
const M = { params: { id: 'meeting' } };
const meetings = under(`${R}/meetings`, {
  'GET ': get('meeting.read'),
  ...Object.fromEntries(['', '/agenda.docx', '/minutes.docx'].map((rest) => [`GET /:id${rest}`, get('meeting.read', M)])),
  'POST ': post('meeting.edit', { fields: () => ({ name: '调度会', date: '2024-06-30' }), done: true }),
  ...Object.fromEntries(['agenda', 'hold'].map((rest) => [`POST /:id/${rest}`, post('meeting.edit', { fresh: newMeeting })])),
  ...Object.fromEntries(['decide', 'take-back'].map((rest) => [`POST /:id/${rest}`, post('meeting.decide', { fresh: newMeeting })])),
});

const desk = {
  [`GET ${R}/leader`]: get('meeting.read'),
  [`GET ${R}/board`]: get('meeting.read'),
  [`GET ${R}/calendar`]: get('calendar.read'),
  [`POST ${R}/calendar`]: post('preference.edit'),
  'POST /desk/progress': post('task.progress', {
    of: 'task',
    fresh: newTask,
    fields: (_, id) => ({ region: REGION, task: id, version: '1', state: 'as_planned' }),
    done: true,
  }),
};

/** Ends the session that asks, so that it is asked for last and by nobody here. */
export const UNASKED: ReadonlySet<string> = new Set(['POST /sign-out']);

/** Every route of the server, by its method and path. */
export const ASKED_ROUTES: Readonly<Record<string, readonly Asked[]>> = {
  ...OPEN_ROUTES,
  ...tasks,
  ...units,
  ...years,
  ...reports,
  ...projects,
  ...whistles,
  ...meetings,
  ...desk,
  ...EVALUATIONS_ROUTES,
  ...SCORES_ROUTES,
  ...DOCUMENTS_ROUTES,
  ...FOLLOWUPS_ROUTES,
  ...SUPERVISION_ROUTES,
  ...AMENDMENTS_ROUTES,
  ...RELEASES_ROUTES,
  ...SITE_ROUTES,
  ...OPEN_DATA_ROUTES,
  ...PARTICIPATION_ROUTES,
};
