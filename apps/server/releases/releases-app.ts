import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { releaseRoutes } from './release-routes.tsx';

/** 发布: what is made public, under `/regions/:region/:plan/releases`. */
export const releasesApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.route('/', releaseRoutes());
  return app;
};
