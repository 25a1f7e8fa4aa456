import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { onRegion } from '../region/index.ts';
import { closingCsv } from './closing-export.ts';
import { closingPage } from './closing-page.tsx';

/** 上期收官: how the last plan ended, row by row of its table of results. */
export const closingApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/regions/:region/:plan/closing', onRegion(closingPage));
  app.get('/regions/:region/:plan/closing/export.csv', onRegion(closingCsv));
  return app;
};
