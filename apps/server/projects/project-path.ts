import { regionPath, type RegionContext } from '../region/index.ts';

/** The address of a page of the library; always about today. */
export const libraryPath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, rest = ''): string =>
  regionPath(region.code, plan.id, rest === '' ? 'projects' : `projects${rest.startsWith('?') ? '' : '/'}${rest}`);

/** The page of one project. */
export const projectPath = (context: Pick<RegionContext, 'region' | 'plan'>, id: string, rest = ''): string =>
  `${libraryPath(context, encodeURIComponent(id))}${rest === '' || rest.startsWith('?') || rest.startsWith('#') ? rest : `/${rest}`}`;
