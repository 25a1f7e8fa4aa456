import { addDays, endOf, nextPeriod, periodAt, plainDate, daysInYear, yearOfPeriod, type Period, type PlainDate } from '../basis/index.ts';
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

/** Periods of the item that will be asked for, as often as its figures come. */
export const expectedPeriods = (item: Monitored, rows: readonly Observation[]): readonly Period[] => {
  const frequency = item.frequency ?? frequencyIn(rows.map(({ period }) => period));
  const out: Period[] = [];
  for (let period = periodAt(plainDate(item.base + 1, 1, 1)!, frequency); yearOfPeriod(period) <= item.due; period = nextPeriod(period)) out.push(period);
  return out;
};

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
  // The day asked about is looked at too, so that days overdue are counted up to it.
  const days = new Set<PlainDate>([first, moment.known]);
  const periods = expectedPeriods(item, rows);
  for (const period of periods) days.add(addDays(dueDayOf(period), 1));
  for (const { period, known } of rows) {
    days.add(known);
    if (known < endOf(period)) days.add(endOf(period));
  }
  for (const { known, effective } of events) days.add(known).add(effective > known ? effective : known);
  for (const condition of conditionsOf(rules)) {
    if (condition.type === 'overdue') for (const period of periods) days.add(addDays(dueDayOf(period), condition.days + 1));
    if (condition.type === 'due_soon') for (const period of periods) days.add(addDays(dueDayOf(period), -condition.days));
    if (condition.type === 'awaiting') days.add(dayAfterShare(item, condition.share));
    if (condition.type === 'stale') for (const { period } of rows) days.add(addDays(endOf(period), condition.days + 1));
  }
  return [...days].filter((day) => day >= first && day <= moment.known).toSorted();
};

/** The next period whose data are due on that day or later. */
export const nextDue = (
  periods: readonly Period[],
  day: PlainDate,
  there: ReadonlySet<PlainDate>,
): { readonly period: Period; readonly due: PlainDate } | undefined => {
  const period = periods.find((one) => dueDayOf(one) >= day);
  return period === undefined || there.has(endOf(period)) ? undefined : { period, due: dueDayOf(period) };
};
