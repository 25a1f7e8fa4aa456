import { convertUnit, involvesMoney, isShareUnit, lastMonthOf, monthsIn, sameUnit, yearOfPeriod } from '../basis/index.ts';
import type { Period } from '../basis/index.ts';
import { leastSettled } from './figure.ts';
import { flows } from './flow.ts';
import { levels } from './level.ts';
import type { Observation } from './observation.ts';
import { readPriceBasis } from './price-basis.ts';
import { pointOf, reading } from './reading.ts';
import type { Derived, Refusal, SeriesReading } from './reading.ts';

const PERCENT = '%';

/** From January on: growth of the period and growth of the year up to its end are the same. */
const startsTheYear = (period: Period): boolean => lastMonthOf(period) === monthsIn(period);

const growthRow = (row: Observation, unit: string, priceBasis: string | undefined): Derived | { readonly refusal: Refusal } =>
  row.priceBasis === 'current' && priceBasis !== 'current' && row.value !== undefined
    ? { refusal: { code: 'nominal_growth', period: row.period, details: { value: row.value.toString(), unit: row.unit } } }
    : pointOf(row, unit);

/** 1—12月同比 is the year's growth. */
const ofYear = (point: Derived): Derived => ({
  ...point,
  period: `${yearOfPeriod(point.period)}`,
  conversion: { code: 'accumulated_growth_of_year', details: { period: point.period } },
});

const basisOfRows = (rows: readonly Observation[], ids: readonly string[]): string | undefined => rows.find(({ id }) => id === ids[0])?.priceBasis;

/** Growth of the year over the year before, or why it cannot be had from the two amounts. */
const between = (
  rows: readonly Observation[],
  before: Derived,
  after: Derived,
  unit: string,
  priceBasis: string | undefined,
): Derived | { refusal: Refusal } => {
  const { period } = after;
  const shown = { value: after.value.toString(), previous: before.value.toString(), previousPeriod: before.period };
  const limit = [before, after].find(({ bound }) => bound !== undefined);
  if (limit !== undefined) return { refusal: { code: 'bound', period, details: { period: limit.period, bound: limit.bound!, value: limit.value.toString() } } };
  const measured = rows.find(({ id }) => id === after.ids[0])!.unit;
  if (isShareUnit(measured)) return { refusal: { code: 'share_growth', period, details: { ...shown, unit: measured } } };
  const [basisBefore, basisAfter] = [basisOfRows(rows, before.ids), basisOfRows(rows, after.ids)];
  if (basisBefore !== basisAfter)
    return { refusal: { code: 'unlike_price_bases', period, details: { ...shown, from: basisBefore ?? '', to: basisAfter ?? '' } } };
  if (involvesMoney(measured) && (basisAfter === undefined || basisAfter === 'current') && priceBasis !== 'current')
    return { refusal: { code: 'current_prices', period, details: { ...shown, unit: measured } } };
  if (before.value.lte(0)) return { refusal: { code: 'no_base_to_grow_from', period, details: shown } };
  return {
    period,
    value: convertUnit(after.value.div(before.value).minus(1).times(100), PERCENT, unit)!,
    ids: [...before.ids, ...after.ids],
    status: leastSettled(before.status, after.status),
    conversion: { code: 'growth_from_levels', details: { ...shown, basis: basisAfter ?? '' } },
  };
};

const yearly = ({ points }: SeriesReading): readonly Derived[] => points.filter(({ period }) => period.length === 4);

/** Growth between years that follow each other, where no source gives it. */
const fromAmounts = (
  rows: readonly Observation[],
  known: ReadonlySet<Period>,
  unit: string,
  priceBasis: string | undefined,
): readonly (Derived | { refusal: Refusal })[] => {
  const [first] = rows
    .filter(({ measure }) => measure !== 'growth' && measure !== 'since_start')
    .toSorted((a, b) => (a.period + a.measure + a.unit < b.period + b.measure + b.unit ? -1 : 1));
  if (first === undefined) return [];
  const measured = first.unit;
  const standing = yearly(levels(rows, measured, priceBasis));
  const amounts = standing.length > 0 ? standing : yearly(flows(rows, measured, priceBasis));
  return amounts.flatMap((after, i) => {
    const before = amounts[i - 1];
    if (before === undefined || known.has(after.period) || yearOfPeriod(before.period) !== yearOfPeriod(after.period) - 1) return [];
    return [between(rows, before, after, unit, priceBasis)];
  });
};

/**
 * Growth of each period over the same period before (同比增速) in percent: growth rows, the year's also from 1—12月; between years also from levels or amounts
 * that share a price basis. Money at current prices gives no growth (`current_prices`) unless `current` is the basis asked for. Of rows as
 * `chosen(knownAt(…))` gives them.
 */
export const growths = (rows: readonly Observation[], unit: string = PERCENT, priceBasis?: string): SeriesReading => {
  const wanted = priceBasis === undefined ? undefined : (readPriceBasis(priceBasis) ?? priceBasis);
  const points = new Map<Period, Derived>();
  const refusals: Refusal[] = [];
  const take = (result: Derived | { readonly refusal: Refusal }): void => {
    if ('refusal' in result) refusals.push(result.refusal);
    else if (!points.has(result.period)) points.set(result.period, result);
  };
  const given = rows.filter(({ measure }) => measure === 'growth');
  const own = given.filter(({ period, accumulated }) => accumulated !== true || startsTheYear(period));
  for (const row of [...own.filter(({ accumulated }) => accumulated !== true), ...own.filter(({ accumulated }) => accumulated === true)])
    take(growthRow(row, unit, wanted));
  for (const row of given) {
    if (row.accumulated !== true || lastMonthOf(row.period) !== 12 || startsTheYear(row.period)) continue;
    const result = growthRow(row, unit, wanted);
    take('refusal' in result ? result : ofYear(result));
  }
  if (given.length < rows.length && sameUnit(unit, PERCENT)) for (const result of fromAmounts(rows, new Set(points.keys()), unit, wanted)) take(result);
  return reading([...points.values()], refusals);
};

/** Growth of the year up to the period's end (1—N月同比) in percent, of growth rows that are `accumulated` or start the year. */
export const accumulatedGrowths = (rows: readonly Observation[], unit: string = PERCENT, priceBasis?: string): SeriesReading => {
  const wanted = priceBasis === undefined ? undefined : (readPriceBasis(priceBasis) ?? priceBasis);
  const points = new Map<Period, Derived>();
  const refusals: Refusal[] = [];
  const given = rows.filter(({ measure, period, accumulated }) => measure === 'growth' && (accumulated === true || startsTheYear(period)));
  for (const row of [...given.filter(({ accumulated }) => accumulated === true), ...given.filter(({ accumulated }) => accumulated !== true)]) {
    const point = growthRow(row, unit, wanted);
    if ('refusal' in point) refusals.push(point.refusal);
    else if (!points.has(point.period)) points.set(point.period, point);
  }
  return reading([...points.values()], refusals);
};
