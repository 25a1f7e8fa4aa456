import type { Asked } from './asked-route.ts';

/** How each route of `apps/server/documents` is asked for. */
export const DOCUMENTS_ROUTES: Readonly<Record<string, readonly Asked[]>> = {};
