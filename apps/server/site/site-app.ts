import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { siteRoutes } from './site-routes.tsx';

/** The public site, under `/public`: files of the newest release, and of every one before. */
export const siteApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.route('/', siteRoutes());
  return app;
};
