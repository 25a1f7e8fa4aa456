import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { assessmentRoutes } from './assessment-routes.tsx';
import { evaluationRoutes } from './evaluation-routes.tsx';
import { frozenRoutes } from './frozen-routes.ts';
import { rectificationRoutes } from './rectification-routes.tsx';
import { resultsRoutes } from './results-routes.ts';
import { rowRoutes } from './row-routes.tsx';

/** 评估: annual, mid-term and final, under `/regions/:region/:plan/evaluations`. */
export const evaluationsApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  for (const routes of [evaluationRoutes(), frozenRoutes(), rowRoutes(), rectificationRoutes(), resultsRoutes(), assessmentRoutes()]) app.route('/', routes);
  return app;
};
