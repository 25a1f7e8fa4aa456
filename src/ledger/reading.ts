import { convertUnit, endOf, monthsIn, sameUnit } from '../basis/index.ts';
import type { Decimal, Period } from '../basis/index.ts';
import type { Bound, Observation, ObservationStatus } from './observation.ts';

/** A code of `words/conversions.ts` with the numbers it speaks of. */
export type Conversion = { readonly code: string; readonly details?: Readonly<Record<string, string | number>> };

/** A code of `words/refusals.ts`: why a figure is not there. */
export type Refusal = { readonly code: string; readonly period?: Period; readonly details?: Readonly<Record<string, string | number>> };

/** A figure read from the ledger, as given or made of others by the conversion it names. */
export type Derived = {
  readonly period: Period;
  readonly value: Decimal;
  /** The observations it is made of. */
  readonly ids: readonly string[];
  /** That of the least settled of them. */
  readonly status: ObservationStatus;
  /** A limit is all that is known: it may be compared, never added, subtracted, multiplied or averaged. */
  readonly bound?: Bound;
  readonly conversion?: Conversion;
};

/** Points ascending by the end of their period, the shorter of two that end together first; one per period. */
export type SeriesReading = { readonly points: readonly Derived[]; readonly refusals: readonly Refusal[] };

/** The value in the unit asked for, or why it cannot be. */
export type Converted = { readonly value: Decimal; readonly conversion?: Conversion } | { readonly refusal: Refusal };

export const converted = (row: Observation, unit: string | undefined): Converted => {
  const { period, value } = row;
  if (value === undefined) return { refusal: { code: 'missing', period, details: { reason: row.missing ?? '' } } };
  if (unit === undefined || row.unit === unit) return { value };
  const other = convertUnit(value, row.unit, unit);
  if (other === undefined) return { refusal: { code: 'unit', period, details: { from: row.unit, to: unit } } };
  return sameUnit(row.unit, unit) ? { value } : { value: other, conversion: { code: 'unit', details: { given: value.toString(), from: row.unit, to: unit } } };
};

/** The row as a figure of its own period. */
export const pointOf = (row: Observation, unit: string | undefined): Derived | { readonly refusal: Refusal } => {
  const result = converted(row, unit);
  if ('refusal' in result) return result;
  return {
    period: row.period,
    value: result.value,
    ids: [row.id],
    status: row.status,
    ...(row.bound === undefined ? {} : { bound: row.bound }),
    ...(result.conversion === undefined ? {} : { conversion: result.conversion }),
  };
};

const comparePeriods = (a: Period, b: Period): number => {
  if (a.length === 4 && b.length === 4) return Number(a) - Number(b);
  const [endA, endB] = [endOf(a), endOf(b)];
  return endA < endB ? -1 : endA > endB ? 1 : monthsIn(a) - monthsIn(b);
};

/** Sorts what was read, and drops the refusals of periods that have their point after all. */
export const reading = (points: readonly Derived[], refusals: readonly Refusal[]): SeriesReading => {
  const sorted = points.length > 1 ? points.toSorted((a, b) => comparePeriods(a.period, b.period)) : points;
  if (refusals.length === 0) return { points: sorted, refusals };
  const there = new Set(points.map(({ period }) => period));
  return {
    points: sorted,
    refusals: refusals
      .filter(({ period }) => period === undefined || !there.has(period))
      .toSorted((a, b) => (a.period === undefined || b.period === undefined ? 0 : comparePeriods(a.period, b.period))),
  };
};
