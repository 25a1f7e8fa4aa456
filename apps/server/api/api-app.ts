import { Hono } from 'hono';
import { reasonFor } from '../../../src/monitoring/index.ts';
import type { AppState, Env } from '../app-state.ts';
import { apiError } from './api-error.ts';
import { eventRoutes } from './event-routes.ts';
import { observationRoutes } from './observation-routes.ts';
import { guarded, onPlan } from './on-plan.ts';
import { apiWords } from './words/index.ts';

/** JSON over HTTP under `/api/v1`: what a region's plan watches, where it stands, its figures and events, and figures coming in. See docs/api.md. */
export const apiApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  const plan = '/api/v1/regions/:region/plans/:plan';

  app.get(
    '/api/v1/regions',
    guarded(async (c, store) => {
      const regions = await store.regions();
      const plans = await Promise.all(regions.map(({ code }) => store.plans(code)));
      return c.json({
        regions: regions.map((region, i) => ({
          ...region,
          plans: plans[i]!.map(({ plan: id, version, title, period, known, adopted }) => ({ id, version, title, period, known, adopted })),
        })),
      });
    }),
  );

  app.get(
    `${plan}/items`,
    onPlan((c, { region, plan: adopted, items }) =>
      c.json({
        region,
        plan: { id: adopted.id, version: adopted.version, title: adopted.title, period: adopted.period },
        items: items.map((item) => {
          const { span: _, ...rest } = item;
          return rest;
        }),
      }),
    ),
  );

  app.get(
    `${plan}/standings`,
    onPlan((c, { items, standings, moment, region }) =>
      c.json({
        region: region.code,
        ...(region.simulated ? { simulated: true } : {}),
        asOf: moment.asOf,
        known: moment.known,
        standings: standings.map((standing, i) => ({
          ...standing,
          name: items[i]!.name,
          owner: items[i]!.owner,
          reason: reasonFor(items[i]!, standing, 'zh'),
          reasonEn: reasonFor(items[i]!, standing, 'en'),
        })),
      }),
    ),
  );

  app.route('/', observationRoutes());
  app.route('/', eventRoutes());
  app.all('/api/*', (c) => apiError(c, 404, apiWords.noAddress, c.req.path));
  return app;
};
