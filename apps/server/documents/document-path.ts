import { regionPath, type RegionContext } from '../region/index.ts';

/** The address of the plan's documents, of one of them, or of a view of it. */
export const documentPath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, id?: string, rest = ''): string =>
  regionPath(
    region.code,
    plan.id,
    `documents${id === undefined ? '' : `/${encodeURIComponent(id)}`}${rest === '' || rest.startsWith('?') || rest.startsWith('#') ? rest : `/${rest}`}`,
  );
