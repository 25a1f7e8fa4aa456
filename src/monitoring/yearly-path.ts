import { Decimal } from '../basis/index.ts';
import { scheduleAt } from './schedule.ts';
import type { Monitored } from './standing.ts';

/** A value to stand at (cumulated, for cumulative kinds) at a year's end. */
export type PathPoint = { readonly year: number; readonly value: number };

/**
 * A proposal for the years (年度分解): where the item stands at each year's end if it moves by the same amount, or (levels only) by the same percentage,
 * every year. Empty where there is nothing to move from or to.
 */
export const yearlyPath = (item: Monitored, how: 'linear' | 'geometric'): readonly PathPoint[] => {
  const { path: _path, ...rest } = item;
  const proposed: Monitored = { ...rest, geometric: how === 'geometric' };
  if (item.kind === 'hold') return years(item).map((year) => ({ year, value: item.target!.toNumber() }));
  return years(item).flatMap((year) => {
    const { value } = scheduleAt(proposed, year - item.base);
    return value === undefined || item.target === undefined ? [] : [{ year, value }];
  });
};

const years = ({ base, due, target }: Monitored): readonly number[] => (target === undefined ? [] : Array.from({ length: due - base }, (_, i) => base + i + 1));

/** What the years of a plan add up to against its target: `short` is what is missing, negative where there is more. */
export type PathGap = { readonly total: number; readonly target: number; readonly short: number };

/**
 * Whether amounts entered year by year (15 18 20 20 20) add up to the target (100): for sums their sum, for growth the mean, for compound cuts the cut in
 * all, for levels the last. Undefined where the item has no target or no year was entered.
 */
export const pathGap = (item: Monitored, path: readonly PathPoint[]): PathGap | undefined => {
  const sorted = path.toSorted((a, b) => a.year - b.year);
  const last = sorted.at(-1);
  if (item.target === undefined || last === undefined) return undefined;
  const total = totalOf(item, sorted);
  return { total: total.toNumber(), target: item.target.toNumber(), short: item.target.minus(total).toNumber() };
};

const HUNDRED = new Decimal(100);

const compounded = (rates: readonly Decimal[]): Decimal => rates.reduce((product, rate) => product.times(rate.div(HUNDRED).plus(1)), new Decimal(1));

const totalOf = ({ kind }: Monitored, path: readonly PathPoint[]): Decimal => {
  const values = path.map(({ value }) => new Decimal(value));
  if (kind === 'cumulative' || kind === 'cap') return values.reduce((sum, value) => sum.plus(value), new Decimal(0));
  if (kind === 'avg_annual_growth') return compounded(values).pow(new Decimal(1).div(values.length)).minus(1).times(HUNDRED);
  if (kind === 'cumulative_reduction') return new Decimal(1).minus(compounded(values.map((value) => value.neg()))).times(HUNDRED);
  return values.at(-1)!;
};
