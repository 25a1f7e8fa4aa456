import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { notFound } from '../errors.tsx';
import { additionPage } from './addition-page.tsx';
import { correctionDesk } from './correction-desk.ts';
import { correctionFileRoutes } from './correction-file-routes.tsx';
import { correctionRoutes } from './correction-routes.tsx';
import { mergePage } from './merge-page.tsx';
import { reviewPage } from './review-page.tsx';

/** The review queue, what was missed, what may be one thing, and corrections. */
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
  return app;
};
