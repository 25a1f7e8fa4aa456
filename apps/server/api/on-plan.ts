import { randomUUID } from 'node:crypto';
import { readPlainDate, type PlainDate } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { BindingLowered } from '../amendments/binding-lowered.ts';
import type { PageContext } from '../app-state.ts';
import { dayOf, loadRegion, type RegionContext } from '../region/index.ts';
import { apiError } from './api-error.ts';
import { apiWords } from './words/index.ts';

/** A handler of the interface: faults of ours leave as JSON with a reference that the log has too. */
export const guarded =
  (handler: (c: PageContext, store: Store) => Promise<Response>) =>
  async (c: PageContext): Promise<Response> => {
    let store: Store;
    try {
      store = await c.var.state.database();
    } catch {
      c.header('Retry-After', '10');
      return apiError(c, 503, apiWords.database);
    }
    try {
      return await handler(c, store);
    } catch (error) {
      if (error instanceof BindingLowered) return apiError(c, 422, error.said);
      const reference = randomUUID().slice(0, 8).toUpperCase();
      c.var.state.log('error', {
        reference,
        method: c.req.method,
        path: c.req.path,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      return apiError(c, 500, apiWords.failed(reference));
    }
  };

/** A day of the query; `today` where it is not given, undefined where it is none or lies ahead. */
const dayAsked = (c: PageContext, name: string, otherwise: PlainDate, today: PlainDate): PlainDate | undefined => {
  const given = c.req.query(name);
  if (given === undefined) return otherwise;
  const day = readPlainDate(given);
  return day !== undefined && day <= today ? day : undefined;
};

const PLAIN_ID = /^[\w-]{1,80}$/;

/** A handler of one region's plan as it stood on `?asOf=` by what was known on `?known=`; both are today's where they are not given. */
export const onPlan = (
  handler: (c: PageContext, context: RegionContext, store: Store) => Response | Promise<Response>,
): ((c: PageContext) => Promise<Response>) =>
  guarded(async (c, store) => {
    const today = dayOf(c.var.state.clock());
    const asOf = dayAsked(c, 'asOf', today, today);
    if (asOf === undefined) return apiError(c, 400, apiWords.day, 'asOf');
    const known = dayAsked(c, 'known', today, today);
    if (known === undefined) return apiError(c, 400, apiWords.day, 'known');
    const [region, plan] = [c.req.param('region') ?? '', c.req.param('plan') ?? ''];
    // No id has other characters, and no database takes all of them.
    const context = PLAIN_ID.test(region) && PLAIN_ID.test(plan) ? await loadRegion(store, region, plan, { asOf, known }, today) : undefined;
    return context === undefined ? apiError(c, 404, apiWords.noPlan) : handler(c, context, store);
  });
