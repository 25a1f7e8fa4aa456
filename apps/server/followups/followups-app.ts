import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { followupRoutes } from './followup-routes.ts';

/** 审议意见: what became of them, under `/regions/:region/:plan/followups`. */
export const followupsApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.route('/', followupRoutes());
  return app;
};
