import type { ChangeSet } from '../../../src/database/index.ts';
import type { Written } from '../../../src/evaluation/index.ts';
import { get, post, R, under, type Asked } from './asked-route.ts';
import { PLAN, type Side } from './rights-sample.ts';

const body = (state: Written['state']): Written => ({
  plan: PLAN,
  kind: 'evaluation_report',
  title: '评估报告',
  source: '0'.repeat(64),
  blocks: [
    { id: 'one', kind: 'paragraph', text: '第一段。', made: true },
    { id: 'two', kind: 'paragraph', text: '第二段。', made: true },
  ],
  figures: [],
  state,
  steps: [],
});
const written =
  (state: Written['state']) =>
  (_side: Side, id: string): ChangeSet => ({ action: 'document.edit', changes: [{ kind: 'document', id, version: null, body: body(state) }] });

const edit = (more: Partial<Asked>): readonly Asked[] => post('document.edit', { fresh: written('draft'), done: true, ...more });
const NO_SOURCE = { answers: [200, 404] };

/** How each route of `apps/server/documents` is asked for. */
export const DOCUMENTS_ROUTES: Readonly<Record<string, readonly Asked[]>> = under(`${R}/documents`, {
  'GET ': get('document.read'),
  'POST ': post('document.edit', { fields: () => ({ kind: 'brief', cutoff: '2023-12-31', known: '2024-03-31' }), done: true }),
  'GET /new': get('document.edit', { query: '?kind=brief' }),
  'GET /:id': get('document.read', NO_SOURCE),
  'GET /:id/moved': get('document.edit', NO_SOURCE),
  'GET /:id/history': get('document.read', NO_SOURCE),
  'GET /:id/figures/:figure': get('document.read', NO_SOURCE),
  'GET /:id/document.docx': get('document.read', NO_SOURCE),
  'GET /:id/document.pdf': get('document.read', NO_SOURCE),
  'GET /:id/source.json': get('document.read', NO_SOURCE),
  'POST /:id/blocks': edit({ fields: () => ({ do: 'down one' }) }),
  'POST /:id/blocks/:block': edit({ params: { block: 'one' }, fields: () => ({ version: '1', was: '第一段。', text: '改了。' }) }),
  'POST /:id/add': edit({ fields: () => ({ kind: 'paragraph', text: '加一段。' }) }),
  'POST /:id/restore': post('document.edit', { fresh: written('draft') }),
  'POST /:id/moved': post('document.edit', { fresh: written('draft') }),
  'POST /:id/head': edit({ fields: () => ({ version: '1', title: '另一个标题' }) }),
  'POST /:id/meeting': post('document.edit', { fresh: written('draft'), fields: () => ({ meeting: '2024-12-01', lead: 'own' }) }),
  // Which right a step takes is asked in its handler: sending back is the planners’.
  'POST /:id/step': edit({ fresh: written('consulting'), fields: () => ({ version: '1', to: 'back', reason: '再改' }) }),
});
