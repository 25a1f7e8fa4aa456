import { Decimal, convertUnit, endOf, involvesMoney, lastMonthOf, monthsIn, yearOfPeriod } from '../basis/index.ts';
import { accumulatedGrowths, growths } from '../ledger/index.ts';
import type { Derived, Observation, Refusal } from '../ledger/index.ts';
import { chain, type Link, type Sum } from './chain.ts';
import { numberOf } from './number.ts';
import { exact, inOrder } from './read-sum.ts';
import type { Monitored } from './standing.ts';
import { type Figure, figureOf, onePerEnd, type Track } from './track.ts';

const PERCENT = '%';
const logs: Sum<number> = { zero: 0, add: (a, b) => a + b };

/** ln(1 + rate): rates in percent become what adds up. */
export const logOf = (percent: number): number => Math.log1p(percent / 100);
/** The yearly rate in percent that gives this sum of logarithms over so many years. */
export const rateOf = (log: number, years: number): number => Math.expm1(log / years) * 100;

/** A rate of part of a year counts for that part: half a year at 6 % is half of the year's logarithm. */
const partOfYear = (figure: Figure): number => (figure.isYear ? 1 : figure.years - Math.floor(figure.years));

const impossible = (figures: readonly Figure[], refusals: Refusal[], sign: 1 | -1): readonly Figure[] =>
  figures.filter(({ point: { period, value } }) => {
    const possible = value.times(sign).gt(-100);
    if (!possible) refusals.push({ code: 'impossible_rate', period, details: { value: value.toString() } });
    return possible;
  });

const startsTheYear = ({ period }: Observation): boolean => lastMonthOf(period) === monthsIn(period);

/** Growth of a later part of the year alone says nothing of the year so far. */
const refuseParts = (rows: readonly Observation[], refusals: Refusal[]): void => {
  for (const row of rows)
    if (row.measure === 'growth' && row.accumulated !== true && !startsTheYear(row))
      refusals.push({ code: 'part_of_year', period: row.period, details: { measure: row.measure } });
};

/** A level or an amount that has none of the year before beside it tells no growth. */
const refuseAlone = (rows: readonly Observation[], figures: readonly Figure[], refusals: Refusal[]): void => {
  const told = new Set([...figures.map(({ year }) => year), ...refusals.map(({ period }) => (period === undefined ? 0 : yearOfPeriod(period)))]);
  for (const { measure, period, value } of rows)
    if (measure !== 'growth' && value !== undefined && !told.has(yearOfPeriod(period))) refusals.push({ code: 'measure', period, details: { measure } });
};

/** 1—N月累计 in percent, given for a growth rate, is the growth of the year so far. */
const asGrowth = (row: Observation, refusals: Refusal[]): Observation | undefined => {
  if (row.measure === 'growth' || row.measure === 'level') return row;
  const { period, measure, unit } = row;
  const isPercent = convertUnit(new Decimal(1), unit, PERCENT) !== undefined;
  if (measure === 'ytd' && isPercent) return { ...row, measure: 'growth', accumulated: true };
  if (measure === 'since_start' || isPercent) {
    refusals.push({ code: 'measure', period, details: { measure } });
    return undefined;
  }
  return row;
};

/** The series as yearly growth (同比增速), compounded since the base year. */
export const readGrowth = (item: Monitored, rows: readonly Observation[]): Track => {
  const { base, priceBasis, target } = item;
  const n = item.due - base;
  const refusals: Refusal[] = [];
  const usable = rows.every(({ measure }) => measure === 'growth') ? rows : rows.flatMap((row) => asGrowth(row, refusals) ?? []);
  const own = growths(usable, PERCENT, priceBasis);
  refusals.push(...own.refusals);
  const years = own.points.filter(({ period }) => period.length === 4);
  const isYearly = usable.every(({ period }) => period.length === 4);
  if (!isYearly) refuseParts(usable, refusals);
  const parts = isYearly ? [] : accumulatedGrowths(usable, PERCENT, priceBasis).points;
  const there = new Set(years.map(({ period }) => period));
  const figures = [...years, ...parts.filter(({ period }) => !there.has(period))]
    .map((point) => figureOf(point, 'growth', base))
    .filter(({ year }) => year > base);
  const sorted = impossible(exact(onePerEnd(figures.toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))), refusals), refusals, 1);
  if (usable.length > 0 && sorted.length < usable.length) refuseAlone(usable, sorted, refusals);
  const goal = target === undefined ? 0 : n * logOf(numberOf(target));
  const links = sorted.map((figure): Link<number> => ({ figure, amount: partOfYear(figure) * logOf(figure.number), isTotal: false }));
  const marks = chain(base, links, logs).map(({ figure, total }) => ({
    figure,
    observed: rateOf(total, figure.years),
    log: total,
    ...(goal === 0 || !Number.isFinite(goal) ? {} : { done: total / goal }),
  }));
  return { marks, figures: sorted, refusals };
};

type Start = Pick<Observation, 'unit' | 'priceBasis' | 'value'> & { readonly id?: string };

/** The baseline printed in the row, where it is of the figure that falls (0.55 吨标准煤/万元) and not the fall of the years before. */
const printedStart = ({ baseline, baselineUnit, priceBasis }: Monitored): Start | undefined =>
  baseline === undefined || baselineUnit === undefined
    ? undefined
    : { value: baseline, unit: baselineUnit, ...(priceBasis === undefined ? {} : { priceBasis }) };

/** Where levels on one price basis reach from the base year on, the fall since then. */
const fallsFromLevels = (item: Monitored, rows: readonly Observation[], refusals: Refusal[]): readonly Derived[] => {
  const given = rows.filter(({ measure, value, bound }) => measure === 'level' && value !== undefined && bound === undefined);
  const start: Start | undefined = given.find(({ period }) => endOf(period) === `${item.base}-12-31`) ?? printedStart(item);
  return given.flatMap((row) => {
    if (row === start || endOf(row.period) <= `${item.base}-12-31`) return [];
    const refuse = (code: string): readonly Derived[] => {
      refusals.push({ code, period: row.period, details: { measure: 'level', unit: row.unit } });
      return [];
    };
    if (start === undefined || convertUnit(row.value!, row.unit, PERCENT) !== undefined) return refuse('measure');
    const value = convertUnit(row.value!, row.unit, start.unit);
    if (value === undefined || start.value!.lte(0)) return refuse('unit');
    if (row.priceBasis !== start.priceBasis) return refuse('unlike_price_bases');
    if (involvesMoney(row.unit) && (row.priceBasis === undefined || row.priceBasis === 'current')) return refuse('current_prices');
    return [
      {
        period: row.period,
        value: new Decimal(1).minus(value.div(start.value!)).times(100),
        ids: start.id === undefined ? [row.id] : [start.id, row.id],
        status: row.status,
        conversion: { code: 'reduction_from_levels', details: { previous: start.value!.toString(), value: value.toString(), unit: start.unit } },
      },
    ];
  });
};

type Falls = { readonly ofYear: readonly Derived[]; readonly sinceBase: readonly Derived[] };

const fallsOf = (item: Monitored, rows: readonly Observation[], refusals: Refusal[]): Falls => {
  const ofYear: Derived[] = [];
  const sinceBase: Derived[] = [];
  for (const row of rows) {
    const { measure, period, value, unit } = row;
    if (measure === 'level') continue;
    if (value === undefined) {
      refusals.push({ code: 'missing', period, details: { reason: row.missing ?? '' } });
      continue;
    }
    const percent = convertUnit(value, unit, PERCENT);
    if (percent === undefined) refusals.push({ code: 'unit', period, details: { from: unit, to: PERCENT } });
    else if (measure === 'growth' || (measure === 'flow' && !startsTheYear(row)))
      refusals.push({ code: measure === 'growth' ? 'measure' : 'part_of_year', period, details: { measure } });
    else
      (measure === 'since_start' ? sinceBase : ofYear).push({
        period,
        value: percent,
        ids: [row.id],
        status: row.status,
        ...(row.bound === undefined ? {} : { bound: row.bound }),
      });
  }
  return { ofYear, sinceBase: [...sinceBase, ...fallsFromLevels(item, rows, refusals)] };
};

/** The series as falls in percent (下降率), of the year so far or since the base year, compounded. */
export const readReduction = (item: Monitored, rows: readonly Observation[]): Track => {
  const { base, target } = item;
  const refusals: Refusal[] = [];
  const { ofYear, sinceBase } = fallsOf(item, rows, refusals);
  const read = (points: readonly Derived[], measure: string): readonly Figure[] => {
    const figures = points.map((point) => figureOf(point, measure, base)).filter(({ year }) => year > base);
    return impossible(exact(onePerEnd(figures.toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))), refusals), refusals, -1);
  };
  const links = inOrder([
    ...read(ofYear, 'reduction').map((figure): Link<number> => ({ figure, amount: partOfYear(figure) * logOf(-figure.number), isTotal: false })),
    ...read(sinceBase, 'since_start').map((figure): Link<number> => ({ figure, amount: logOf(-figure.number), isTotal: true })),
  ]);
  const goal = target === undefined ? 0 : logOf(-numberOf(target));
  const marks = chain(base, links, logs).map(({ figure, total }) => ({
    figure,
    observed: (0 - Math.expm1(total)) * 100,
    log: total,
    ...(goal === 0 || !Number.isFinite(goal) ? {} : { done: total / goal }),
  }));
  return { marks, figures: links.map(({ figure }) => figure), refusals };
};
