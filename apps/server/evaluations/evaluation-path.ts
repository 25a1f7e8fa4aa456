import { regionPath } from '../region/index.ts';

/** The address of a plan's evaluations, of one of them, or of a view of it (`rest`). */
export const evaluationPath = (region: string, plan: string, id?: string, rest = ''): string =>
  regionPath(region, plan, `evaluations${id === undefined ? '' : `/${encodeURIComponent(id)}`}${rest === '' ? '' : rest.startsWith('?') ? rest : `/${rest}`}`);
