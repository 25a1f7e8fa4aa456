import type { MeasureKind, Observation } from './observation.ts';
import { onBasis } from './price-basis.ts';
import { pointOf, reading } from './reading.ts';
import type { Derived, Refusal, SeriesReading } from './reading.ts';

const given = (rows: readonly Observation[], measure: MeasureKind, unit: string | undefined, priceBasis: string | undefined): SeriesReading => {
  const { rows: own, refusals: other } = onBasis(
    rows.filter((row) => row.measure === measure),
    priceBasis,
  );
  const points: Derived[] = [];
  const refusals: Refusal[] = [...other];
  for (const row of own) {
    const point = pointOf(row, unit);
    if ('refusal' in point) refusals.push(point.refusal);
    else points.push(point);
  }
  return reading(points, refusals);
};

/**
 * Levels (期末水平) of one indicator, of rows as `chosen(knownAt(…))` gives them, in the unit and on the price basis asked for (absent: as they are).
 * Limits stay points that carry their `bound`.
 */
export const levels = (rows: readonly Observation[], unit?: string, priceBasis?: string): SeriesReading => given(rows, 'level', unit, priceBasis);

/** Amounts since the plan's first day (规划以来累计), as they were given. */
export const sinceStart = (rows: readonly Observation[], unit?: string, priceBasis?: string): SeriesReading => given(rows, 'since_start', unit, priceBasis);
