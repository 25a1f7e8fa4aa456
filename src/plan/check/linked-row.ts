import type { Indicator, Target } from '../schema.ts';
import { plainName } from './indicator-name.ts';
import { planTablesOf } from './plan-tables.ts';
import type { CheckInput } from './rule.ts';

const rows = new WeakMap<CheckInput, Map<string, Indicator>>();

/** The row of the targets table that a commitment of the text repeats: as linked, or by its plain name. */
export const rowOf = (input: CheckInput, target: Target): Indicator | undefined => {
  let known = rows.get(input);
  if (!known) {
    const { next } = planTablesOf(input);
    known = new Map([...next.map((row) => [plainName(row.name), row] as const), ...next.map((row) => [row.id, row] as const)]);
    rows.set(input, known);
  }
  if (target.indicator !== undefined) return known.get(target.indicator);
  const name = plainName(target.subject);
  return known.get(name) ?? (target.kind === 'avg_annual_growth' ? known.get(`${name}年均增速`) : undefined);
};
