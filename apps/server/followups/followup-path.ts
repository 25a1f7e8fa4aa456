import { regionPath, type RegionContext } from '../region/index.ts';

/** The address of the follow-ups, of one of them, or of a view of it. */
export const followupPath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, id = '', rest = ''): string =>
  regionPath(region.code, plan.id, ['followups', ...(id === '' ? [] : [encodeURIComponent(id)]), ...(rest === '' ? [] : [rest])].join('/'));
