import type { Period, PlainDate } from '../basis/index.ts';

/** A point of a chart: the day it stands at, and the value in the item's unit. */
export type Point = { readonly day: PlainDate; readonly value: number };

export type ObservedPoint = Point & {
  readonly period: Period;
  readonly ids: readonly string[];
  readonly status: string;
  /** Code of the conversion it went through, with the numbers it speaks of. */
  readonly conversion?: string;
  readonly details?: Readonly<Record<string, string | number>>;
  /** A limit is all that is known. */
  readonly bound?: string;
};

/**
 * What a chart of one item shows, always these: baseline, path, target, what happened, forecast fan. Values are those on which it is judged: running sums for
 * cumulative kinds, compound mean growth for growth, the figure itself for levels and limits.
 */
export type Trajectory = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly baseline?: Point;
  readonly target?: Point & { readonly comparator: string /** Upper end of an interval. */; readonly upper?: number };
  /** On-schedule values from the base day to the target day. */
  readonly path: readonly Point[];
  /** Stretches without a gap; a missing period or a cut of the series begins a new one. */
  readonly observed: readonly (readonly ObservedPoint[])[];
  /** Earlier versions of revised figures. */
  readonly revised: readonly ObservedPoint[];
  readonly forecast?: { readonly day: PlainDate; readonly value: number; readonly low?: number; readonly high?: number };
  /** Days on which the definition changed. */
  readonly cuts: readonly PlainDate[];
};
