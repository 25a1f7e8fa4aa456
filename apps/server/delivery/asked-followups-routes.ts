import type { Asked } from './asked-route.ts';

/** How each route of `apps/server/followups` is asked for. */
export const FOLLOWUPS_ROUTES: Readonly<Record<string, readonly Asked[]>> = {};
