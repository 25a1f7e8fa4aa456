import type { ChangeSet } from '../../../src/database/index.ts';
import { get, post, R, under, type Asked } from './asked-route.ts';
import { NOW, PLAN, type Side } from './rights-sample.ts';

const newRelease =
  (state: 'prepared' | 'approved' | 'published') =>
  (_: Side, id: string): ChangeSet => ({
    action: 'release.prepare',
    changes: [
      {
        kind: 'release',
        id,
        version: null,
        body: {
          plan: PLAN,
          number: 1,
          title: 'zqanyrelease期',
          state,
          asOf: '2024-06-17',
          known: '2024-06-17',
          archive: { sha256: '0'.repeat(64), size: 1, files: 1 },
          head: { number: 1, hash: '0'.repeat(64) },
          preparedBy: { name: '某人' },
          steps: [{ to: 'prepared', at: NOW, by: '某人' }],
          ...(state === 'published' ? { published: { at: NOW, by: '某人' } } : {}),
        },
      },
    ],
  });

/** How each route of `apps/server/releases` is asked for. That drafts are shown to none but who works on them, is tested with the routes. */
export const RELEASES_ROUTES: Readonly<Record<string, readonly Asked[]>> = under(`${R}/releases`, {
  'GET ': get('release.read'),
  'POST ': post('release.prepare', { fields: () => ({ asOf: '2999-01-01' }), answers: [422] }),
  'GET /making/:making': get('release.prepare', { answers: [404] }),
  'POST /making/:making/cancel': post('release.prepare'),
  ...Object.fromEntries(['', '/site.zip', '/preview/*'].map((rest) => [`GET /:id${rest}`, get('release.read', { answers: [404] })])),
  'POST /:id/approve': post('release.approve', { fresh: newRelease('prepared') }),
  'POST /:id/publish': post('release.approve', { fresh: newRelease('approved') }),
  'POST /:id/withdraw': post('release.withdraw', { fresh: newRelease('published'), fields: () => ({ reason: '口径有误' }) }),
  'POST /:id/discard': post('release.prepare', { fresh: newRelease('prepared') }),
});
