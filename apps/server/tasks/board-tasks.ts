import { plannedItems, type PlannedItem } from '../../../src/delivery/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import type { RegionContext } from '../region/index.ts';
import { inOrder, type KeptTask } from './board-model.ts';

/** What a plan asks for, read once for as long as its version lives. */
const itemsByPlan = new WeakMap<object, readonly PlannedItem[]>();
export const itemsOf = ({ plan }: RegionContext): readonly PlannedItem[] => {
  const known = itemsByPlan.get(plan) ?? plannedItems(plan.plan, plan.text);
  itemsByPlan.set(plan, known);
  return known;
};

/** Tasks of the plan in the order in which it is read. */
export const boardTasks = async ({ delivery, context }: Delivery): Promise<readonly KeptTask[]> =>
  inOrder(await delivery.list('task', { plan: context.plan.id }), context.plan.plan);
