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
