import { daysBetween, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import type { Duty } from './duty.ts';
import type { DeskWords } from './words/index.ts';

/** Within so many hours a clock is told in hours. */
const HOURS = 48;

/** How much time is left, or how late it is, in words. */
export const dueText = ({ due }: DeskWords, { due: day, by }: Pick<Duty, 'due' | 'by'>, today: PlainDate, now: Instant): string => {
  if (day === undefined) return '';
  if (by !== undefined && by >= now) {
    const hours = Math.ceil((Date.parse(by) - Date.parse(now)) / 3_600_000);
    if (hours <= HOURS) return due.hours(hours);
  }
  const left = daysBetween(today, day);
  return left > 0 ? due.left(left) : left < 0 ? due.late(-left) : due.today;
};

const HOUR = 3_600_000;

/** The next moment at which the words of a clock change; undefined where none of them does before the day changes by itself. */
export const nextChange = (duties: readonly Pick<Duty, 'by'>[], now: Instant): Instant | undefined => {
  const at = Date.parse(now);
  const moments = duties.flatMap(({ by }) => {
    if (by === undefined || by < now) return [];
    const end = Date.parse(by);
    const hours = Math.ceil((end - at) / HOUR);
    // In the last hour it changes when it is over; before, whenever an hour less is left.
    return hours > HOURS ? [end - HOURS * HOUR] : [hours <= 1 ? end + 1 : end - (hours - 1) * HOUR];
  });
  return moments.length === 0 ? undefined : new Date(Math.min(...moments)).toISOString();
};
