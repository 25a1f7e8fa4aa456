import { convertUnit } from '../basis/index.ts';
import type { Decimal } from '../basis/index.ts';
import { comparePreference } from './choice.ts';
import { factKey } from './figure.ts';
import type { Observation } from './observation.ts';

/** One source that says something else than the one used. */
export type Dissent = {
  readonly row: Observation;
  /** Its value less the one used, in the used one's unit; absent where the units do not convert or one of the two is a limit. */
  readonly difference?: Decimal;
  /** The two agree when the finer one is rounded to the places of the coarser. */
  readonly rounded: boolean;
};

/** A figure on which sources differ (数出多门): both are kept, the strongest is used. */
export type Contradiction = { readonly used: Observation; readonly others: readonly Dissent[] };

const keepsTo = (value: Decimal, limit: Decimal, bound: NonNullable<Observation['bound']>): boolean =>
  ({ '>=': value.gte(limit), '>': value.gt(limit), '<=': value.lte(limit), '<': value.lt(limit) })[bound];

const dissentOf = (used: Observation, row: Observation): Dissent | undefined => {
  if (used.value === undefined || row.value === undefined) return undefined;
  const value = convertUnit(row.value, row.unit, used.unit);
  if (value === undefined) return { row, rounded: false };
  if (used.bound !== undefined || row.bound !== undefined) {
    // Two limits leave room for each other unless both are the same kind of limit; a limit and a figure agree where the figure keeps to it.
    const agrees =
      used.bound === undefined
        ? keepsTo(used.value, value, row.bound!)
        : row.bound === undefined
          ? keepsTo(value, used.value, used.bound)
          : used.bound !== row.bound || value.eq(used.value);
    return agrees ? undefined : { row, rounded: false };
  }
  const difference = value.minus(used.value);
  if (difference.isZero()) return undefined;
  const places = Math.min(value.decimalPlaces(), used.value.decimalPlaces());
  return { row, difference, rounded: value.toDecimalPlaces(places).eq(used.value.toDecimalPlaces(places)) };
};

/** Figures on which the sources differ, of rows as `knownAt` gives them. */
export const contradictions = (rows: readonly Observation[]): readonly Contradiction[] => {
  const figures = new Map<string, Observation[]>();
  for (const row of rows) {
    const key = factKey(row);
    const group = figures.get(key);
    if (group === undefined) figures.set(key, [row]);
    else group.push(row);
  }
  return [...figures.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const [used, ...rest] = group.toSorted(comparePreference);
    const others = rest.map((row) => dissentOf(used!, row)).filter((each) => each !== undefined);
    return others.length === 0 ? [] : [{ used: used!, others }];
  });
};
