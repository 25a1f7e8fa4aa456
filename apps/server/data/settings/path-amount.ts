import { Decimal } from '../../../../src/basis/index.ts';
import type { PathPoint, StandingKind } from '../../../../src/monitoring/index.ts';

const HUNDRED = new Decimal(100);
const factor = (percent: Decimal): Decimal => percent.div(HUNDRED).plus(1);
const percent = (share: Decimal): number => share.minus(1).times(HUNDRED).toNumber();

/** What a year adds, in the terms people plan in: an amount, a growth, a cut; for levels the level itself. The other way of `pathOf`. */
export const amountsOf = (kind: StandingKind, path: readonly PathPoint[]): readonly PathPoint[] =>
  path.map(({ year, value }, i) => {
    const before = new Decimal(path[i - 1]?.value ?? 0);
    const own = new Decimal(value);
    if (kind === 'cumulative' || kind === 'cap') return { year, value: own.minus(before).toNumber() };
    if (kind === 'avg_annual_growth')
      return {
        year,
        value: percent(
          factor(own)
            .pow(i + 1)
            .div(factor(before).pow(i)),
        ),
      };
    if (kind === 'cumulative_reduction') return { year, value: new Decimal(0).minus(percent(factor(own.neg()).div(factor(before.neg())))).toNumber() };
    return { year, value };
  });

/** Where the item stands at each year's end if every year adds its amount: running sums, mean growth so far, the cut in all. */
export const pathOf = (kind: StandingKind, amounts: readonly PathPoint[]): readonly PathPoint[] => {
  let sum = new Decimal(0);
  let product = new Decimal(1);
  return amounts.map(({ year, value }, i) => {
    sum = sum.plus(value);
    if (kind === 'cumulative' || kind === 'cap') return { year, value: sum.toNumber() };
    if (kind === 'avg_annual_growth') {
      product = product.times(factor(new Decimal(value)));
      return { year, value: percent(product.pow(new Decimal(1).div(i + 1))) };
    }
    if (kind === 'cumulative_reduction') {
      product = product.times(factor(new Decimal(value).neg()));
      return { year, value: new Decimal(1).minus(product).times(HUNDRED).toNumber() };
    }
    return { year, value };
  });
};

/** A planned figure without the noise of a double. */
export const plannedText = (value: number): string => new Decimal(value).toSignificantDigits(6).toFixed();
