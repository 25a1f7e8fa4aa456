import { regionPath, type RegionContext } from '../region/index.ts';

/** The address of a page of amendments; always about today. */
export const amendmentPath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, rest = ''): string =>
  regionPath(region.code, plan.id, rest === '' ? 'amendments' : `amendments/${rest}`);
