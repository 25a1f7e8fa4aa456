import { daysInMonth, endOf, lastMonthOf, nextPeriod, periodAt, plainDate, readPeriod, yearOfPeriod, type PlainDate } from '../basis/index.ts';
import type { Calendar } from './report.ts';
import { HOLIDAYS, workdayFrom, type Holidays } from './workday.ts';

/**
 * The day by which the report of a period is due: that day of the month (of a later one, where it says so) after the period's end (the last one where the month is shorter), or the next working
 * day, unless the calendar keeps to the day. Throws where the text is no period.
 */
export const dueDayOf = (calendar: Calendar, period: string, holidays: Holidays = HOLIDAYS): PlainDate => {
  const { dueDay, monthsAfter = 1, onHoliday = 'next' } = calendar;
  const read = readPeriod(period);
  if (read === undefined) throw new RangeError(`no period: ${period}`);
  const months = yearOfPeriod(read) * 12 + lastMonthOf(read) - 1 + monthsAfter;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const day = plainDate(year, month, Math.min(dueDay, daysInMonth(year, month)))!;
  return onHoliday === 'next' ? workdayFrom(day, holidays) : day;
};

/** The periods of the calendar that end from one day to another, both included, in their order. */
export const periodsOf = ({ frequency }: Pick<Calendar, 'frequency'>, from: PlainDate, until: PlainDate): readonly string[] => {
  const periods: string[] = [];
  for (let period = periodAt(from, frequency); endOf(period) <= until; period = nextPeriod(period)) periods.push(period);
  return periods;
};

/** What a calendar is made from. Dates as in a district's year: a quarter by day 10, a year by the end of March. */
export const CALENDAR_PRESETS: Readonly<Record<Calendar['frequency'], Pick<Calendar, 'frequency' | 'asks' | 'dueDay' | 'monthsAfter' | 'cap' | 'signed'>>> = {
  month: { frequency: 'month', asks: ['figures'], dueDay: 10, monthsAfter: 1, cap: 10, signed: false },
  quarter: { frequency: 'quarter', asks: ['figures', 'tasks', 'projects'], dueDay: 10, monthsAfter: 1, cap: 20, signed: false },
  half: { frequency: 'half', asks: ['figures', 'tasks', 'projects'], dueDay: 10, monthsAfter: 1, cap: 30, signed: true },
  year: { frequency: 'year', asks: ['figures', 'tasks', 'projects'], dueDay: 31, monthsAfter: 3, cap: 40, signed: true },
};
