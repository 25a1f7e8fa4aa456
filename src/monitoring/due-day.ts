import { addDays, endOf, frequencyOf, nextPeriod, periodAt, plainDate, yearOfPeriod } from '../basis/index.ts';
import type { Frequency, Period, PlainDate } from '../basis/index.ts';

/** 报送期限: when figures are due after their period has ended. */
export type DueCalendar = {
  /** Day of the year after, `[month, day]`. */
  readonly year: readonly [month: number, day: number];
  /** Day of the month after a half, a quarter or a month. */
  readonly part: number;
};

export const defaultDueCalendar: DueCalendar = { year: [3, 31], part: 10 };

/** The last day on which the period's figure is in time. */
export const dueDayOf = (period: Period, calendar: DueCalendar = defaultDueCalendar): PlainDate =>
  frequencyOf(period) === 'year' ? (plainDate(yearOfPeriod(period) + 1, ...calendar.year) as PlainDate) : addDays(endOf(period), calendar.part);

const FINE_FIRST: readonly Frequency[] = ['month', 'quarter', 'half'];

/**
 * How often figures come: the finest frequency of which two periods in a row are known, the later of them in the year of the newest figure or the year
 * before (a habit that was given up long ago makes nothing overdue), else once a year.
 */
export const frequencyIn = (periods: readonly Period[]): Frequency => {
  if (periods.every((period) => period.length === 4)) return 'year';
  const known = new Set(periods);
  const newest = Math.max(...periods.map(yearOfPeriod));
  for (const frequency of FINE_FIRST) {
    for (const period of periods) {
      const next = frequencyOf(period) === frequency ? nextPeriod(period) : period;
      if (next !== period && known.has(next) && yearOfPeriod(next) >= newest - 1) return frequency;
    }
  }
  return 'year';
};

export type Span = {
  /** The day before the first period that counts. */
  readonly after: PlainDate;
  /** Periods end by then. */
  readonly until: PlainDate;
  readonly frequency: Frequency;
};

/** Periods of the span that are due on the known day and whose end is not among the `there`. */
export const overduePeriods = (
  { after, until, frequency }: Span,
  there: ReadonlySet<PlainDate>,
  known: PlainDate,
  calendar: DueCalendar = defaultDueCalendar,
): readonly Period[] => {
  if (after >= until) return [];
  const out: Period[] = [];
  for (let period = periodAt(addDays(after, 1), frequency); ; period = nextPeriod(period)) {
    const end = endOf(period);
    if (end > until || end >= known) return out;
    if (!there.has(end) && dueDayOf(period, calendar) < known) out.push(period);
  }
};
