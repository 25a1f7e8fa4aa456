import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { amendmentRoutes } from './amendment-routes.tsx';

/** 规划调整: proposals and their course, differences of versions, under `/regions/:region/:plan/amendments`. */
export const amendmentsApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.route('/', amendmentRoutes());
  return app;
};
