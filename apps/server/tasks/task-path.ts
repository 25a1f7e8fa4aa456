import { withQuery } from '../layout/links.ts';
import { regionPath, type RegionContext } from '../region/index.ts';

type Where = Pick<RegionContext, 'region' | 'plan'>;

/** The address of a page of the division of work, its board by default. */
export const tasksPath = ({ region, plan }: Where, rest = '', changes: Readonly<Record<string, string | undefined>> = {}): string =>
  withQuery(regionPath(region.code, plan.id, rest === '' ? 'tasks' : `tasks/${rest}`), new URLSearchParams(), changes);

export const taskPath = (where: Where, id: string, rest = ''): string => tasksPath(where, `${encodeURIComponent(id)}${rest === '' ? '' : `/${rest}`}`);

/** The page of a unit. */
export const unitPath = ({ region, plan }: Where, id: string): string => regionPath(region.code, plan.id, `units/${encodeURIComponent(id)}`);
