import type { Asked } from './asked-route.ts';

/** How each route of `apps/server/releases` is asked for. */
export const RELEASES_ROUTES: Readonly<Record<string, readonly Asked[]>> = {};
