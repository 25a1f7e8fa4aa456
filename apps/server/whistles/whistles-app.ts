import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { clockRoutes } from './clock-routes.tsx';
import { whistlesXlsx } from './whistle-export.ts';
import { onDelivery } from '../delivery/on-delivery.tsx';
import { whistleRoutes } from './whistle-routes.tsx';

/** 吹哨: problems that climb until somebody answers, under `/regions/:region/:plan/whistles`. */
export const whistlesApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/regions/:region/:plan/whistles/export.xlsx', onDelivery('whistle.read', whistlesXlsx));
  app.route('/', clockRoutes());
  app.route('/', whistleRoutes());
  return app;
};
