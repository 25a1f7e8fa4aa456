import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../app-state.ts';
import { DayText, words } from '../data/draft/candidate.ts';
import { inPlan } from '../data/settings/settings-request.ts';
import { inBoth } from '../data/words/index.ts';
import { apiError, shapeError } from './api-error.ts';
import { onPlan } from './on-plan.ts';
import { paged } from './paged.ts';
import { apiWords } from './words/index.ts';

const Event = z.object({
  by: words(100).optional(),
  indicator: z.string().trim().min(1).max(100),
  kind: z.enum(['definition_change', 'cancelled']),
  effective: DayText,
  document: words(300).pipe(z.string().min(1)),
  note: words(500).optional(),
  restated: z.boolean().optional(),
  known: DayText,
});

/** Definition changes and cancellations of the series of a plan. */
export const eventRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const path = '/api/v1/regions/:region/plans/:plan/events';

  app.get(
    path,
    onPlan((c, { events, moment, region }) =>
      paged(c, 'events', events, { region: region.code, known: moment.known }, (event) => {
        const { region: _, indicator, ...rest } = event;
        return { indicator: indicator.slice(indicator.indexOf('/') + 1), ...rest };
      }),
    ),
  );

  app.post(
    path,
    onPlan(async (c, context, store) => {
      if (!(c.req.header('content-type') ?? '').includes('application/json')) return apiError(c, 415, apiWords.type, 'Content-Type');
      const json: unknown = await c.req.json().catch(() => undefined);
      if (json === undefined) return apiError(c, 400, apiWords.json);
      const event = Event.safeParse(json);
      if (!event.success) return shapeError(c, event.error);
      const { by, indicator, note, restated, ...rest } = event.data;
      const item = context.items.find(({ id }) => id === indicator);
      if (item === undefined) return apiError(c, 422, apiWords.item(indicator), 'indicator');
      if (!inPlan(item, rest.effective))
        return apiError(
          c,
          422,
          inBoth(({ problems }) => problems.effective(rest.effective, item.base, item.due)),
          'effective',
        );
      if (rest.known > context.today)
        return apiError(
          c,
          422,
          inBoth(({ problems }) => problems.knownLater(rest.known, context.today)),
          'known',
        );
      const received = await store.send({
        region: context.region.code,
        channel: 'api',
        ...(by ? { by } : {}),
        observations: [],
        events: [
          { indicator: item.series, ...rest, ...(note ? { note } : {}), ...(restated === true && rest.kind === 'definition_change' ? { restated } : {}) },
        ],
      });
      return c.json(received, 201);
    }),
  );
  return app;
};
