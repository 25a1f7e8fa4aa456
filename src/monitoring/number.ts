import type { Decimal } from '../basis/index.ts';

const WORD = 1e7;

/**
 * The figure as whole ten-millionths, where it is so many (up to fourteen digits, seven of them after the point): doubles that add and subtract exactly.
 * decimal.js keeps a figure in words of seven digits, the point between two of them; NaN says that this one needs more.
 */
const parts = ({ d: words, e: exponent, s: sign }: Decimal): number => {
  if (words === null || words.length > 2) return Number.NaN;
  if (exponent >= 0) return exponent > 6 ? Number.NaN : sign * (words[0]! * WORD + (words.length === 2 ? words[1]! : 0));
  return exponent >= -7 && words.length === 1 ? sign * words[0]! : Number.NaN;
};

/**
 * The nearest double, as `toNumber` gives it, without writing the figure out as text first: one division, which rounds correctly. Whole countries are judged
 * by millions of these.
 */
export const numberOf = (value: Decimal): number => {
  const whole = parts(value);
  return Number.isNaN(whole) ? value.toNumber() : whole / WORD;
};

/** The nearest double to the exact difference. */
export const difference = (a: Decimal, b: Decimal): number => {
  const whole = parts(a) - parts(b);
  return Number.isNaN(whole) ? a.minus(b).toNumber() : whole / WORD;
};

/** The nearest double to the exact value `k` steps of `n` on the way from one figure to another. */
export const between = (from: Decimal, to: Decimal, k: number, n: number): number => {
  const start = parts(from);
  const end = parts(to);
  const whole = start * n + (end - start) * k;
  if (Number.isInteger(k) && Math.abs(whole) <= Number.MAX_SAFE_INTEGER) return whole / (n * WORD);
  return from.plus(to.minus(from).times(k).div(n)).toNumber();
};

/** A figure as somebody gave it: in full where it has few digits, else rounded, and then apart from the `other` it is held against. */
export const shownAsGiven = (value: number, other?: number): string => {
  const full = Number(value.toFixed(4));
  return Math.abs(value - full) <= 1e-9 * Math.max(1, Math.abs(value)) ? String(full + 0) : shownBeside(value, other);
};

/** Digits after the point beyond which no sentence goes. */
const MOST_PLACES = 6;

/** The same beside another figure: with as many digits as keep the two apart where they differ, so that 5.996 beside 6 does not read 6.00. */
export const shownBeside = (value: number, other: number | undefined, places = 2): string => {
  const text = shown(value, places);
  if (other === undefined || places >= MOST_PLACES || Number(text) !== Number(shown(other, MOST_PLACES))) return text;
  return Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(other)) ? text : shownBeside(value, other, places + 1);
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
