import type { Indicator, Target } from '../schema.ts';
import { coreName, measureOf, plainName } from './indicator-name.ts';
import { planTablesOf } from './plan-tables.ts';
import type { CheckInput } from './rule.ts';

/** Subject and what is measured of it: 医师 and 医师数 are one, a growth and a level are two. */
const keyOf = (name: string, grows = false): string => `${coreName(name)} ${grows ? 'growth' : measureOf(plainName(name))}`;

const rows = new WeakMap<CheckInput, Map<string, Indicator>>();

/** The row of the targets table that a commitment of the text repeats: as linked, or by its plain name. */
export const rowOf = (input: CheckInput, target: Target): Indicator | undefined => {
  let known = rows.get(input);
  if (!known) {
    const { next } = planTablesOf(input);
    known = new Map([...next.map((row) => [keyOf(row.name), row] as const), ...next.map((row) => [row.id, row] as const)]);
    rows.set(input, known);
  }
  if (target.indicator !== undefined) return known.get(target.indicator);
  return known.get(keyOf(target.subject, target.kind === 'avg_annual_growth'));
};
