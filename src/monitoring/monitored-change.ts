import { Decimal } from '../basis/index.ts';
import { isPercent, type Aim } from './monitored-kind.ts';
import type { Comparator } from './standing.ts';
import { addedInCell, changeInCell, fallInCell, growthInCell } from './words/names.ts';

const HUNDRED = new Decimal(100);
const MIRRORED: Readonly<Record<Comparator, Comparator>> = { '=': '=', '~': '~', '>=': '<=', '>': '<', '<=': '>=', '<': '>' };

/** The aim as it is judged, and the unit of its baseline where that is not the aim's. */
export type Changed = { readonly aim: Aim; readonly baselineUnit?: string };

/** -13.5 for a fall is a fall of 13.5. */
const asFall = (aim: Aim): Aim => {
  const { kind, value, upper, comparator } = aim;
  if (kind !== 'cumulative_reduction' || value?.isNegative() !== true) return aim;
  return { ...aim, value: value.neg(), comparator: MIRRORED[comparator], ...(upper === undefined ? {} : { upper: upper.neg() }) };
};

/** The level that a change leads to; without a baseline an amount of it is a sum, and a share of it nothing that can be judged. */
const reached = (aim: Aim, falls: boolean, isShare: boolean): Aim => {
  const { value, upper, baseline, ...rest } = aim;
  if (baseline === undefined) return isShare ? { ...rest, kind: 'none' } : { ...aim, kind: 'cumulative' };
  const moved = (by: Decimal): Decimal => {
    const amount = isShare ? baseline.times(by).div(HUNDRED) : by;
    return falls ? baseline.minus(amount) : baseline.plus(amount);
  };
  const comparator = falls ? MIRRORED[aim.comparator] : aim.comparator;
  return { ...rest, comparator, baseline, value: moved(value!), ...(upper === undefined ? {} : { upper: moved(upper) }) };
};

/** 增长7% is a change of 亿元 but the value itself of a row of growth rates; +10 is one of 120 but not of -3. */
const isChange = ({ unit, value, baseline }: Aim, words: string, isShare: boolean): boolean => {
  if (words.startsWith('+')) return baseline !== undefined && value !== undefined && baseline.gt(value);
  return changeInCell.test(words) && !(isShare && isPercent(unit) && growthInCell.test(words));
};

/**
 * A target cell that names a change where its column asks for a value (提高3个百分点, 增长50%, +10): it is read as the level that the change leads to from the
 * baseline. A mean growth (年均增长5%) and a fall in percent (下降30%) are judged in percent, whatever the
 * row's unit is. `raw` is the cell as printed.
 */
export const changedAim = (given: Aim, raw: string): Changed => {
  const aim = asFall(given);
  const words = raw.replace(/\s/g, '');
  const isShare = /[%％]/.test(words);
  const isRate = aim.kind === 'avg_annual_growth' || (aim.kind === 'cumulative_reduction' && isShare);
  if (isRate && !isPercent(aim.unit)) return { aim: { ...aim, unit: '%' }, baselineUnit: aim.unit! };
  if (aim.kind !== 'level' || aim.value === undefined) return { aim };
  if (addedInCell.test(words)) return { aim: { ...aim, kind: 'cumulative' } };
  return { aim: isChange(aim, words, isShare) ? reached(aim, fallInCell.test(words), isShare && !isPercent(aim.unit)) : aim };
};
