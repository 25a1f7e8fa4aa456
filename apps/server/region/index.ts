export { contextsOf } from './contexts-of.ts';
export { loadRegion } from './load-region.ts';
export { dayOf } from './moment.ts';
export { onDatabase, onRegion } from './on-region.tsx';
export type { RegionContext } from './region-context.ts';
export { regionPath } from './region-path.ts';
