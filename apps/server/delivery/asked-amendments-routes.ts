import type { Asked } from './asked-route.ts';

/** How each route of `apps/server/amendments` is asked for. */
export const AMENDMENTS_ROUTES: Readonly<Record<string, readonly Asked[]>> = {};
