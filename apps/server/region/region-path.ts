/** The address of a view of a region's plan, its cockpit by default: every page links through here. `rest` may carry a query. */
export const regionPath = (region: string, plan: string, rest = ''): string =>
  `/regions/${encodeURIComponent(region)}/${encodeURIComponent(plan)}${rest === '' ? '' : rest.startsWith('?') ? rest : `/${rest}`}`;
