import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { deskPage } from './desk-page.tsx';
import { noticesPage } from './notices-page.tsx';
import { onOwn } from './on-own.tsx';
import { tellProgress } from './progress-route.ts';
import { settleNotices } from './settle-route.ts';

/** What belongs to whoever asks: his desk, his notices. */
export const deskApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/desk', onOwn(undefined, '/desk', deskPage));
  app.post('/desk/progress', onOwn('task.progress', '/desk', tellProgress));
  app.get('/notices', onOwn('notice.read', '/notices', noticesPage));
  app.post('/notices/settle', onOwn('notice.settle', '/notices', settleNotices));
  return app;
};
