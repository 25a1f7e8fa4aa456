import type { Observation } from '../../../src/ledger/index.ts';
import { keptFor } from '../layout/kept.ts';
import type { RegionContext } from '../region/index.ts';

/** Every row of a region's plan by its series, kept as long as the context is. */
export const rowsBySeries = keptFor((context: RegionContext) => {
  const groups = Map.groupBy(context.rows, ({ indicator }) => indicator);
  return { of: (series: string): readonly Observation[] => groups.get(series) ?? [] };
});
