const SPACE = 5;

/** Diagonal strokes that fill a rectangle: what has no data. Strokes and not a pattern, so that a page of charts has no ids to share and a saved picture stands alone. */
export const hatch = (x0: number, x1: number, y0: number, y1: number): string => {
  const height = y1 - y0;
  let d = '';
  for (let foot = x0 - height + SPACE; foot < x1; foot += SPACE) {
    const from = Math.max(foot, x0);
    const to = Math.min(foot + height, x1);
    if (to > from) d += `M${round(from)} ${round(y1 - (from - foot))}L${round(to)} ${round(y1 - (to - foot))}`;
  }
  return d;
};

/** Pixels to a tenth: finer is not seen and costs bytes. */
export const round = (pixels: number): number => Math.round(pixels * 10) / 10;
