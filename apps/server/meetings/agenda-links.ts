import type { AgendaItem } from '../../../src/delivery/index.ts';
import { itemPath } from '../cockpit/addresses.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import { reportPath } from '../reports/report-path.ts';

/** Where a thing on an agenda has its page; undefined where it is only words. */
export const agendaHref = (context: RegionContext, { kind, ref }: Pick<AgendaItem, 'kind' | 'ref'>): string | undefined => {
  const page = (rest: string): string => regionPath(context.region.code, context.plan.id, rest);
  if (kind === 'other') return undefined;
  if (kind === 'indicator') return itemPath(context, ref);
  if (kind === 'report') return reportPath(context, ref);
  return page(`${{ whistle: 'whistles', project: 'projects', task: 'tasks' }[kind]}/${encodeURIComponent(ref)}`);
};
