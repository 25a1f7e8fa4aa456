import { withQuery } from '../layout/links.ts';
import { regionPath, type RegionContext } from '../region/index.ts';

/** The address of a page of the catalogue of units, its list by default. */
export const unitsPath = (
  { region, plan }: Pick<RegionContext, 'region' | 'plan'>,
  rest = '',
  changes: Readonly<Record<string, string | undefined>> = {},
): string => withQuery(regionPath(region.code, plan.id, rest === '' ? 'units' : `units/${rest}`), new URLSearchParams(), changes);
