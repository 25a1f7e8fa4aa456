import type { NewSetting } from '../../../src/database/index.ts';
import { checkYears, decidedYears, ownPath, yearsOf, type YearPlan } from '../../../src/delivery/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';

const same = (a: Readonly<Record<number, number>> | undefined, b: Readonly<Record<number, number>>): boolean =>
  a !== undefined &&
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(b).every(([year, value]) => Math.abs((a[Number(year)] ?? Number.NaN) - value) < 1e-9);

/** Settings that make decided years the items' own paths, and items left out because their years, all of them decided, miss the target. */
export const pathSettings = (
  { plan, items, today }: RegionContext,
  plans: readonly YearPlan[],
  { reason, anyway }: { readonly reason: string; readonly anyway: boolean },
): { readonly settings: readonly NewSetting[]; readonly short: readonly Monitored[] } => {
  const short: Monitored[] = [];
  const settings = items.flatMap((item): NewSetting[] => {
    const decided = decidedYears(item, plans);
    const path = ownPath(item, decided);
    if (path === undefined || same(item.path, path)) return [];
    const isWhole = yearsOf(item).every((year) => decided.has(year));
    if (!anyway && isWhole && checkYears(item, decided).some(({ code }) => code === 'gap' || code === 'over')) {
      short.push(item);
      return [];
    }
    return [{ plan: plan.id, item: item.id, known: today, reason, path }];
  });
  return { settings, short };
};
