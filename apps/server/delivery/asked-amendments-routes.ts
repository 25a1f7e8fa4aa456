import type { ChangeSet } from '../../../src/database/index.ts';
import { get, post, R, under, type Asked } from './asked-route.ts';
import { NOW, PLAN, type Side } from './rights-sample.ts';

/** An amendment is read by everybody inside, edited by one, approved by another; units that its hearing asks say what they think. */
const amendment = (_: Side, id: string): ChangeSet => ({
  action: 'amendment.edit',
  changes: [
    {
      kind: 'amendment',
      id,
      version: null,
      body: {
        plan: PLAN,
        title: '调整',
        basis: 'economy',
        reason: '形势变化',
        changes: [{ item: 'text.1', name: '任务', what: 'text', before: '前', after: '后', reason: '形势变化' }],
        state: 'proposed',
        proposer: { by: '别人', account: 'x' },
        against: 1,
        steps: [{ to: 'proposed', at: NOW, by: '别人' }],
      },
    },
  ],
});
const edits = { fresh: amendment } as const;

/** How each route of `apps/server/amendments` is asked for. */
export const AMENDMENTS_ROUTES: Readonly<Record<string, readonly Asked[]>> = {
  [`POST ${R}/versions`]: post('preference.edit', { fields: () => ({ version: '1', stage: 'issued' }) }),
  ...under(`${R}/amendments`, {
    'GET ': get('amendment.read'),
    'GET /new': get('amendment.edit'),
    'GET /difference': get('amendment.read'),
    'GET /:id': get('amendment.read', { params: { id: 'none' }, answers: [404] }),
    'GET /:id/explanation.docx': get('amendment.read', { params: { id: 'none' }, answers: [404] }),
    'GET /:id/files/:sha256{[0-9a-f]{64}}': get('amendment.read', { params: { id: 'none' }, answers: [404] }),
    'POST ': post('amendment.edit'),
    'POST /rules': post('preference.edit', { fields: () => ({ committeeDays: '30' }), done: true }),
    'POST /:id/argue': post('amendment.edit', { ...edits, fields: () => ({ version: '1', text: '同意' }), done: true }),
    'POST /:id/withdraw': post('amendment.edit', { ...edits, fields: () => ({ version: '1', reason: '不再需要' }), done: true }),
    ...Object.fromEntries(['hear', 'sum', 'check', 'lay', 'send', 'force', 'attach'].map((deed) => [`POST /:id/${deed}`, post('amendment.edit', edits)])),
    'POST /:id/comment': post('amendment.comment', edits),
    ...Object.fromEntries(['approve', 'refuse'].map((deed) => [`POST /:id/${deed}`, post('amendment.approve', edits)])),
  }),
};
