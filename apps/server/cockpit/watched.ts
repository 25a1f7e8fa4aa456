import { addDays, daysInMonth, plainDate, yearOf, type PlainDate } from '../../../src/basis/index.ts';
import type { Monitored, Standing } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';
import { changeBetween } from './tone.ts';

/** An item, where it stands, and where it stood on the day compared with. */
export type Watched = { readonly item: Monitored; readonly standing: Standing; readonly before?: Standing };

/** The items of one list, in the order of the plan. */
export const watchedOf = (context: RegionContext, list: Monitored['list'], before?: RegionContext): readonly Watched[] => {
  const then = new Map(before?.items.map(({ id }, i) => [id, before.standings[i]!]));
  return context.items.flatMap((item, i) => {
    if (item.list !== list) return [];
    const earlier = then.get(item.id);
    return [{ item, standing: context.standings[i]!, ...(earlier === undefined ? {} : { before: earlier }) }];
  });
};

/** What changed between the two days: the worse first, gravest first. */
export const changed = (rows: readonly Watched[]): { readonly worse: readonly Watched[]; readonly better: readonly Watched[] } => {
  const graded = rows.flatMap((row) => (row.before === undefined ? [] : [{ row, by: changeBetween(row.before, row.standing) }]));
  const ordered = graded.toSorted((a, b) => a.by - b.by);
  return { worse: ordered.filter(({ by }) => by < 0).map(({ row }) => row), better: ordered.filter(({ by }) => by > 0).map(({ row }) => row) };
};

/** Who owes figures that were due, the longest overdue first. The owner is absent where nobody was assigned. */
export type Debt = { readonly owner?: string; readonly rows: readonly Watched[]; readonly days: number };

export const debtsOf = (rows: readonly Watched[]): readonly Debt[] => {
  const late = rows.filter(({ standing }) => (standing.overdue?.length ?? 0) > 0);
  const owners = Map.groupBy(late, ({ item }) => item.owner ?? '');
  return [...owners]
    .map(
      ([owner, owed]): Debt => ({ ...(owner === '' ? {} : { owner }), rows: owed, days: Math.max(...owed.map(({ standing }) => standing.daysOverdue ?? 0)) }),
    )
    .toSorted((a, b) => b.days - a.days || b.rows.length - a.rows.length);
};

/** The last day of the quarter before the one the day lies in: what a cockpit compares with unless it is told another day. */
export const quarterBefore = (day: PlainDate): PlainDate => {
  const year = yearOf(day);
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return addDays(plainDate(year, first, 1)!, -1);
};

/** Days on which something came to be known that may change a standing, or on which a year of the plan ended. */
export const changeDays = (everything: RegionContext, from: PlainDate, to: PlainDate): readonly PlainDate[] => {
  const { rows, events, settings, plan } = everything;
  const days = new Set<PlainDate>([
    plan.known,
    to,
    ...rows.map(({ known }) => known),
    ...events.map(({ known }) => known),
    ...settings.map(({ known }) => known),
  ]);
  for (let year = yearOf(from); year <= yearOf(to); year++) days.add(plainDate(year, 12, daysInMonth(year, 12))!);
  return [...days].filter((day) => day >= from && day <= to).toSorted();
};
