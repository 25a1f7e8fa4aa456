/** What is reached is decided with this share of the journey to spare; doubles are exact to a millionth of it. */
export const TOLERANCE = 1e-9;

/** 达到: a done share of one. */
export const isReached = (done: number): boolean => done >= 1 - TOLERANCE;

/** More than that. */
export const isPassed = (done: number): boolean => done > 1 + TOLERANCE;

/** Against a limit: 1 above it, -1 below it, 0 on it. */
export const against = (value: number, limit: number): -1 | 0 | 1 => {
  const slack = TOLERANCE * Math.max(Math.abs(limit), TOLERANCE);
  return value > limit + slack ? 1 : value < limit - slack ? -1 : 0;
};

/** Drops the noise of binary fractions, far below anything that is measured. */
export const clean = (value: number): number => Math.round(value * 1e10) / 1e10 + 0;
