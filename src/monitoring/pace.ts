import { difference, numberOf } from './number.ts';
import { logOf, rateOf } from './read-rate.ts';
import type { Draft } from './situation.ts';
import type { Monitored } from './standing.ts';
import type { Mark, Track } from './track.ts';

/** What is left to do a year, in the terms of the kind: change, growth in percent, amount, cut in percent. */
const requiredOf = (item: Monitored, { figure, total, log = 0, done }: Mark, left: number): number | undefined => {
  const { kind, target, base, due } = item;
  if (target === undefined) return undefined;
  const goal = numberOf(target);
  if (kind === 'avg_annual_growth') return rateOf((due - base) * logOf(goal) - log, left);
  if (kind === 'cumulative_reduction') return 0 - rateOf(logOf(-goal) - log, left);
  // What is reached needs nothing more; growth and cuts may need less than nothing, which says how much may be lost again.
  return done !== undefined && done >= 1 ? 0 : difference(target, total ?? figure.point.value) / left;
};

/** What was done a year over the last two years. */
const paceOfLast = (item: Monitored, { marks }: Track): number | undefined => {
  const last = marks.findLast(({ figure }) => figure.isYear);
  if (last === undefined) return undefined;
  const from = last.figure.year - 2;
  const first = marks.find(({ figure }) => figure.isYear && figure.year === from);
  const isBase = from === item.base;
  if (first === undefined && !isBase) return undefined;
  if (last.log !== undefined) {
    const rate = rateOf(last.log - (first?.log ?? 0), 2);
    return item.kind === 'cumulative_reduction' ? 0 - rate : rate;
  }
  if (last.total !== undefined) return (first?.total === undefined ? numberOf(last.total) : difference(last.total, first.total)) / 2;
  const start = first?.figure.point.value ?? item.baseline;
  return start === undefined ? undefined : difference(last.figure.point.value, start) / 2;
};

/** Adds 所需年均进度 from the period judged to the target year, and 近两年年均进度. */
export const addPaces = (standing: Draft, item: Monitored, track: Track, judged: Mark): void => {
  const left = item.due - item.base - judged.figure.years;
  const required = left > 0 ? requiredOf(item, judged, left) : undefined;
  const pace = paceOfLast(item, track);
  if (required !== undefined) standing.required = required;
  if (pace !== undefined) standing.pace = pace;
};
