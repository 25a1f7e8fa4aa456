import {
  addDays,
  daysInYear,
  endOf,
  frequencyOf,
  nextPeriod,
  periodAt,
  plainDate,
  yearOfPeriod,
  type Frequency,
  type Period,
  type PlainDate,
} from '../basis/index.ts';
import type { Observation, SeriesEvent } from '../ledger/index.ts';
import { dueDayOf, frequencyIn } from './due-day.ts';
import type { Moment, Monitored } from './standing.ts';
import type { WarningCondition, WarningRule } from './warning-rule.ts';

const conditionsOf = (rules: readonly WarningRule[]): readonly WarningCondition[] =>
  rules.flatMap(({ yellow, red }) => [yellow, red].filter((one) => one !== undefined));

/** The first day on which more than this share of the plan has gone by. */
const dayAfterShare = ({ base, due }: Monitored, share: number): PlainDate => {
  const years = share * (due - base);
  const year = base + 1 + Math.floor(years + 1e-9);
  const days = Math.max(0, (years + 1e-9 - Math.floor(years + 1e-9)) * daysInYear(year));
  return addDays(plainDate(year, 1, 1)!, Math.floor(days));
};

const periodsOf = ({ base, due }: Monitored, frequency: Frequency): readonly Period[] => {
  const out: Period[] = [];
  for (let period = periodAt(plainDate(base + 1, 1, 1)!, frequency); yearOfPeriod(period) <= due; period = nextPeriod(period)) out.push(period);
  return out;
};

/** Periods of the item that are asked for, as often as its figures come. */
const expectedPeriods = (item: Monitored, rows: readonly Observation[]): readonly Period[] =>
  periodsOf(item, item.frequency ?? frequencyIn(rows.map(({ period }) => period)));

type Due = { readonly due: PlainDate; readonly end: PlainDate };

/** How often figures come shows only as they come: each frequency that is there, and the year, may have been asked for at some time. */
const duesOf = (item: Monitored, rows: readonly Observation[]): readonly Due[] => {
  const frequencies = new Set<Frequency>(['year', ...(item.frequency === undefined ? [] : [item.frequency]), ...rows.map(({ period }) => frequencyOf(period))]);
  return [...frequencies]
    .flatMap((frequency) => periodsOf(item, frequency).map((period): Due => ({ due: dueDayOf(period), end: endOf(period) })))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
};

/** The days to look at again, in order. */
export type ReplayDays = {
  readonly days: readonly PlainDate[];
  /** On these something became known; on the others only time has gone by. */
  readonly news: ReadonlySet<PlainDate>;
  /** The latest end of a period that was due before the day. */
  readonly dueBefore: (day: PlainDate) => PlainDate | undefined;
};

/**
 * The days on which something about the item may have changed for these rules: a figure became known, a period ended or fell due, a definition or a setting
 * changed, so many days had gone by. Between them nothing can change, so looking at them is looking at every day. Up to the known day of the question.
 */
export const replayDays = (
  item: Monitored,
  rows: readonly Observation[],
  events: readonly SeriesEvent[],
  moment: Moment,
  rules: readonly WarningRule[],
  changes: readonly PlainDate[] = [],
): ReplayDays => {
  const first = plainDate(item.base + 1, 1, 1)!;
  const dues = duesOf(item, rows);
  // The day asked about is looked at too, so that days overdue are counted up to it.
  const news = new Set<PlainDate>([first, moment.known, ...changes]);
  for (const { period, known } of rows) {
    news.add(known);
    if (known < endOf(period)) news.add(endOf(period));
  }
  for (const { known, effective } of events) news.add(known).add(effective > known ? effective : known);
  const days = new Set(news);
  for (const { due } of dues) days.add(addDays(due, 1));
  for (const condition of conditionsOf(rules)) {
    if (condition.type === 'overdue') for (const { due } of dues) days.add(addDays(due, condition.days + 1));
    if (condition.type === 'due_soon') for (const { due } of dues) days.add(addDays(due, -condition.days));
    if (condition.type === 'awaiting') days.add(dayAfterShare(item, condition.share));
    if (condition.type === 'stale') for (const { period } of rows) days.add(addDays(endOf(period), condition.days + 1));
  }
  return {
    days: [...days].filter((day) => day >= first && day <= moment.known).toSorted(),
    news,
    dueBefore: (day) => {
      let latest: PlainDate | undefined;
      for (const { due, end } of dues) {
        if (due >= day) break;
        if (latest === undefined || end > latest) latest = end;
      }
      return latest;
    },
  };
};

/** The next period whose data are due on that day or later, by the figures known then, and the day; nothing where its figure is there already. */
export const nextDue = (item: Monitored, day: PlainDate, rows: readonly Observation[]): { readonly period: Period; readonly due: PlainDate } | undefined => {
  const known = rows.filter((row) => row.known <= day);
  const period = expectedPeriods(item, known).find((one) => dueDayOf(one) >= day);
  return period === undefined || known.some((row) => endOf(row.period) === endOf(period)) ? undefined : { period, due: dueDayOf(period) };
};
