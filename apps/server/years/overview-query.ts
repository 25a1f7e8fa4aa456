import { termOf, type YearWay } from '../../../src/delivery/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';

/** Which items the table shows: a list of the plan, those with problems alone, and a page of them. */
export type OverviewAsked = { readonly list: 'indicator' | 'commitment'; readonly problems: boolean; readonly page: number; readonly way: YearWay | undefined };

export const overviewAsked = (c: PageContext): OverviewAsked => {
  const way = c.req.query('way');
  return {
    list: c.req.query('list') === 'commitment' ? 'commitment' : 'indicator',
    problems: c.req.query('problems') !== undefined,
    page: Math.max(Math.trunc(Number(c.req.query('page') ?? 1)) || 1, 1),
    way: way === 'linear' || way === 'geometric' ? way : undefined,
  };
};

export const asAddress = ({ list, problems, page, way }: OverviewAsked, changes: Partial<OverviewAsked> = {}): string => {
  const asked = { list, problems, page, way, ...changes };
  const query = new URLSearchParams({
    ...(asked.list === 'commitment' ? { list: 'commitment' } : {}),
    ...(asked.problems ? { problems: '1' } : {}),
    ...(asked.page > 1 ? { page: String(asked.page) } : {}),
    ...(asked.way === undefined ? {} : { way: asked.way }),
  }).toString();
  return query === '' ? '' : `?${query}`;
};

/** Items whose years can be planned, and those whose target is awaited. */
export const yearlyItems = (items: readonly Monitored[], list: 'indicator' | 'commitment'): readonly Monitored[] =>
  items.filter((item) => item.list === list && (termOf(item) !== undefined || (item.kind === 'awaiting' && list === 'indicator')));
