import { withQuery } from '../layout/links.ts';
import { dayQuery } from '../layout/region-tabs.tsx';
import { regionPath, type RegionContext } from '../region/index.ts';

/** The address of a view of the cockpit on the day that is being looked at. */
export const viewPath = (context: RegionContext, rest = '', changes: Readonly<Record<string, string | undefined>> = {}): string =>
  withQuery(regionPath(context.region.code, context.plan.id, rest), new URLSearchParams(dayQuery(context)), changes);

export const itemPath = (context: RegionContext, id: string, rest = ''): string =>
  viewPath(context, `items/${encodeURIComponent(id)}${rest === '' ? '' : `/${rest}`}`);

/** Views of the data desk; they are about today, whatever day is looked at. */
export const deskPath = ({ region, plan }: RegionContext, rest = '', query: Readonly<Record<string, string>> = {}): string =>
  withQuery(regionPath(region.code, plan.id, rest === '' ? 'data' : `data/${rest}`), new URLSearchParams(), query);

/** Where the text of the plan says it, by the id of an entry. */
export const textPath = ({ region, plan }: RegionContext, entry: string): string =>
  withQuery(regionPath(region.code, plan.id, 'text'), new URLSearchParams(), { entry });

/** A file that came with a figure. */
export const attachmentPath = ({ region, plan }: RegionContext, sha256: string): string => regionPath(region.code, plan.id, `data/attachments/${sha256}`);
