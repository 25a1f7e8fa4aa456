import type { Decimal } from '../../../src/basis/index.ts';
import type { Observation } from '../../../src/ledger/index.ts';

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as const;

/** Every digit of an exact value, no thousands separators, a true minus sign. */
export const decimalText = (value: Decimal): string => value.toFixed().replace('-', '−');

/** A figure as it was given: its bound and value, or why it is missing. The unit stands beside. */
export const figureText = ({ value, bound, missing }: Pick<Observation, 'value' | 'bound' | 'missing'>): string =>
  value === undefined ? (missing ?? '') : `${bound === undefined ? '' : SIGNS[bound]}${decimalText(value)}`;

/** How far `after` is from `before`, signed, with the share where that says something. */
export const differenceText = (before: Decimal, after: Decimal): string => {
  const by = after.minus(before);
  const sign = by.isNegative() ? '−' : '+';
  const share = before.isZero() ? '' : ` (${sign}${by.div(before).abs().times(100).toDecimalPlaces(2).toFixed()}%)`;
  return `${sign}${by.abs().toFixed()}${share}`;
};
