import type { Asked } from './asked-route.ts';

/** How each route of `apps/server/evaluations` is asked for. */
export const EVALUATIONS_ROUTES: Readonly<Record<string, readonly Asked[]>> = {};
