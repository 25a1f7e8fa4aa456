import type { Asked } from './asked-route.ts';

/** How each route of `apps/server/site` is asked for. */
export const SITE_ROUTES: Readonly<Record<string, readonly Asked[]>> = {};
