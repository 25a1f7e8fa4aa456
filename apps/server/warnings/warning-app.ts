import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { forbiddenPage } from '../delivery/on-delivery.tsx';
import { onRegion } from '../region/index.ts';
import { rulesPage } from './rules-page.tsx';
import { trialPage } from './trial-page.tsx';
import { mayTry } from './trial-query.ts';
import { warningsCsv } from './warnings-export.ts';
import { warningsPage } from './warnings-page.tsx';

/** 预警: what went wrong and when, by which rule, and what another rule would have said. */
export const warningApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/warnings';
  app.get(under, onRegion(warningsPage));
  app.get(`${under}/export.csv`, onRegion(warningsCsv));
  app.get(`${under}/rules`, onRegion(rulesPage));
  app.get(
    `${under}/trial`,
    onRegion((c, context) => (mayTry(c.var.actor, context) ? trialPage(c, context) : forbiddenPage(c))),
  );
  return app;
};
