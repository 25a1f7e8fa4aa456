import { daysBetween, type PlainDate } from '../../../src/basis/index.ts';
import { monitoredOf, warningHistory, warningRules, type Monitored, type Warning, type WarningRule } from '../../../src/monitoring/index.ts';
import { keptFor } from '../layout/kept.ts';
import type { RegionContext } from '../region/index.ts';

/** A warning and what it is about. */
export type Warned = { readonly warning: Warning; readonly item: Monitored; readonly position: number };

/** The warnings of a region's plan under some rules, judged on every day with the items as they were settled then. */
export const historyUnder = (context: RegionContext, items: readonly Monitored[], rules: readonly WarningRule[]): readonly Warning[] => {
  const { plan, settings, rows, events, moment } = context;
  return warningHistory(items, rows, events, moment, rules, {
    changes: settings,
    itemsOn: (knowledge) => monitoredOf(plan.plan, settings, { knowledge, series: (id) => `${plan.id}/${id}` }),
  });
};

const gravity = ({ warning: { closed, level } }: Warned): number => (closed !== undefined ? 2 : level === 'red' ? 0 : 1);

/** Every warning so far: open ones first, red before yellow, then in the order of the plan; closed ones by the day they closed, newest first. */
export const warnedOf = keptFor((context: RegionContext): readonly Warned[] => {
  const position = new Map(context.items.map(({ id }, i) => [id, i]));
  return historyUnder(context, context.items, warningRules)
    .map((warning): Warned => ({ warning, position: position.get(warning.item)!, item: context.items[position.get(warning.item)!]! }))
    .toSorted((a, b) => gravity(a) - gravity(b) || (b.warning.closed ?? '').localeCompare(a.warning.closed ?? '') || a.position - b.position);
});

export const indicatorsOf = ({ items }: RegionContext): readonly Monitored[] => items.filter(({ list }) => list === 'indicator');

/** The history of the indicators under the rules in force. */
export const indicatorHistory = keptFor((context: RegionContext): readonly Warning[] => {
  const ids = new Set(indicatorsOf(context).map(({ id }) => id));
  return warnedOf(context).flatMap(({ warning }) => (ids.has(warning.item) ? [warning] : []));
});

/** For how many days a warning has been open, or was. */
export const daysOpen = ({ opened, closed }: Warning, today: PlainDate): number => daysBetween(opened, closed ?? today);
