import type { Kept } from '../../../src/database/index.ts';
import { achievedYears, yearsOf, termOf, type YearFigures, type YearPlan, type YearSources } from '../../../src/delivery/index.ts';
import { trajectoryOf, type Monitored } from '../../../src/monitoring/index.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';

/** The address of a page of yearly plans. */
export const yearsPath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, rest = ''): string =>
  regionPath(region.code, plan.id, rest === '' || rest.startsWith('?') ? `years${rest}` : `years/${rest}`);

export const linksPath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, rest = ''): string =>
  regionPath(region.code, plan.id, rest === '' || rest.startsWith('?') ? `links${rest}` : `links/${rest}`);

/** One id for one year of one plan: two people who draft the same year make one draft. */
export const yearId = (plan: string, year: number): string => `${plan}~${year}`;

/** Years that the plan covers: those of its period, else those of its indicators. */
export const planYears = ({ plan, items }: RegionContext): readonly number[] => {
  const all = items.flatMap(yearsOf);
  const [from, to] = plan.period === undefined ? [Math.min(...all), Math.max(...all)] : [plan.period.from, plan.period.to];
  return Number.isFinite(from) && to - from < 30 ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [];
};

/** What whole years of each item came to, worked out where it is asked for. */
export const achievedIn = ({ rows, events, moment }: RegionContext): ((item: Monitored) => YearFigures) => {
  const kept = new Map<string, YearFigures>();
  const bySeries = Map.groupBy(rows, ({ indicator }) => indicator);
  return (item) => {
    const known = kept.get(item.id);
    if (known !== undefined) return known;
    const own = bySeries.get(item.series) ?? [];
    const figures = own.length === 0 || termOf(item) === undefined ? new Map() : achievedYears(item, trajectoryOf(item, own, events, moment));
    kept.set(item.id, figures);
    return figures;
  };
};

/** All years' plans of the plan, the earliest first. */
export const yearPlansOf = async ({ delivery, context }: Delivery): Promise<readonly Kept<'year'>[]> =>
  (await delivery.list('year', { plan: context.plan.id })).toSorted((a, b) => a.body.year - b.body.year);

/** What a year is drafted from: everything that is open in the region's plan. */
export const sourcesOf = async ({ delivery, context }: Delivery, plans: readonly Kept<'year'>[]): Promise<YearSources> => {
  const plan = context.plan.id;
  const [tasks, projects] = await Promise.all([
    delivery.list('task', { plan, states: ['confirmed', 'issued', 'under_way'] }),
    delivery.list('project', { plan }),
  ]);
  return { plan, items: context.items, achieved: achievedIn(context), plans: plans.map(({ body }) => body), tasks, projects };
};

/** Sources of figures alone, where neither tasks nor projects are asked. */
export const figuresOf = (context: RegionContext, plans: readonly { readonly body: YearPlan }[]): Pick<YearSources, 'plans' | 'achieved'> => ({
  plans: plans.map(({ body }) => body),
  achieved: achievedIn(context),
});
