import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { documentsRoutes } from './documents-routes.ts';
import { downloadRoutes } from './download-routes.ts';

/** 文稿: what is written from frozen figures, under `/regions/:region/:plan/documents`. */
export const documentsApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.route('/', documentsRoutes());
  app.route('/', downloadRoutes());
  return app;
};
