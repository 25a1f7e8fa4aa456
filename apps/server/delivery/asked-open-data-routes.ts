import type { Asked } from './asked-route.ts';

/** How each route of `apps/server/open-data` is asked for. */
export const OPEN_DATA_ROUTES: Readonly<Record<string, readonly Asked[]>> = {};
