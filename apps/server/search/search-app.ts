import { Hono } from 'hono';
import type { Env } from '../app-state.ts';
import { onDatabase } from '../region/index.ts';
import { everythingPage } from './everything-page.tsx';

/** The search over all regions; that of one plan's text is a page of the reading room. */
export const searchApp = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/search', onDatabase(everythingPage));
  return app;
};
