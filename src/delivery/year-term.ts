import { Decimal } from '../basis/index.ts';
import type { Monitored, StandingKind, Trajectory } from '../monitoring/index.ts';

/** In which terms a year is planned: 年末水平, 当年增速, 当年数量, 当年降幅, 每年底线（上限）, 每年区间, 当年限额. */
export type YearTerm = 'level' | 'growth' | 'amount' | 'cut' | 'limit' | 'range' | 'allowance';

/** Figures of an item by year, in its year's terms. */
export type YearFigures = ReadonlyMap<number, Decimal>;

const TERMS: Readonly<Partial<Record<StandingKind, YearTerm>>> = {
  level: 'level',
  avg_annual_growth: 'growth',
  cumulative: 'amount',
  cumulative_reduction: 'cut',
  hold: 'limit',
  interval: 'range',
  cap: 'allowance',
};

/** Undefined where a year can ask for no figure: targets that are awaited, milestones, words. */
export const termOf = ({ kind }: Pick<Monitored, 'kind'>): YearTerm | undefined => TERMS[kind];

export const yearsOf = ({ base, due }: Pick<Monitored, 'base' | 'due'>): readonly number[] => Array.from({ length: due - base }, (_, i) => base + i + 1);

const HUNDRED = new Decimal(100);
export const factorOf = (percent: Decimal): Decimal => percent.div(HUNDRED).plus(1);
export const percentOf = (factor: Decimal): Decimal => factor.minus(1).times(HUNDRED);

/** `factor` to the power 1/n: what a year multiplies by. */
export const rootOf = (factor: Decimal, n: number): Decimal => factor.pow(new Decimal(1).div(n));

export const sumOf = (values: Iterable<Decimal>): Decimal => [...values].reduce((sum, value) => sum.plus(value), new Decimal(0));
const productOf = (factors: readonly Decimal[]): Decimal => factors.reduce((product, factor) => product.times(factor), new Decimal(1));

/** What years come to together: their sum, their mean growth, the cut in all; the last of them for levels and limits. Undefined for no year. */
export const totalOf = (item: Pick<Monitored, 'kind'>, values: readonly Decimal[]): Decimal | undefined => {
  if (values.length === 0) return undefined;
  switch (termOf(item)) {
    case 'amount':
    case 'allowance':
      return sumOf(values);
    case 'growth':
      return percentOf(rootOf(productOf(values.map(factorOf)), values.length));
    case 'cut':
      return percentOf(productOf(values.map((value) => factorOf(value.neg())))).neg();
    default:
      return values.at(-1);
  }
};

/** Where the item stands at the end of each year from the first on, as its path and its chart have it. Ends before the first year without a figure. */
export const standingsOf = (item: Monitored, figures: YearFigures): ReadonlyMap<number, Decimal> => {
  const out = new Map<number, Decimal>();
  const isAlone = ['level', 'limit', 'range'].includes(termOf(item) ?? '');
  const values: Decimal[] = [];
  for (const year of yearsOf(item)) {
    const value = figures.get(year);
    if (value === undefined && !isAlone) break;
    if (value === undefined) continue;
    values.push(value);
    out.set(year, totalOf(item, values)!);
  }
  return out;
};

/** A double of a chart without its noise. */
const clean = (value: number): Decimal => new Decimal(value).toSignificantDigits(12);

/** What a year added to where the item stood before: the other way of `standingsOf`. */
const addedBy = (item: Monitored, n: number, before: Decimal, after: Decimal): Decimal => {
  switch (termOf(item)) {
    case 'amount':
    case 'allowance':
      return after.minus(before);
    case 'growth':
      return percentOf(
        factorOf(after)
          .pow(n)
          .div(factorOf(before).pow(n - 1)),
      );
    case 'cut':
      return percentOf(factorOf(after.neg()).div(factorOf(before.neg()))).neg();
    default:
      return after;
  }
};

/** What every year that is known whole came to, from what a chart shows. A figure of which only a bound is known gives none. */
export const achievedYears = (item: Monitored, { observed }: Pick<Trajectory, 'observed'>): YearFigures => {
  const points = observed.flat().filter(({ day, bound }) => day.endsWith('-12-31') && bound === undefined);
  const at = new Map(points.map(({ day, value }) => [Number(day.slice(0, 4)), clean(value)]));
  const isAlone = ['level', 'limit', 'range'].includes(termOf(item) ?? '');
  const out = new Map<number, Decimal>();
  for (const year of yearsOf(item)) {
    const after = at.get(year);
    const before = isAlone || year === item.base + 1 ? new Decimal(0) : at.get(year - 1);
    if (after !== undefined && before !== undefined) out.set(year, addedBy(item, year - item.base, before, after).toSignificantDigits(10));
  }
  return out;
};
