import type { Decimal } from '../basis/index.ts';
import type { Comparator, Monitored } from '../monitoring/index.ts';

/** A figure of a plan as people write it: exact where it is short, else to two digits. */
export const shownFigure = (value: Decimal): string => (value.decimalPlaces() <= 4 ? value : value.toDecimalPlaces(2)).toFixed();

const SIGNS: Readonly<Record<Comparator, string>> = { '=': '', '>=': '≥', '<=': '≤', '~': '≈', '>': '>', '<': '<' };

/** The target of an item as one text, as links compare it: `≥323天`, `15—18%`, words where there is no figure. Empty where nothing is asked. */
export const targetText = ({ target, upper, comparator, unit = '', targetWords = '' }: Monitored): string => {
  if (target === undefined) return targetWords;
  return upper === undefined ? `${SIGNS[comparator]}${target.toFixed()}${unit}` : `${target.toFixed()}—${upper.toFixed()}${unit}`;
};
