export { closedPage, openingPage } from './database-pages.tsx';
export { loadRegion } from './load-region.ts';
export { dayOf, momentAsked } from './moment.ts';
export { onDatabase, onRegion } from './on-region.tsx';
export type { RegionContext } from './region-context.ts';
export { regionPath } from './region-path.ts';
