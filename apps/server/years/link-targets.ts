import type { AdoptedPlan, Kept, Store } from '../../../src/database/index.ts';
import { higherChanges, targetText, type HigherChange, type PlanLink } from '../../../src/delivery/index.ts';
import { monitoredOf, type Monitored } from '../../../src/monitoring/index.ts';
import { loadRegion } from '../region/index.ts';
import type { PlainDate } from '../../../src/basis/index.ts';

/** A plan kept here that may stand above the one that is looked at. */
export type HigherPlan = { readonly region: string; readonly regionName: string; readonly plan: string; readonly title: string };

/** Every other plan that is kept here, those of the region above first. A region with real figures is not tied to a simulated one. */
export const higherPlans = async (store: Store, own: { readonly region: string; readonly plan: string }): Promise<readonly HigherPlan[]> => {
  const regions = await store.regions();
  const here = regions.find(({ code }) => code === own.region);
  const all = await Promise.all(
    regions
      .filter(({ simulated }) => here?.simulated === true || !simulated)
      .toSorted((a, b) => Number(b.code === here?.parent) - Number(a.code === here?.parent))
      .map(async ({ code, name }) => {
        const newest = new Map((await store.plans(code)).toSorted((a, b) => a.version - b.version).map((version) => [version.plan, version]));
        return [...newest.values()].map(({ plan, title }): HigherPlan => ({ region: code, regionName: name, plan, title }));
      }),
  );
  return all.flat().filter(({ region, plan }) => region !== own.region || plan !== own.plan);
};

/** Items of a plan kept here as they stand today; undefined where there is no such plan. */
export const itemsAbove = async (
  store: Store,
  { region, plan }: { readonly region: string; readonly plan: string },
  today: PlainDate,
): Promise<{ readonly plan: AdoptedPlan; readonly items: readonly Monitored[] } | undefined> => {
  const context = await loadRegion(store, region, plan, { asOf: today, known: today }, today);
  if (context !== undefined) return { plan: context.plan, items: context.items };
  const adopted = await store.plan(region, plan);
  return adopted === undefined
    ? undefined
    : { plan: adopted, items: monitoredOf(adopted.plan, [], { knowledge: { known: today }, series: (id) => `${plan}/${id}` }) };
};

const key = (region: string | undefined, plan: string | undefined): string => `${region ?? ''}/${plan ?? ''}`;

/** Ties whose target above is another than was last looked at, by what the plans above say today. */
export const changesAbove = async (store: Store, links: readonly Kept<'link'>[], today: PlainDate): Promise<readonly HigherChange[]> => {
  const wanted = new Map(
    links.flatMap(({ body: { higher } }) =>
      higher.region === undefined || higher.plan === undefined
        ? []
        : [[key(higher.region, higher.plan), { region: higher.region, plan: higher.plan }] as const],
    ),
  );
  const targets = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, plan] of wanted) {
    const above = await itemsAbove(store, plan, today);
    if (above !== undefined) targets.set(name, new Map(above.items.map((item) => [item.id, targetText(item)])));
  }
  const now = ({ higher }: PlanLink): string | undefined => {
    const plan = targets.get(key(higher.region, higher.plan));
    // A plan that is no longer kept says nothing new.
    return plan === undefined ? (higher.target ?? '') : plan.get(higher.item);
  };
  const asked = links.filter(({ body: { higher } }) => higher.plan === undefined || targets.has(key(higher.region, higher.plan)));
  return higherChanges(asked, now);
};
