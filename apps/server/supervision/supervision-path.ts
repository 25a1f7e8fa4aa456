import { regionPath, type RegionContext } from '../region/index.ts';

/** Of a region and its plan, as far as an address needs it. */
export type Place = { readonly region: Pick<RegionContext['region'], 'code'>; readonly plan: Pick<RegionContext['plan'], 'id'> };

/** The address of a page of supervision, about today unless `rest` asks for a day. */
export const supervisionPath = ({ region, plan }: Place, rest = ''): string =>
  regionPath(region.code, plan.id, rest === '' ? 'supervision' : `supervision${rest.startsWith('?') ? '' : '/'}${rest}`);

export const inquiryPath = (place: Place, id: string, rest = ''): string =>
  supervisionPath(place, `inquiries/${encodeURIComponent(id)}${rest === '' ? '' : `/${rest}`}`);

export const suggestionPath = (place: Place, id: string, rest = ''): string =>
  supervisionPath(place, `suggestions/${encodeURIComponent(id)}${rest === '' ? '' : `/${rest}`}`);
