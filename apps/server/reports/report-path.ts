import { regionPath, type RegionContext } from '../region/index.ts';

/** The address of a page of reports. `rest` may carry a query. */
export const reportsPath = (
  { region, plan }: { readonly region: Pick<RegionContext['region'], 'code'>; readonly plan: { readonly id: string } },
  rest = '',
): string => regionPath(region.code, plan.id, rest === '' ? 'reports' : rest.startsWith('?') ? `reports${rest}` : `reports/${rest}`);

/** Of one unit's form. */
export const reportPath = (context: Parameters<typeof reportsPath>[0], id: string): string => reportsPath(context, `form/${encodeURIComponent(id)}`);
