import type { ChangeSet } from '../../../src/database/index.ts';
import type { Policy, Scheme } from '../../../src/evaluation/index.ts';
import { get, post, R, under, type Asked } from './asked-route.ts';
import { NOW, PLAN, type Side } from './rights-sample.ts';

const scheme: Scheme = { plan: PLAN, name: '计分方案', edition: 1, method: 'weighted', state: 'draft', weights: { 't1.1': '1' } };
const newScheme =
  (more: Partial<Scheme> = {}) =>
  (_: Side, id: string): ChangeSet => ({ action: 'scheme.edit', changes: [{ kind: 'scheme', id, version: null, body: { ...scheme, ...more } }] });
const inForce: Partial<Scheme> = { state: 'in_force', issued: { at: NOW, by: '别人' } };
const fields = () => ({ name: '计分方案', method: 'weighted', 'w.t1.1': '1' });

const schemes = under(`${R}/schemes`, {
  'GET ': get('scheme.read'),
  'GET /new': get('scheme.edit'),
  'GET /mapping.csv': get('scheme.edit'),
  ...Object.fromEntries(['/:id', '/:id/points'].map((key) => [`GET ${key}`, get('scheme.read', { answers: [404] })])),
  'GET /:id/edit': get('scheme.edit', { answers: [404] }),
  'POST ': post('scheme.edit', { fields, done: true }),
  'POST /mapping': post('scheme.edit'),
  'POST /:id': post('scheme.edit', { fresh: newScheme(), fields, done: true }),
  'POST /:id/issue': post('scheme.edit', { fresh: newScheme(), done: true }),
  'POST /:id/next': post('scheme.edit', { fresh: newScheme(inForce), done: true }),
  'POST /:id/retire': post('scheme.edit', { fresh: newScheme(inForce), done: true }),
});

const scores = under(`${R}/scores`, {
  'GET ': get('score.read'),
  ...Object.fromEntries(['', '/score.json', '/frozen.json', '/score.xlsx'].map((rest) => [`GET /:id${rest}`, get('score.read', { answers: [404] })])),
  'POST ': post('score.compute'),
});

const appeals = under(`${R}/appeals`, {
  'GET ': get('appeal.read'),
  'GET /new': get('appeal.file'),
  ...Object.fromEntries(['', '/files/:sha256'].map((rest) => [`GET /:id${rest}`, get('appeal.read', { answers: [404] })])),
  'POST ': post('appeal.file'),
  'POST /:id/decide': post('appeal.decide'),
  'POST /:id/withdraw': post('appeal.file'),
});

const checks = ['合法性审查'];
const newPolicy =
  (more: Partial<Policy> = {}) =>
  (side: Side, id: string): ChangeSet => ({
    action: 'policy.edit',
    changes: [{ kind: 'policy', id, version: null, body: { plan: PLAN, name: '公园办法', unit: side, state: 'drafting', checks, steps: [], ...more } }],
  });
const given = (side: Side) => ({ name: '公园办法', unit: side, checks: checks[0]!, text: '', items: '' });
const TODAY = NOW.slice(0, 10);
const force: Partial<Policy> = { state: 'in_force', number: '文1', date: '2024-01-01', evaluateBy: '2025-01-01' };

const policies = under(`${R}/policies`, {
  'GET ': get('policy.read'),
  'GET /new': get('policy.edit'),
  'GET /:id': get('policy.read', { answers: [404] }),
  'GET /:id/edit': get('policy.edit', { answers: [404] }),
  'POST ': post('policy.edit', { fields: given, done: true }),
  'POST /:id': post('policy.edit', { fresh: newPolicy(), fields: given, done: true }),
  'POST /:id/check': post('policy.edit', {
    fresh: newPolicy(),
    fields: () => ({ name: checks[0]!, result: 'passed', text: '合法', date: TODAY }),
    done: true,
  }),
  'POST /:id/comments': post('policy.edit', {
    fresh: newPolicy({ state: 'assessed', before: [{ name: checks[0]!, result: 'passed', text: '合法', by: '别人', date: TODAY as '2024-06-17' }] }),
    fields: () => ({ from: '2024-07-01', until: '2024-07-30' }),
    done: true,
  }),
  'POST /:id/force': post('policy.edit', { fresh: newPolicy() }),
  'POST /:id/evaluate': post('policy.edit', { fresh: newPolicy(force), fields: () => ({ result: 'kept', text: '有效', date: TODAY }), done: true }),
  'POST /:id/end': post('policy.edit', { fresh: newPolicy(), fields: () => ({ reason: '不再需要' }), done: true }),
});

/** How each route of `apps/server/scores` is asked for. */
export const SCORES_ROUTES: Readonly<Record<string, readonly Asked[]>> = { ...schemes, ...scores, ...appeals, ...policies };
