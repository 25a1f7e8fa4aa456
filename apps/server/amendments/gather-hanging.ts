import type { AdoptedPlan, DeliveryStore } from '../../../src/database/index.ts';
import { plannedItems } from '../../../src/delivery/index.ts';
import type { Hanging } from '../../../src/evaluation/index.ts';
import { entriesByList, idBreakText, readIds, type Plan } from '../../../src/plan/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Hangs } from './difference-view.tsx';

const figuresOf = ({ rows, plan }: RegionContext): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { indicator } of rows) {
    const item = indicator.slice(plan.id.length + 1);
    counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  return counts;
};

/** What hangs on the plan's items, as far as the actor may see it; with a new text, also the ids that it breaks. */
export const gatherHanging = async (delivery: DeliveryStore, context: RegionContext, next?: Plan): Promise<Hanging> => {
  const plan = context.plan.id;
  const [links, years, tasks, projects] = await Promise.all([
    delivery.list('link', { plan }),
    delivery.list('year', { plan }),
    delivery.list('task', { plan }).catch(() => []),
    delivery.list('project', { plan }).catch(() => []),
  ]);
  const breaks = next === undefined ? [] : readIds(context.plan.plan, next).breaks;
  return {
    links: links.map(({ body }) => body),
    years: years.map(({ body }) => body),
    tasks: tasks.map(({ body }) => body),
    projects: projects.map(({ body }) => body),
    figures: figuresOf(context),
    ids: breaks.map((broken) => ({ item: broken.before, name: broken.name, text: idBreakText(broken, 'zh') })),
  };
};

/** Items of boxes are compared by what they say and held by where they stand: the keys of the first by the refs of the second. */
const boxKeys = (plan: AdoptedPlan): ReadonlyMap<string, string> => {
  const keys = new Map(entriesByList(plan.plan).items.map(({ key, span }) => [span.join('-'), key]));
  return new Map(plannedItems(plan.plan).flatMap(({ kind, ref, span }) => (kind === 'box_item' ? [[ref, keys.get(span.join('-')) ?? ref] as const] : [])));
};

/** How much hangs on each item of the plan, by the ids that a difference names. */
export const hangsOf = ({ links, tasks, projects, figures }: Hanging, plan: AdoptedPlan): ReadonlyMap<string, Hangs> => {
  const keys = boxKeys(plan);
  const out = new Map<string, Hangs>();
  const add = (item: string, what: keyof Hangs, count = 1): void => {
    const id = keys.get(item) ?? item;
    const now = out.get(id) ?? { figures: 0, tasks: 0, projects: 0, links: 0 };
    out.set(id, { ...now, [what]: now[what] + count });
  };
  for (const [item, count] of figures) add(item, 'figures', count);
  for (const { ref } of tasks) add(ref, 'tasks');
  for (const { places } of projects) for (const ref of new Set(places.map((place) => place.ref))) add(ref, 'projects');
  for (const { item } of links) add(item, 'links');
  return out;
};
