import type { ChangeSet } from '../../../src/database/index.ts';
import { get, post, R, under, type Asked } from './asked-route.ts';
import { NOW, PLAN, type Side } from './rights-sample.ts';

/** An opinion of the own unit and of another: asked for by its id. */
const opinion = (side: Side, id: string): ChangeSet => ({
  action: 'followup.edit',
  changes: [
    {
      kind: 'followup',
      id,
      version: null,
      body: {
        plan: PLAN,
        title: '审议意见',
        date: '2024-05-30',
        due: '2024-11-30',
        state: 'divided',
        aspects: [{ id: 'a1', title: '方面', problems: [{ id: 'p1.1', text: '问题', lead: side, due: '2024-09-30', task: `task-${side}`, state: 'divided' }] }],
        steps: [{ to: 'registered', at: NOW, by: '别人' }],
      },
    },
  ],
});

const text = '一、项目\n1. 加快开工。';
const problem = { version: '1', problem: 'p1.1' };
const edits = { fresh: opinion } as const;

/** How each route of `apps/server/followups` is asked for. */
export const FOLLOWUPS_ROUTES: Readonly<Record<string, readonly Asked[]>> = under(`${R}/followups`, {
  'GET ': get('followup.read'),
  'GET /new': get('followup.edit'),
  'GET /export.xlsx': get('followup.read'),
  ...Object.fromEntries(['', '/report.docx', '/files/:sha256{[0-9a-f]{64}}'].map((rest) => [`GET /:id${rest}`, get('followup.read', { answers: [404] })])),
  ...Object.fromEntries(['edit', 'division'].map((rest) => [`GET /:id/${rest}`, get('followup.edit', { answers: [404] })])),
  'POST ': post('followup.edit', { fields: () => ({ do: 'save', title: '审议意见', date: '2024-05-30', text }), done: true }),
  'POST /:id/edit': post('followup.edit', { ...edits, fields: () => ({ do: 'save', version: '1', text }) }),
  'POST /:id/division': post('followup.edit', { ...edits, fields: () => ({ do: 'save', version: '1' }) }),
  'POST /:id/measure': post('followup.edit', { ...edits, fields: () => ({ ...problem, text: '已会商' }), done: true }),
  'POST /:id/proof': post('followup.edit', { ...edits, fields: () => ({ ...problem, text: '已开工' }), done: true }),
  ...Object.fromEntries(['reopen', 'reassign'].map((rest) => [`POST /:id/${rest}`, post('followup.edit', { ...edits, fields: () => problem })])),
  'POST /:id/report': post('followup.edit', { ...edits, fields: () => ({ version: '1', date: '2024-06-10', document: '临府函〔2024〕1号' }), done: true }),
  ...Object.fromEntries(['close', 'publish', 'unpublish'].map((rest) => [`POST /:id/${rest}`, post('followup.close', { ...edits, fields: () => problem })])),
  'POST /:id/rate': post('followup.rate', { ...edits, fields: () => ({ version: '1', result: 'satisfied' }) }),
});
