import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { appealRoutes } from './appeal-routes.tsx';
import { policyRoutes } from './policy-routes.tsx';
import { schemeRoutes } from './scheme-routes.tsx';
import { scoreRoutes } from './score-routes.tsx';

/** 计分: schemes, scores, appeals and major policies, under `/regions/:region/:plan/schemes`, `scores`, `appeals` and `policies`. */
export const scoresApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.route('/', schemeRoutes());
  app.route('/', scoreRoutes());
  app.route('/', appealRoutes());
  app.route('/', policyRoutes());
  return app;
};
