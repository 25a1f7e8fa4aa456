import type { Held, Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';

/** The region as it is now, question by question: for whoever looks before he writes. A guard of the write is asked the same of what holds then. */
export const heldNow = (store: Store, region: string): Held => {
  const { list, get } = store.delivery(region, SYSTEM);
  return {
    plans: () => store.plans(region),
    plan: (plan, which) => store.plan(region, plan, which),
    settings: (plan) => store.settings(region, plan),
    events: () => store.events(region),
    list,
    get,
  };
};
