import { regionPath, type RegionContext } from '../region/index.ts';

type Place = Pick<RegionContext, 'region' | 'plan'>;

const under =
  (name: string) =>
  ({ region, plan }: Place, id = '', rest = ''): string =>
    regionPath(region.code, plan.id, [name, ...(id === '' ? [] : [encodeURIComponent(id)]), ...(rest === '' ? [] : [rest])].join('/'));

/** Addresses of the lists (without `id`), of one of them, and of a view of it. */
export const schemePath = under('schemes');
export const scorePath = under('scores');
export const appealPath = under('appeals');
export const policyPath = under('policies');
