import type { Decimal } from '../basis/index.ts';

const WORD = 1e7;

/**
 * The nearest double, as `toNumber` gives it, without writing the figure out as text first: up to fourteen digits it is one division, which rounds
 * correctly. Whole regions are judged by millions of these.
 */
export const numberOf = (value: Decimal): number => {
  const { d: words, e: exponent, s: sign } = value;
  if (words === null || exponent < 0 || exponent > 13 || words.length > 2) return value.toNumber();
  const [high, low = 0] = words;
  if (exponent > 6) return sign * (high! * WORD + low);
  return low === 0 ? sign * high! : (sign * (high! * WORD + low)) / WORD;
};

/**
 * A figure in a sentence: at most `places` digits after the point. What was rounded keeps its zeros (4.00 for 3.9968), what is exact has none, and nothing
 * is rounded down to zero.
 */
export const shown = (value: number, places = 2): string => {
  const rounded = Number(value.toFixed(places));
  if (rounded === 0 && Math.abs(value) > 1e-12) return String(Number(value.toPrecision(2)));
  if (Math.abs(value - rounded) > 1e-9 * Math.max(1, Math.abs(value))) return value.toFixed(places);
  return String(rounded === 0 ? 0 : rounded);
};
