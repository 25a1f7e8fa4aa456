import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { linkRoutes } from './link-routes.ts';
import { yearRoutes } from './year-routes.tsx';

/** 年度计划与上位规划: what each year of a plan asks for, and what it takes from plans above it. */
export const yearsApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.route('/', yearRoutes());
  app.route('/', linkRoutes());
  return app;
};
