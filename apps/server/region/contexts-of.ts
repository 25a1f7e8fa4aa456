import type { PlainDate } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { loadRegion } from './load-region.ts';
import type { RegionContext } from './region-context.ts';

/** Every plan of a region as it stands today. */
export const contextsOf = async (store: Store, region: string, today: PlainDate): Promise<readonly RegionContext[]> => {
  const plans = [...new Set((await store.plans(region)).map(({ plan }) => plan))];
  const contexts = await Promise.all(plans.map((plan) => loadRegion(store, region, plan, { asOf: today, known: today }, today)));
  return contexts.filter((context) => context !== undefined);
};
