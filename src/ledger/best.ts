import type { Observation } from './observation.ts';

/** Up to so many rows are compared with each other; a key for each costs more. */
const FEW = 12;

/**
 * One row of each group, the one that `isBetter` than the others, in the order of the groups' first rows. `isSame` and `key` must tell the same groups; most
 * series have a handful of rows, and hundreds of thousands of series are read at once.
 */
export const bestOfEach = (
  rows: readonly Observation[],
  isSame: (a: Observation, b: Observation) => boolean,
  key: (row: Observation) => string,
  isBetter: (row: Observation, than: Observation) => boolean,
): readonly Observation[] => {
  if (rows.length > FEW) {
    const best = new Map<string, Observation>();
    for (const row of rows) {
      const group = key(row);
      const other = best.get(group);
      if (other === undefined || isBetter(row, other)) best.set(group, row);
    }
    return [...best.values()];
  }
  const best: Observation[] = [];
  for (const row of rows) {
    let at = 0;
    while (at < best.length && !isSame(best[at]!, row)) at++;
    if (at === best.length) best.push(row);
    else if (isBetter(row, best[at]!)) best[at] = row;
  }
  return best;
};
