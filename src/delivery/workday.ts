import { addDays, readPlainDate, yearOf, type PlainDate } from '../basis/index.ts';
import type { Arrangement } from './arrangement.ts';
import { arrangements } from './data/holidays.ts';

/** 放假调休安排: days off and working days at weekends, as a document of a year settles them. Other days follow the week. */
export type Holidays = {
  /** Years that a document settled; in others only weekends are known. */
  readonly years: readonly number[];
  readonly off: ReadonlySet<PlainDate>;
  readonly worked: ReadonlySet<PlainDate>;
};

const daysOf = (span: string): readonly PlainDate[] => {
  const [from, to = from] = span.split('/').map(readPlainDate);
  const days: PlainDate[] = [];
  for (let day = from; day !== undefined && to !== undefined && day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

export const holidaysOf = (years: readonly Arrangement[]): Holidays => ({
  years: years.map(({ year }) => year),
  off: new Set(years.flatMap(({ off }) => off.flatMap(daysOf))),
  worked: new Set(years.flatMap(({ worked }) => worked.flatMap(daysOf))),
});

/** What came with the program; a region may bring its own. */
export const HOLIDAY_YEARS: readonly Arrangement[] = arrangements;
export const HOLIDAYS: Holidays = holidaysOf(HOLIDAY_YEARS);

const isWeekend = (day: PlainDate): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** 工作日: no day off, and no weekend unless it is worked. */
export const isWorkday = (day: PlainDate, holidays: Holidays = HOLIDAYS): boolean => holidays.worked.has(day) || (!holidays.off.has(day) && !isWeekend(day));

/** The day itself where it is worked, else the next one that is. */
export const workdayFrom = (day: PlainDate, holidays: Holidays = HOLIDAYS): PlainDate => {
  let next = day;
  while (!isWorkday(next, holidays)) next = addDays(next, 1);
  return next;
};

/** Whether the days off of the day's year are known, or only its weekends. */
export const isSettled = (day: PlainDate, holidays: Holidays = HOLIDAYS): boolean => holidays.years.includes(yearOf(day));
