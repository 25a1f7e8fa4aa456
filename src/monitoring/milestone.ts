import { daysBetween } from '../basis/index.ts';
import type { PlainDate } from '../basis/index.ts';

/** 节点: to be done by a day. `slip` is in days: how late it was or is, negative where it was early or there is time left. */
export type MilestoneStanding = { readonly state: 'done' | 'due' | 'overdue'; readonly slip: number };

/** Where a milestone stands at the end of a day. */
export const milestoneAt = (due: PlainDate, done: PlainDate | undefined, asOf: PlainDate): MilestoneStanding => {
  if (done !== undefined && done <= asOf) return { state: 'done', slip: daysBetween(due, done) };
  return { state: asOf > due ? 'overdue' : 'due', slip: daysBetween(due, asOf) };
};
