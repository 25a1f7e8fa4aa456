import { get, type Asked } from './asked-route.ts';

/** How each route of `apps/server/site` is asked for. */
export const SITE_ROUTES: Readonly<Record<string, readonly Asked[]>> = {
  'GET /public': get('everybody', { answers: [301] }),
  'GET /public/': get('everybody'),
  'GET /public/:region/:plan': get('everybody', { answers: [301] }),
  'GET /public/:region/:plan/*': get('everybody', { answers: [404] }),
};
