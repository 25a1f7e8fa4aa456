import { bestOfEach } from './best.ts';
import { authorityRank, factKey, isSameFact } from './figure.ts';
import type { Observation } from './observation.ts';
import { compareVintage } from './vintage.ts';

/**
 * Which of two rows of one figure is used: one that has a value before one that says it is missing, then the stronger source, then the newer row. Negative
 * where `a` is.
 */
export const comparePreference = (a: Observation, b: Observation): number =>
  Number(a.value === undefined) - Number(b.value === undefined) || authorityRank(a) - authorityRank(b) || compareVintage(b, a);

/** One row per figure: that of the strongest source which has a value (重庆市统计管理条例 第25条). What the others say is in `contradictions`. */
export const chosen = (rows: readonly Observation[]): readonly Observation[] =>
  bestOfEach(rows, isSameFact, factKey, (row, than) => comparePreference(row, than) < 0);
