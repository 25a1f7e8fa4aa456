import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { onRegion } from '../region/index.ts';
import { pasteRoutes } from './bulletin/paste-routes.tsx';
import { draftRoutes } from './draft/draft-routes.tsx';
import { figureRoutes } from './figure/figure-routes.tsx';
import { findingsRoutes } from './findings/findings-routes.tsx';
import { sendingPage, sendingsPage } from './sendings/sendings-page.tsx';
import { settingsRoutes } from './settings/settings-routes.tsx';
import { sheetRoutes } from './sheets/sheet-routes.tsx';

/** The data desk: figures, settings and events of a region's plan come in here, under `/regions/:region/:plan/data`. */
export const dataApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.route('/', sheetRoutes());
  app.route('/', draftRoutes());
  app.route('/', figureRoutes());
  app.route('/', pasteRoutes());
  app.route('/', settingsRoutes());
  app.route('/', findingsRoutes());
  app.get('/regions/:region/:plan/data/sendings', onRegion(sendingsPage));
  app.get('/regions/:region/:plan/data/sendings/:batch', onRegion(sendingPage));
  return app;
};
