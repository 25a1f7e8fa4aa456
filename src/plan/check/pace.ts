import type { Indicator } from '../schema.ts';
import { isWeaker, moreOfIsBetter } from './direction.ts';
import { plainMeasure, sameUnit } from './measure.ts';
import type { Pair } from './plan-tables.ts';

/** Years that the target has to be reached in. */
export const yearsOf = ({ baseline, target }: Indicator): number | undefined =>
  baseline?.year !== undefined && target?.year !== undefined && target.year > baseline.year ? target.year - baseline.year : undefined;

/** What the base year's own amount adds up to over the plan when nothing changes; nothing where the target is no sum over the period. */
export const unchangedSum = (row: Indicator): number | undefined => {
  const years = yearsOf(row);
  const base = row.baseline?.value;
  if (
    years === undefined ||
    base === undefined ||
    base <= 0 ||
    /[[【〔［]/.test(row.baseline!.raw) ||
    (row.baseline?.kind !== undefined && row.baseline.kind !== 'level')
  )
    return undefined;
  if (row.target?.kind === 'cumulative') return base * years;
  if (row.target?.kind === 'cumulative_reduction') return (1 - (1 - base / 100) ** years) * 100;
  return undefined;
};

/** A sum no larger than what stood there at the start adds to that (人均预期寿命 78岁, [1.2]): the base is a stock and no year's amount. */
const isAddition = ({ target, baseline }: Indicator): boolean =>
  target?.kind === 'cumulative' && target.value !== undefined && baseline?.value !== undefined && target.value <= baseline.value;

/** Is the sum over the period weaker than the base year gone on with? */
export const isBelowPace = (row: Indicator): boolean => {
  const sum = isAddition(row) ? undefined : unchangedSum(row);
  return sum !== undefined && row.target?.value !== undefined && isWeaker(row.target.value, sum, moreOfIsBetter(row));
};

/** Both values of a pair in one unit, where they measure the same over the same span; nothing where they cannot be held together. */
export const comparable = (pair: Pair, of: 'actual' | 'target'): { readonly before: number; readonly now: number } | undefined => {
  const before = pair.past[of];
  const now = pair.next.target;
  if (before?.value === undefined || now?.value === undefined || (before.kind ?? 'level') !== now.kind) return undefined;
  const [a, b] = [plainMeasure(before.value, pair.past.unit), plainMeasure(now.value, pair.next.unit)];
  return sameUnit(a.unit, b.unit) ? { before: a.value, now: b.value } : undefined;
};

/** Is the new target weaker than what the last plan achieved, over the same number of years? Levels are held against the baseline instead. */
export const isBelowAchieved = (pair: Pair): boolean => {
  const values = pair.next.target?.kind === 'level' && pair.next.baseline?.value !== undefined ? undefined : comparable(pair, 'actual');
  return values !== undefined && isWeaker(values.now, values.before, moreOfIsBetter(pair.next));
};
