import type { Comparator, Indicator } from '../schema.ts';
import { fallWords, lowerIsBetter } from './words/indicator-names.ts';

/** 正向 or 逆向: is more of it better? Nothing where neither the name nor the comparator tells and the name is of a kind that may be either. */
export const moreIsBetter = (name: string, comparator?: Comparator, kind?: string): boolean => {
  if (kind === 'cumulative_reduction' || fallWords.some((word) => name.includes(word))) return true;
  if (lowerIsBetter.some((word) => name.includes(word))) return false;
  return comparator !== '<' && comparator !== '<=';
};

export const moreOfIsBetter = ({ name, target }: Indicator): boolean => moreIsBetter(name, target?.comparator, target?.kind);

/** Is `a` a weaker value than `b`? Values that differ by rounding are not. */
export const isWeaker = (a: number, b: number, more: boolean): boolean =>
  Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1) && (more ? a < b : a > b);
