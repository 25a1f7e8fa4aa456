import { regionPath, type RegionContext } from '../region/index.ts';

type Place = { readonly region: { readonly code: string }; readonly plan: { readonly id: string } };

/** The address of a page for everybody. */
export const publicPath = ({ region, plan }: Place, rest = ''): string => `/public/${encodeURIComponent(region.code)}/${encodeURIComponent(plan.id)}/${rest}`;

export const opinionsPath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, rest = ''): string =>
  regionPath(region.code, plan.id, rest === '' || rest.startsWith('?') ? `opinions${rest}` : `opinions/${rest}`);

export const questionnairesPath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, rest = ''): string =>
  regionPath(region.code, plan.id, rest === '' ? 'questionnaires' : `questionnaires/${rest}`);
