import { regionPath, type RegionContext } from '../region/index.ts';

/** The address of a page of whistles; always about today. */
export const whistlePath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, rest = ''): string =>
  regionPath(region.code, plan.id, rest === '' ? 'whistles' : `whistles${rest.startsWith('?') ? '' : '/'}${rest}`);
