import { regionPath, type RegionContext } from '../region/index.ts';

/** The address of a page about releases. */
export const releasePath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, rest = ''): string =>
  regionPath(region.code, plan.id, rest === '' ? 'releases' : `releases/${rest}`);
