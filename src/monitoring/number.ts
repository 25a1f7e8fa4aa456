/** A figure in a sentence: at most `places` digits after the point, never rounded down to nothing. */
export const shown = (value: number, places = 2): string => {
  const rounded = Number(value.toFixed(places));
  if (rounded === 0 && Math.abs(value) > 1e-12) return String(Number(value.toPrecision(2)));
  return String(rounded === 0 ? 0 : rounded);
};
