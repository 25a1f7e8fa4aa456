import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { onDelivery } from '../delivery/on-delivery.tsx';
import { alertRoutes } from './alert-routes.ts';
import { annotationRoutes } from './annotation-routes.ts';
import { inquiryRoutes } from './inquiry-routes.ts';
import { overviewPage } from './overview-page.tsx';
import { settingRoutes } from './setting-routes.tsx';
import { suggestionRoutes } from './suggestion-routes.ts';

/** 监督: what deputies and members see, note, ask and are answered, under `/regions/:region/:plan/supervision`. */
export const supervisionApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(
    '/regions/:region/:plan/supervision',
    onDelivery('inquiry.read', (c, given) => overviewPage(c, given)),
  );
  for (const routes of [inquiryRoutes, suggestionRoutes, annotationRoutes, alertRoutes, settingRoutes]) app.route('/', routes());
  return app;
};
