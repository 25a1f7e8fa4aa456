import { regionPath, type RegionContext } from '../region/index.ts';

/** The address of a page of meetings; always about today. */
export const meetingPath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, rest = ''): string =>
  regionPath(region.code, plan.id, rest === '' ? 'meetings' : `meetings/${rest}`);
