import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { meetingRoutes } from './meeting-routes.tsx';

/** 会议: agendas made of what is stuck, decisions that become tasks, under `/regions/:region/:plan/meetings`. */
export const meetingsApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.route('/', meetingRoutes());
  return app;
};
