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
  // Years count from the last one, so that no digits are lost to 2000.
  let weights = 0;
  let sumT = 0;
  let sumY = 0;
  let sumTT = 0;
  let sumTY = 0;
  for (const point of points) {
    const time = point.year - last.year;
    const weight = 2 ** time;
    weights += weight;
    sumT += weight * time;
    sumY += weight * point.value;
    sumTT += weight * time * time;
    sumTY += weight * time * point.value;
  }
  const meanT = sumT / weights;
  const meanY = sumY / weights;
  const spread = sumTT - sumT * meanT;
  const slope = (sumTY - sumT * meanY) / spread;
  const ahead = year - last.year - meanT;
  const value = meanY + slope * ahead;
  const freedom = points.length - 2;
  if (freedom < 1) return { value };
  let residuals = 0;
  for (const point of points) residuals += 2 ** (point.year - last.year) * (point.value - meanY - slope * (point.year - last.year - meanT)) ** 2;
  const half = QUANTILES[Math.min(freedom, QUANTILES.length) - 1]! * Math.sqrt((residuals / freedom) * (1 + 1 / weights + ahead ** 2 / spread));
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
