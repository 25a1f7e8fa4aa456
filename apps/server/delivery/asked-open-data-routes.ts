import { get, type Asked } from './asked-route.ts';

const PLAN = '/api/v1/regions/:region/plans/:plan';

/** How each route of `apps/server/open-data` and each new one of `apps/server/api` is asked for: what was published is everybody's. */
export const OPEN_DATA_ROUTES: Readonly<Record<string, readonly Asked[]>> = {
  ...Object.fromEntries(['json', 'csv', 'atom'].map((extension) => [`GET /public/:region/heads.${extension}`, get('everybody')])),
  ...Object.fromEntries(['/api/', '/api/openapi.json'].map((path) => [`GET ${path}`, get('everybody')])),
  'GET /api': get('everybody', { answers: [301] }),
  ...Object.fromEntries(['versions', 'evaluations', 'releases', 'opinions'].map((list) => [`GET ${PLAN}/${list}`, get('everybody')])),
  [`GET ${PLAN}/evaluations/:evaluation/frozen.json`]: get('everybody', { answers: [404] }),
};
