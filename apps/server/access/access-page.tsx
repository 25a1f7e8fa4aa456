import { Hono } from 'hono';
import type { Env } from '../app-state.ts';

/** Where pages of the reading room send who may not write: to sign in. */
export const accessRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/access', (c) => c.redirect('/sign-in', 303));
  return app;
};
