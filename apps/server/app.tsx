import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { accessRoutes } from './access/access-page.tsx';
import { securityHeaders } from './access/headers.ts';
import { localHostOnly } from './access/host-check.ts';
import { writeToken } from './access/write-token.ts';
import type { AppState, Env } from './app-state.ts';
import { assetRoutes } from './asset-routes.ts';
import { BODY_LIMIT, failed, notFound, tooLarge } from './errors.tsx';
import { exportApp } from './export/export-app.ts';
import { language } from './language.ts';
import { libraryApp } from './library/library-app.ts';
import { isLibrary } from './library/library.ts';
import { planRoutes } from './plan-routes.tsx';
import { reviewApp } from './review/review-app.ts';

/** The reading room as one application; `app.request(path)` answers without a port. */
export const createApp = (state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('state', state);
    await next();
  });
  app.use(language, securityHeaders, compress());
  if (state.writeToken === undefined) app.use(localHostOnly);
  app.use(csrf(), writeToken, bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => tooLarge(c) }));
  app.route('/', assetRoutes(state.assets));
  app.route('/', accessRoutes());
  if (isLibrary(state.store)) app.route('/', libraryApp(state.store));
  app.route('/', reviewApp(state));
  app.route('/', exportApp(state));
  app.route('/', planRoutes());
  app.notFound(notFound);
  app.onError(failed);
  return app;
};
