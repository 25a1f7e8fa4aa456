/**
 * A calculated figure for the eye: at most `places` digits after the point, none that say nothing, and a true minus sign is not needed in
 * Chinese print. A figure too small for that keeps two significant digits, so that it never reads as zero.
 */
export const numberShown = (value: number, places = 2): string => {
  const rounded = Number(value.toFixed(places));
  if (rounded === 0 && Math.abs(value) > 1e-12) return String(Number(value.toPrecision(2)));
  return rounded === 0 ? '0' : rounded.toLocaleString('en', { useGrouping: false, maximumFractionDigits: places });
};

/** With its unit behind it, as officials write it. */
export const withUnit = (value: number, unit: string | undefined, places?: number): string => `${numberShown(value, places)}${unit ?? ''}`;
