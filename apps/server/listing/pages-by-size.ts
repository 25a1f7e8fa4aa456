/** Half-open run of positions in a list. */
export type Run = readonly [from: number, to: number];

/** Cuts a list of things of different sizes (boxes with items, tables with rows) into pages of at most `limit`; a larger thing is a page of its own. */
export const pagesBySize = (sizes: readonly number[], limit: number): readonly Run[] => {
  const pages: Run[] = [];
  let from = 0;
  let size = 0;
  for (const [i, own] of sizes.entries()) {
    if (i > from && size + own > limit) {
      pages.push([from, i]);
      from = i;
      size = 0;
    }
    size += own;
  }
  return [...pages, [from, sizes.length]];
};

/** The page asked for: the one that holds position `at` where there is one, else `page` (from 1), within what there is. */
export const askedPage = (pages: readonly Run[], page: number, at: number): number => {
  const holding = at < 0 ? -1 : pages.findIndex(([from, to]) => at >= from && at < to);
  return holding === -1 ? Math.min(page, pages.length) : holding + 1;
};
