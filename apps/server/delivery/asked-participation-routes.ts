import type { Asked } from './asked-route.ts';

/** How each route of `apps/server/participation` is asked for. */
export const PARTICIPATION_ROUTES: Readonly<Record<string, readonly Asked[]>> = {};
