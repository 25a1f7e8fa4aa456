import { daysInMonth, endOf, nextPeriod, periodAt, plainDate, readPeriod, type PlainDate } from '../basis/index.ts';
import type { Calendar } from './report.ts';
import { HOLIDAYS, workdayFrom, type Holidays } from './workday.ts';

/**
 * The day by which the report of a period is due: that day of the month after the period's end (the last one where the month is shorter), or the next working
 * day, unless the calendar keeps to the day. Throws where the text is no period.
 */
export const dueDayOf = ({ dueDay, onHoliday = 'next' }: Calendar, period: string, holidays: Holidays = HOLIDAYS): PlainDate => {
  const read = readPeriod(period);
  if (read === undefined) throw new RangeError(`no period: ${period}`);
  const end = endOf(read);
  const month = Number(end.slice(5, 7));
  const [year, next] = month === 12 ? [Number(end.slice(0, 4)) + 1, 1] : [Number(end.slice(0, 4)), month + 1];
  const day = plainDate(year, next, Math.min(dueDay, daysInMonth(year, next)))!;
  return onHoliday === 'next' ? workdayFrom(day, holidays) : day;
};

/** The periods of the calendar that end from one day to another, both included, in their order. */
export const periodsOf = ({ frequency }: Pick<Calendar, 'frequency'>, from: PlainDate, until: PlainDate): readonly string[] => {
  const periods: string[] = [];
  for (let period = periodAt(from, frequency); endOf(period) <= until; period = nextPeriod(period)) periods.push(period);
  return periods;
};
