/**
 * A calculated figure for the eye: at most `places` digits after the point, none that say nothing. A figure too small for that keeps two significant
 * digits, so that it never reads as zero.
 */
export const numberShown = (value: number, places = 2): string => {
  const fixed = value.toFixed(places);
  const text = places === 0 ? fixed : fixed.replace(/\.?0+$/, '');
  if (text !== '0' && text !== '-0' && text !== '') return text;
  return Math.abs(value) > 1e-12 ? String(Number(value.toPrecision(2))) : '0';
};

/** With its unit behind it, as officials write it. */
export const withUnit = (value: number, unit: string | undefined, places?: number): string => `${numberShown(value, places)}${unit ?? ''}`;
