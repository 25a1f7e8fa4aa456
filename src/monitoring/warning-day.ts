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
export const expectedPeriods = (item: Monitored, rows: readonly Observation[]): readonly Period[] =>
  periodsOf(item, item.frequency ?? frequencyIn(rows.map(({ period }) => period)));

/**
 * The days on which something about the item may have changed for these rules: a figure became known, a period ended or fell due, a definition changed, so
 * many days had gone by. Between them nothing can change, so looking at them is looking at every day. Ascending, up to the known day of the question.
 */
export const replayDays = (
  item: Monitored,
  rows: readonly Observation[],
  events: readonly SeriesEvent[],
  moment: Moment,
  rules: readonly WarningRule[],
): readonly PlainDate[] => {
  const first = plainDate(item.base + 1, 1, 1)!;
  // How often figures come shows only as they come: each frequency that is there, and the year, may have been asked for at some time.
  const frequencies = new Set<Frequency>(['year', ...(item.frequency === undefined ? [] : [item.frequency]), ...rows.map(({ period }) => frequencyOf(period))]);
  const dueDays = [...frequencies].flatMap((frequency) => periodsOf(item, frequency).map((period) => dueDayOf(period)));
  // The day asked about is looked at too, so that days overdue are counted up to it.
  const days = new Set<PlainDate>([first, moment.known]);
  for (const due of dueDays) days.add(addDays(due, 1));
  for (const { period, known } of rows) {
    days.add(known);
    if (known < endOf(period)) days.add(endOf(period));
  }
  for (const { known, effective } of events) days.add(known).add(effective > known ? effective : known);
  for (const condition of conditionsOf(rules)) {
    if (condition.type === 'overdue') for (const due of dueDays) days.add(addDays(due, condition.days + 1));
    if (condition.type === 'due_soon') for (const due of dueDays) days.add(addDays(due, -condition.days));
    if (condition.type === 'awaiting') days.add(dayAfterShare(item, condition.share));
    if (condition.type === 'stale') for (const { period } of rows) days.add(addDays(endOf(period), condition.days + 1));
  }
  return [...days].filter((day) => day >= first && day <= moment.known).toSorted();
};

/** The next period whose data are due on that day or later, by the figures known then, and the day; nothing where its figure is there already. */
export const nextDue = (item: Monitored, day: PlainDate, rows: readonly Observation[]): { readonly period: Period; readonly due: PlainDate } | undefined => {
  const known = rows.filter((row) => row.known <= day);
  const period = expectedPeriods(item, known).find((one) => dueDayOf(one) >= day);
  return period === undefined || known.some((row) => endOf(row.period) === endOf(period)) ? undefined : { period, due: dueDayOf(period) };
};
