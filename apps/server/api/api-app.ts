import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { reasonFor } from '../../../src/monitoring/index.ts';
import type { AppState, Env } from '../app-state.ts';
import { apiError } from './api-error.ts';
import { apiPage } from './api-page.tsx';
import { eventRoutes } from './event-routes.ts';
import { observationRoutes } from './observation-routes.ts';
import { guarded, onPlan } from './on-plan.ts';
import { openapiDocument } from './openapi.ts';
import { openReading } from './open-reading.ts';
import { paged } from './paged.ts';
import { publishedRoutes } from './published-routes.ts';
import { apiWords } from './words/index.ts';

/**
 * JSON over HTTP under `/api/v1`: what a region's plan watches, where it stands, its figures and events, what was published, and figures coming in. It is
 * described at `/api/openapi.json`, for people at `/api/`. See docs/api.md.
 */
export const apiApp = (state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  const plan = '/api/v1/regions/:region/plans/:plan';

  app.use('/api/*', openReading, etag());
  // Mounted before the public site, so that its files may be read as well.
  app.use('/public/*', openReading);
  app.get('/api/openapi.json', (c) => c.json(openapiDocument(state.version, new URL(c.req.url).origin)));
  app.get('/api/', apiPage);
  app.get('/api', (c) => c.redirect('/api/', 301));

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
      paged(c, 'items', items, { region, plan: { id: adopted.id, version: adopted.version, title: adopted.title, period: adopted.period } }, (item) => {
        const { span: _, ...rest } = item;
        return rest;
      }),
    ),
  );

  app.get(
    `${plan}/standings`,
    onPlan((c, { items, standings, moment, region }) =>
      paged(
        c,
        'standings',
        standings,
        { region: region.code, ...(region.simulated ? { simulated: true } : {}), asOf: moment.asOf, known: moment.known },
        (standing, i) => ({
          ...standing,
          name: items[i]!.name,
          owner: items[i]!.owner,
          reason: reasonFor(items[i]!, standing, 'zh'),
          reasonEn: reasonFor(items[i]!, standing, 'en'),
        }),
      ),
    ),
  );

  app.route('/', observationRoutes());
  app.route('/', eventRoutes());
  app.route('/', publishedRoutes());
  app.all('/api/*', (c) => apiError(c, 404, apiWords.noAddress, c.req.path));
  return app;
};
