import { isShareUnit, lastMonthOf, monthsIn } from '../basis/index.ts';
import type { Frequency, Period } from '../basis/index.ts';
import { amountsByYear, derivedFrom, wayBetween } from './amount.ts';
import type { Amount, YearOfAmounts } from './amount.ts';
import { authorityRank } from './figure.ts';
import type { Observation } from './observation.ts';
import { onBasis } from './price-basis.ts';
import { reading } from './reading.ts';
import type { Conversion, Derived, Refusal, SeriesReading } from './reading.ts';

const PARTS: readonly (readonly [frequency: Frequency, months: number])[] = [
  ['month', 1],
  ['quarter', 3],
  ['half', 6],
  ['year', 12],
];

const periodOf = (year: number, frequency: Frequency, to: number): Period => {
  if (frequency === 'year') return `${year}`;
  if (frequency === 'month') return `${year}-${String(to).padStart(2, '0')}` as Period;
  return frequency === 'half' ? (`${year}H${to / 6}` as Period) : (`${year}Q${to / 3}` as Period);
};

/** Every month, quarter, half and year with its two boundaries; a set of boundaries is a number with a bit for each. */
const STRETCHES = PARTS.flatMap(([frequency, months]) =>
  Array.from({ length: 12 / months }, (_, i) => ({ frequency, from: i * months, to: (i + 1) * months, ends: (1 << (i * months)) | (1 << ((i + 1) * months)) })),
);

const single = (amount: Amount, period: Period, conversion: Conversion | undefined): Derived => ({
  period,
  value: amount.value,
  ids: [amount.row.id],
  status: amount.row.status,
  ...(amount.row.bound === undefined ? {} : { bound: amount.row.bound }),
  ...(conversion === undefined ? {} : { conversion }),
});

/** An amount that is the very one asked for under another name: the year's flow is its year-to-date amount at its end. */
const renamed = (code: string, { row, conversion }: Amount): Conversion => ({
  code,
  details: { period: row.period, ...(conversion?.details === undefined ? {} : { from: conversion.details['from']!, to: conversion.details['to']! }) },
});

/** What stops a year from being closed: shares, limits, or parts that are not there. */
const gapOf = ({ year, amounts }: YearOfAmounts, points: readonly Derived[]): readonly Refusal[] => {
  const last = Math.max(0, ...amounts.map(({ to }) => to));
  if (last === 0 || points.some(({ period }) => lastMonthOf(period) === last && monthsIn(period) === last)) return [];
  if (amounts.some(({ from, to }) => from === 0 && to === last) || wayBetween(amounts, 0, last) !== undefined) return [];
  const period: Period = `${year}`;
  if (amounts.some(({ row }) => isShareUnit(row.unit))) return [{ code: 'shares_do_not_add', period, details: { unit: amounts[0]!.row.unit } }];
  const limit = amounts.find(({ row }) => row.bound !== undefined);
  if (limit !== undefined) return [{ code: 'bound', period, details: { period: limit.row.period, bound: limit.row.bound!, value: limit.value.toString() } }];
  return [{ code: 'gap', period, details: { until: periodOf(year, 'month', last) } }];
};

/** The amount of just that stretch from the strongest source; of two that are as strong, the one of the measure asked for. */
const directly = (amounts: readonly Amount[], from: number, to: number, measure: 'flow' | 'ytd'): Amount | undefined => {
  let best: Amount | undefined;
  for (const amount of amounts) {
    if (amount.from !== from || amount.to !== to) continue;
    const weight = best === undefined ? 1 : authorityRank(best.row) - authorityRank(amount.row);
    if (weight > 0 || (weight === 0 && best!.row.measure !== measure && amount.row.measure === measure)) best = amount;
  }
  return best;
};

const flowsOfYear = ({ year, amounts }: YearOfAmounts): readonly Derived[] => {
  let touched = 0;
  for (const { from, to } of amounts) touched |= (1 << from) | (1 << to);
  const points: Derived[] = [];
  for (const { frequency, from, to, ends } of STRETCHES) {
    if ((touched & ends) !== ends) continue;
    const direct = directly(amounts, from, to, 'flow');
    const period = direct?.row.measure === 'flow' ? direct.row.period : periodOf(year, frequency, to);
    if (direct !== undefined) points.push(single(direct, period, direct.row.measure === 'flow' ? direct.conversion : renamed('ytd_of_period', direct)));
    else {
      const way = wayBetween(amounts, from, to);
      if (way !== undefined) points.push(derivedFrom(way, period));
    }
  }
  return points;
};

/** The name of the year up to that month: its own period where there is one (1—6月 is the first half), otherwise the month. */
const upTo = (year: number, month: number): Period =>
  month === 12 ? `${year}` : month === 6 ? `${year}H1` : month === 3 ? `${year}Q1` : month === 9 ? `${year}Q3` : periodOf(year, 'month', month);

const asYearToDate = (amount: Amount): Derived =>
  single(amount, amount.row.period, amount.row.measure === 'ytd' ? amount.conversion : renamed('flow_of_period', amount));

const yearToDateOfYear = ({ year, amounts }: YearOfAmounts): readonly Derived[] => {
  const [first] = amounts;
  if (amounts.length === 1 && first!.from === 0) return [asYearToDate(first!)];
  return [...new Set(amounts.flatMap(({ from, to }) => [from, to]))].flatMap((month) => {
    if (month === 0) return [];
    const direct = directly(amounts, 0, month, 'ytd');
    if (direct !== undefined) return [asYearToDate(direct)];
    const way = wayBetween(amounts, 0, month);
    return way === undefined ? [] : [derivedFrom(way, upTo(year, month))];
  });
};

const read = (
  rows: readonly Observation[],
  unit: string | undefined,
  priceBasis: string | undefined,
  pointsOf: (own: YearOfAmounts) => readonly Derived[],
): SeriesReading => {
  const { rows: own, refusals: other } = onBasis(
    rows.filter(({ measure }) => measure === 'flow' || measure === 'ytd'),
    priceBasis,
  );
  const points: Derived[] = [];
  const refusals: Refusal[] = [...other];
  for (const year of amountsByYear(own, unit)) {
    const found = pointsOf(year);
    points.push(...found);
    refusals.push(...year.refusals, ...gapOf(year, found));
  }
  return reading(points, refusals);
};

/**
 * Amounts of every period (当期值) that the rows give or determine: flow rows, differences of year-to-date figures (1—6月 less 1—3月), sums of parts. Of rows
 * as `chosen(knownAt(…))` gives them; a limit stands for its own period only, shares (%) are neither added nor subtracted.
 */
export const flows = (rows: readonly Observation[], unit?: string, priceBasis?: string): SeriesReading => read(rows, unit, priceBasis, flowsOfYear);

/** The amount of the year up to the period's end (年初累计), given or summed up; one point per month end that the rows reach. */
export const yearToDate = (rows: readonly Observation[], unit?: string, priceBasis?: string): SeriesReading => read(rows, unit, priceBasis, yearToDateOfYear);
