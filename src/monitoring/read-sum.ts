import { Decimal, yearOfPeriod } from '../basis/index.ts';
import { levels, sinceStart, yearToDate } from '../ledger/index.ts';
import type { Conversion, Derived, Observation, Refusal, SeriesReading } from '../ledger/index.ts';
import { isFall } from './direction.ts';
import { chain, type Link, type Sum } from './chain.ts';
import { numberOf } from './number.ts';
import type { Monitored } from './standing.ts';
import { type Figure, figureOf, onePerEnd, type Track } from './track.ts';

const amounts: Sum<Decimal> = { zero: new Decimal(0), add: (a, b) => a.plus(b) };

/** Year-to-date before since-start where both end on one day, so that the given total is the one that is used. */
export const inOrder = <T>(links: readonly Link<T>[]): readonly Link<T>[] => {
  for (let i = 1; i < links.length; i++) {
    if (links[i - 1]!.figure.end >= links[i]!.figure.end)
      return links.toSorted((a, b) => (a.figure.end < b.figure.end ? -1 : a.figure.end > b.figure.end ? 1 : Number(a.isTotal) - Number(b.isTotal)));
  }
  return links;
};

/** A limit cannot be summed. */
export const exact = (figures: readonly Figure[], refusals: Refusal[]): readonly Figure[] => {
  if (figures.every(({ point }) => point.bound === undefined)) return figures;
  return figures.filter(({ point: { bound, period, value } }) => {
    if (bound !== undefined) refusals.push({ code: 'bound', period, details: { period, bound, value: value.toString() } });
    return bound === undefined;
  });
};

/** An amount from January on is the year's up to its end as it was given; nothing was converted. */
const asGiven = (point: Derived, measure: string, base: number): Figure => {
  const { conversion, ...given } = point;
  return conversion?.code === 'flow_of_period' && conversion.details?.['from'] === undefined ? figureOf(given, 'flow', base) : figureOf(point, measure, base);
};

/**
 * 人均预期寿命 77.3 → [1]: an aim smaller than the base year's own figure is no sum of such figures but the increase of a level, so levels tell it. Where the
 * aim is larger (新增就业 0.9 → [5]) they are amounts, and a level of them would be a guess.
 */
export const isIncrease = ({ kind, name, baseline, target }: Monitored): boolean =>
  kind === 'cumulative' && !isFall(name) && baseline !== undefined && target !== undefined && target.abs().lt(baseline);

const increases = ({ base, baseline, unit, priceBasis }: Monitored, rows: readonly Observation[]): SeriesReading => {
  const { points, refusals } = levels(rows, unit, priceBasis);
  const since = points.filter(({ period }) => yearOfPeriod(period) > base);
  return { refusals, points: since.map((point) => ({ ...point, value: point.value.minus(baseline!), conversion: increaseOf(point, baseline!, unit ?? '') })) };
};

const increaseOf = ({ value }: Derived, baseline: Decimal, unit: string): Conversion => ({
  code: 'increase_from_baseline',
  details: { baseline: baseline.toString(), value: value.toString(), unit },
});

type Read = Track & { readonly links: readonly Link<Decimal>[] };

/** The series as a sum since the base year (规划以来累计): years and the year so far added up, or the total where a source gives it. */
export const readSums = (item: Monitored, rows: readonly Observation[]): Read => {
  const { base, unit, priceBasis, target } = item;
  const ofYears = yearToDate(rows, unit, priceBasis);
  const totals = rows.some(({ measure }) => measure === 'since_start') ? sinceStart(rows, unit, priceBasis) : { points: [], refusals: [] };
  const refusals: Refusal[] = [...ofYears.refusals, ...totals.refusals];
  const grown = isIncrease(item) ? increases(item, rows) : undefined;
  if (grown !== undefined) refusals.push(...grown.refusals);
  for (const { measure, period } of rows)
    if (measure === 'growth' || (measure === 'level' && grown === undefined)) refusals.push({ code: 'measure', period, details: { measure } });
  const figuresOf = (points: typeof ofYears.points, measure: string): readonly Figure[] =>
    exact(onePerEnd(points.map((point) => asGiven(point, measure, base)).filter(({ year }) => year > base)), refusals);
  const links = inOrder([
    ...figuresOf(ofYears.points, 'ytd').map((figure): Link<Decimal> => ({ figure, amount: figure.point.value, isTotal: false })),
    ...figuresOf([...totals.points, ...(grown?.points ?? [])], 'since_start').map(
      (figure): Link<Decimal> => ({ figure, amount: figure.point.value, isTotal: true }),
    ),
  ]);
  const goal = target?.toNumber();
  const marks = chain(base, links, amounts).map(({ figure, total }) => {
    const observed = numberOf(total);
    return { figure, observed, total, ...(goal === undefined || goal === 0 ? {} : { done: observed / goal }) };
  });
  return { marks, figures: links.map(({ figure }) => figure), refusals, links };
};

/**
 * What has been used at least, whatever is missing between: amounts of years add up, and a total that was given stays. Given as the first end at which it
 * reached each new height. Sums of things counted only rise, so a ceiling passed by this is passed.
 */
export const leastSums = (base: number, links: readonly Link<Decimal>[]): readonly { readonly figure: Figure; readonly total: Decimal }[] => {
  const out: { figure: Figure; total: Decimal }[] = [];
  let [before, inYear, year] = [amounts.zero, amounts.zero, base + 1];
  for (const { figure, amount, isTotal } of links) {
    if (figure.year > year) [before, inYear, year] = [before.plus(inYear), amounts.zero, figure.year];
    if (isTotal && amount.gt(before.plus(inYear))) inYear = amount.minus(before);
    if (!isTotal && amount.gt(inYear)) inYear = amount;
    out.push({ figure, total: before.plus(inYear) });
  }
  return out;
};
