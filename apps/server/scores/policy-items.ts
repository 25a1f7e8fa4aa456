import { plannedItems } from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';

/** Everything of the plan that a policy may serve, by id: what is watched, and what somebody has to do. */
export const planItems = ({ items, plan }: Pick<RegionContext, 'items' | 'plan'>): ReadonlyMap<string, string> =>
  new Map([...plannedItems(plan.plan).map(({ ref, title }) => [ref, title] as const), ...items.map(({ id, name }) => [id, name] as const)]);
