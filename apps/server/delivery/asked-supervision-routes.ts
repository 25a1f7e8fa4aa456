import type { Asked } from './asked-route.ts';

/** How each route of `apps/server/supervision` is asked for. */
export const SUPERVISION_ROUTES: Readonly<Record<string, readonly Asked[]>> = {};
