import type { Forecast } from './standing.ts';
import { TOLERANCE } from './tolerance.ts';

export type TrendPoint = { readonly year: number; readonly value: number };

/** Value at the year asked for, with an 80 % interval where three years or more leave something to estimate it from. */
export type Trend = { readonly value: number; readonly range?: readonly [low: number, high: number] };

/** Student's t, 90 % quantile, by degrees of freedom from 1; the last holds for more. */
const QUANTILES = [3.077684, 1.885618, 1.637744, 1.533206, 1.475884, 1.439756, 1.414924, 1.396815, 1.383029, 1.372184, 1.281552];

/**
 * Weighted least squares over the observed years, the last with weight 1 and each earlier calendar year with half of the next; undefined for fewer than two
 * points. The base year is no point of it: a plan's baseline was not observed under the plan.
 */
export const trendAt = (points: readonly TrendPoint[], year: number): Trend | undefined => {
  const last = points.at(-1);
  if (last === undefined || points.length < 2) return undefined;
  let [weights, sumT, sumY] = [0, 0, 0];
  for (const point of points) {
    const weight = 0.5 ** (last.year - point.year);
    weights += weight;
    sumT += weight * point.year;
    sumY += weight * point.value;
  }
  const [meanT, meanY] = [sumT / weights, sumY / weights];
  let [spread, shared] = [0, 0];
  for (const point of points) {
    const weight = 0.5 ** (last.year - point.year);
    spread += weight * (point.year - meanT) ** 2;
    shared += weight * (point.year - meanT) * (point.value - meanY);
  }
  const slope = shared / spread;
  const value = meanY + slope * (year - meanT);
  const freedom = points.length - 2;
  if (freedom < 1) return { value };
  let residuals = 0;
  for (const point of points) residuals += 0.5 ** (last.year - point.year) * (point.value - meanY - slope * (point.year - meanT)) ** 2;
  const deviation = Math.sqrt((residuals / freedom) * (1 + 1 / weights + (year - meanT) ** 2 / spread));
  const half = QUANTILES[Math.min(freedom, QUANTILES.length) - 1]! * deviation;
  return { value, range: [value - half, value + half] };
};

/** 可超额 可如期 需努力 难以完成, from the predicted done share. */
export const forecastOf = (predicted: number): Forecast => {
  const share = predicted + TOLERANCE;
  return share >= 1.05 ? 'exceed' : share >= 0.95 ? 'meet' : share >= 0.6 ? 'at_risk' : 'miss';
};

/** The same for a ceiling, from the predicted used share. */
export const forecastOfUse = (predicted: number): Forecast => {
  const share = predicted - TOLERANCE;
  return share <= 0.95 ? 'exceed' : share <= 1 ? 'meet' : share <= 1.1 ? 'at_risk' : 'miss';
};
