import { Decimal } from '../basis/index.ts';
import { between, numberOf } from './number.ts';
import { logOf, rateOf } from './read-rate.ts';
import type { Monitored } from './standing.ts';

/** 时序: the share that should be done by a time, and the value that goes with it, in the terms in which the kind is observed. */
export type Schedule = { readonly share: number; readonly value?: number };

const ZERO = new Decimal(0);

/** Where the journey begins: the baseline of a level, nothing for what is added up from the base year. */
const startOf = ({ kind, baseline }: Monitored): Decimal | undefined => (kind === 'level' || kind === 'interval' ? baseline : ZERO);

/** Done share of a value `years` after the base; none on a journey of no length, nor for a rate that cannot be. */
const shareOf = (item: Monitored, value: number, years: number): number | undefined => {
  const share = rawShare(item, value, years);
  return share === undefined || !Number.isFinite(share) ? undefined : share;
};

const rawShare = (item: Monitored, value: number, years: number): number | undefined => {
  const { kind, target, base, due } = item;
  if (target === undefined) return undefined;
  const goal = numberOf(target);
  if (kind === 'avg_annual_growth') return (years * logOf(value)) / ((due - base) * logOf(goal));
  if (kind === 'cumulative_reduction') return logOf(-value) / logOf(-goal);
  const start = startOf(item)?.toNumber();
  return start === undefined || goal === start ? undefined : (value - start) / (goal - start);
};

/** The value at a done share, the other way round. */
export const valueAtShare = (item: Monitored, share: number, years: number): number | undefined => {
  const { kind, target, base, due } = item;
  if (target === undefined) return undefined;
  const goal = numberOf(target);
  if (kind === 'avg_annual_growth') return years === 0 ? goal : rateOf(share * (due - base) * logOf(goal), years);
  if (kind === 'cumulative_reduction') return (0 - Math.expm1(share * logOf(-goal))) * 100;
  const start = startOf(item);
  return start?.plus(target.minus(start).times(share)).toNumber();
};

/** The share along an item's own path: linear between the year ends it names, which count from nothing at the base to all at the target year. */
const shareOnPath = (item: Monitored, path: Readonly<Record<number, number>>, years: number): number => {
  const n = item.due - item.base;
  const share = (year: number): number | undefined => {
    if (year === 0) return 0;
    const value = path[item.base + year];
    return (value === undefined ? undefined : shareOf(item, value, year)) ?? (year === n ? 1 : undefined);
  };
  let below = Math.min(Math.floor(years), n);
  while (share(below) === undefined) below--;
  if (below >= years) return share(below)!;
  let above = below + 1;
  while (share(above) === undefined) above++;
  const [from, to] = [share(below)!, share(above)!];
  return from + ((to - from) * (years - below)) / (above - below);
};

/** 等比: the same percentage every year; only for levels that keep their sign. */
export const isGeometric = ({ kind, geometric, baseline, target }: Monitored): boolean =>
  kind === 'level' && geometric === true && baseline !== undefined && target !== undefined && !baseline.isZero() && target.div(baseline).gt(0);

/**
 * What should be done `years` after the end of the base year: linear in time, unless the item has its own path or is to grow by the same percentage every
 * year. The value keeps exact decimals wherever the kind is linear.
 */
export const scheduleAt = (item: Monitored, years: number): Schedule => {
  const n = item.due - item.base;
  if (item.path !== undefined) {
    const share = shareOnPath(item, item.path, years);
    const own = Number.isInteger(years) ? item.path[item.base + years] : undefined;
    return withValue(share, own ?? valueAtShare(item, share, years));
  }
  if (isGeometric(item)) {
    const ratio = item.target!.div(item.baseline!).toNumber();
    const factor = ratio ** (years / n);
    return withValue((factor - 1) / (ratio - 1), numberOf(item.baseline!) * factor);
  }
  const share = years / n;
  const start = startOf(item);
  if (item.kind === 'avg_annual_growth' || item.kind === 'cumulative_reduction' || start === undefined || item.target === undefined)
    return withValue(share, valueAtShare(item, share, years));
  return { share, value: between(start, item.target, years, n) };
};

const withValue = (share: number, value: number | undefined): Schedule => (value === undefined || !Number.isFinite(value) ? { share } : { share, value });
