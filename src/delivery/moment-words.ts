import type { Instant } from '../basis/index.ts';
import { dayAt } from './escalation-clock.ts';
import type { Said } from './refusal.ts';
import { momentSaid } from './words/moment.ts';

const MINUTE = 60_000;

/** A deadline as people say it: midnight is the end of the day before. In Asia/Shanghai. */
export const deadlineText = (instant: Instant): Said => {
  const clock = new Date(Date.parse(instant) + 8 * 60 * MINUTE).toISOString().slice(11, 16);
  return clock === '00:00' ? momentSaid.endOf(dayAt(new Date(Date.parse(instant) - MINUTE).toISOString())) : momentSaid.at(dayAt(instant), clock);
};
