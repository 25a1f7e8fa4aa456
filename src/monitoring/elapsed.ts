import { dayOfYear, daysInYear, endOf, yearOf, yearOfPeriod } from '../basis/index.ts';
import type { Period, PlainDate } from '../basis/index.ts';

/** Years from the end of the base year to the end of the day: 3 on 31 December of the third year. */
export const yearsAt = (base: number, day: PlainDate): number => {
  const year = yearOf(day);
  return year - base - 1 + dayOfYear(day) / daysInYear(year);
};

/** The same for the end of a period; whole for years, without looking at days. */
export const yearsAtEnd = (base: number, period: Period): number => (period.length === 4 ? yearOfPeriod(period) - base : yearsAt(base, endOf(period)));

/** Elapsed share f (时间进度) of base year to target year at the end of the day; 0 before, 1 after. */
export const elapsedShare = (base: number, due: number, day: PlainDate): number => Math.min(1, Math.max(0, yearsAt(base, day) / (due - base)));
