import type { PlainDate } from '../basis/index.ts';
import type { Opinion, Topic } from './opinion.ts';
import { dayOfInstant } from './opinion-day.ts';
import { isOpenOpinion } from './opinion-handling.ts';

export type OpinionCounts = {
  readonly received: number;
  readonly open: number;
  readonly overdue: number;
  /** With a public answer; `onTime` of them on or before the due day. */
  readonly answered: number;
  readonly onTime: number;
  readonly hidden: number;
  readonly merged: number;
  readonly satisfied: number;
  readonly basically: number;
  readonly unsatisfied: number;
};

/** Counts of one list. Those that were joined are received, and answered through another: they are in no other count but `merged`, and in the ratings. */
export const opinionCounts = (opinions: readonly Opinion[], today: PlainDate): OpinionCounts => {
  const count = (is: (opinion: Opinion) => boolean): number => opinions.filter(is).length;
  const isAnswered = ({ state }: Opinion): boolean => state === 'published';
  return {
    received: opinions.length,
    open: count(isOpenOpinion),
    overdue: count((one) => isOpenOpinion(one) && one.due < today),
    answered: count(isAnswered),
    onTime: count((one) => isAnswered(one) && one.published !== undefined && dayOfInstant(one.published) <= one.due),
    hidden: count(({ state }) => state === 'hidden'),
    merged: count(({ state }) => state === 'merged'),
    satisfied: count(({ rating }) => rating?.result === 'satisfied'),
    basically: count(({ rating }) => rating?.result === 'basically'),
    unsatisfied: count(({ rating }) => rating?.result === 'unsatisfied'),
  };
};

export type OpinionStatistics = {
  readonly all: OpinionCounts;
  readonly topics: readonly { readonly about: Topic; readonly counts: OpinionCounts }[];
  /** `unit` absent: not assigned yet, or answered by the planner. */
  readonly units: readonly { readonly unit?: string; readonly counts: OpinionCounts }[];
};

const grouped = (opinions: readonly Opinion[], keyOf: (opinion: Opinion) => string): readonly (readonly Opinion[])[] =>
  [...Map.groupBy(opinions, keyOf).values()].sort((a, b) => b.length - a.length || (keyOf(a[0]!) < keyOf(b[0]!) ? -1 : 1));

/** 统计: received, answered in time, satisfaction; by topic and by unit, the largest first. */
export const opinionStatistics = (opinions: readonly Opinion[], today: PlainDate): OpinionStatistics => ({
  all: opinionCounts(opinions, today),
  topics: grouped(opinions, ({ about }) => `${about.kind}:${about.ref}`).map((own) => ({ about: own[0]!.about, counts: opinionCounts(own, today) })),
  units: grouped(
    opinions.filter(({ state }) => state !== 'merged' && state !== 'hidden'),
    ({ unit }) => unit ?? '',
  ).map((own) => ({ ...(own[0]!.unit === undefined ? {} : { unit: own[0]!.unit }), counts: opinionCounts(own, today) })),
});
