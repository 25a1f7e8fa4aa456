import type { Asked } from './asked-route.ts';

/** How each route of `apps/server/scores` is asked for. */
export const SCORES_ROUTES: Readonly<Record<string, readonly Asked[]>> = {};
