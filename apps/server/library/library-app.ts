import { Hono } from 'hono';
import type { Env } from '../app-state.ts';
import { notFound } from '../errors.tsx';
import { differencePage } from './difference-page.tsx';
import type { Library } from './library.ts';
import { removalRoutes } from './removal-routes.tsx';
import { uploadRoutes } from './upload-routes.tsx';

/** Uploading, removing, restoring, recompiling and comparing plans. */
export const libraryApp = (library: Library): Hono<Env> => {
  const app = new Hono<Env>();
  app.route('/', uploadRoutes(library));
  app.route('/', removalRoutes(library));
  app.get('/plans/:id/difference', async (c) => {
    const plan = await library.get(c.req.param('id'));
    return plan === undefined ? notFound(c) : differencePage(c, library, plan);
  });
  return app;
};
