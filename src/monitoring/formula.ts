import { isGeometric } from './schedule.ts';
import type { Monitored, Standing } from './standing.ts';

/** Formulas by id; a version is never changed once figures were judged with it, it gets a successor. */
export const formulas = {
  'level-linear': 1,
  'level-geometric': 1,
  'level-no-baseline': 1,
  'average-growth': 1,
  'growth-ceiling': 1,
  cumulative: 1,
  'compound-reduction': 1,
  'hold-floor': 1,
  'hold-ceiling': 1,
  cap: 1,
  interval: 1,
  awaiting: 1,
  milestone: 1,
  none: 1,
} as const;

export type FormulaId = keyof typeof formulas;

const idOf = (item: Monitored): FormulaId => {
  switch (item.kind) {
    case 'level':
      return item.baseline === undefined ? 'level-no-baseline' : isGeometric(item) ? 'level-geometric' : 'level-linear';
    case 'avg_annual_growth':
      return item.lowerIsBetter ? 'growth-ceiling' : 'average-growth';
    case 'cumulative_reduction':
      return 'compound-reduction';
    case 'hold':
      return item.lowerIsBetter ? 'hold-ceiling' : 'hold-floor';
    default:
      return item.kind;
  }
};

type Formula = Standing['formula'] & { readonly id: FormulaId };

const named: ReadonlyMap<FormulaId, Formula> = new Map((Object.keys(formulas) as FormulaId[]).map((id) => [id, { id, version: formulas[id] }]));

/** The formula an item is judged by. */
export const formulaOf = (item: Monitored): Formula => named.get(idOf(item))!;
