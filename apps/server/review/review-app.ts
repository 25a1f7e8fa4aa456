import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { notFound } from '../errors.tsx';
import { projectFolder } from '../project-folder.ts';
import { additionPage } from './addition-page.tsx';
import { correctionDesk } from './correction-desk.ts';
import { correctionFileRoutes } from './correction-file-routes.tsx';
import { correctionRoutes } from './correction-routes.tsx';
import { mergePage } from './merge-page.tsx';
import { reviewPage } from './review-page.tsx';

const FILES: Readonly<Record<string, string>> = {
  'review.css': 'text/css; charset=utf-8',
  'review.js': 'text/javascript; charset=utf-8',
  'addition.js': 'text/javascript; charset=utf-8',
};

/** The review queue, corrections, and the script and style that only their pages use. */
export const reviewApp = ({ store }: Pick<AppState, 'store'>): Hono<Env> => {
  const app = new Hono<Env>();
  const desk = correctionDesk(store);
  app.route('/', correctionRoutes(desk));
  app.route('/', correctionFileRoutes(desk));
  app.get('/plans/:id/review', async (c) => {
    const stored = await store.get(c.req.param('id'));
    return stored === undefined ? notFound(c) : reviewPage(c, stored);
  });
  app.get('/plans/:id/review/add', async (c) => {
    const stored = await store.get(c.req.param('id'));
    return stored === undefined ? notFound(c) : additionPage(c, stored);
  });
  app.get('/plans/:id/review/merge', async (c) => {
    const stored = await store.get(c.req.param('id'));
    return stored === undefined ? notFound(c) : mergePage(c, stored);
  });
  app.get('/review/:file', async (c) => {
    const name = c.req.param('file');
    const type = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
    if (type === undefined) return notFound(c);
    const bytes = await readFile(join(projectFolder(), 'apps', 'server', 'review', 'client', name));
    return c.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  });
  return app;
};
