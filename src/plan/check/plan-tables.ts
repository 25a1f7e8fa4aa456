import type { Indicator } from '../schema.ts';
import { groupBy } from './finding.ts';
import { plainName, sameIndicator } from './indicator-name.ts';
import type { CheckInput } from './rule.ts';

/** The rows that tell how the last plan ended, and the rows that this plan sets; a name that comes again in its group is left out. */
export type PlanTables = { readonly past: readonly Indicator[]; readonly next: readonly Indicator[]; readonly pairs: readonly Pair[] };

/** One indicator in both tables. */
export type Pair = { readonly past: Indicator; readonly next: Indicator };

/** Names less alike than this are two indicators. */
const alikeEnough = 0.7;

/** Tables longer than this together are paired by equal names only. */
const mostCompared = 250_000;

const pairUp = (past: readonly Indicator[], next: readonly Indicator[]): Pair[] => {
  if (past.length * next.length > mostCompared) {
    const byName = new Map(next.map((row) => [plainName(row.name), row]));
    return past.flatMap((one) => {
      const other = byName.get(plainName(one.name));
      return other ? [{ past: one, next: other }] : [];
    });
  }
  const candidates = past
    .flatMap((one) => next.map((other) => ({ past: one, next: other, likeness: sameIndicator(one.name, other.name) })))
    .filter(({ likeness }) => likeness >= alikeEnough);
  const taken = new Set<Indicator>();
  return candidates
    .toSorted((a, b) => b.likeness - a.likeness)
    .flatMap((pair) => {
      if (taken.has(pair.past) || taken.has(pair.next)) return [];
      taken.add(pair.past).add(pair.next);
      return [{ past: pair.past, next: pair.next }];
    });
};

const read = ({ plan }: CheckInput): PlanTables => {
  const past: Indicator[] = [];
  const next: Indicator[] = [];
  const [pastNames, nextNames] = [new Set<string>(), new Set<string>()];
  for (const rows of groupBy(plan.indicators, ({ table }) => table).values()) {
    const tells = rows.some(
      ({ actual, target }) =>
        actual !== undefined && (target?.year === undefined || plan.document.period === undefined || target.year < plan.document.period.from),
    );
    const [side, seen] = tells ? [past, pastNames] : [next, nextNames];
    for (const row of rows) {
      const key = `${row.name} ${row.group ?? ''}`;
      if (row.parent === undefined && !seen.has(key)) side.push(row);
      seen.add(key);
    }
  }
  return { past, next, pairs: pairUp(past, next) };
};

const tables = new WeakMap<CheckInput, PlanTables>();

/** The two indicator tables of a plan and which rows of theirs mean one indicator. */
export const planTablesOf = (input: CheckInput): PlanTables => {
  const known = tables.get(input) ?? read(input);
  tables.set(input, known);
  return known;
};
