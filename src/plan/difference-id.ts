import type { Span } from '../basis/index.ts';
import type { Correction } from './correction.ts';
import { pairings, type ComparedList } from './difference.ts';
import type { Plan } from './schema.ts';

/** Lists whose ids other things hang on: series of figures, tasks, links. */
const HELD = ['indicators', 'targets', 'measures'] as const satisfies readonly ComparedList[];
type HeldList = (typeof HELD)[number];

/**
 * An id that a new version breaks. `renamed`: the same thing has another id, so what hangs on the old one would be left behind. `reused`: the id stands for
 * another thing, so figures of the one would feed the other.
 */
export type IdBreak = {
  readonly what: 'renamed' | 'reused';
  readonly list: HeldList;
  readonly before: string;
  readonly after: string;
  readonly name: string;
  /** The other thing that bears the id in the new version. */
  readonly taken?: string;
};

export type IdReading = {
  readonly breaks: readonly IdBreak[];
  /** New id → the id to keep, of every entry whose id changes. */
  readonly keep: ReadonlyMap<string, string>;
};

const freeId = (id: string, isTaken: (id: string) => boolean): string => {
  let [times, free] = [2, id];
  while (isTaken(free)) free = `${id}~${times++}`;
  return free;
};

/** Which ids a new version of a plan breaks, and which would keep them. */
export const readIds = (before: Plan, after: Plan): IdReading => {
  const found = pairings(before, after);
  const breaks: IdBreak[] = [];
  const keep = new Map<string, string>();
  for (const list of HELD) {
    const { pairs, before: gone, after: fresh } = found[list];
    const labels = new Map([...pairs.map(([, one]) => one), ...fresh].map(({ key, label }) => [key, label]));
    for (const [was, is] of pairs) {
      if (was.key === is.key) continue;
      const taken = labels.get(was.key);
      breaks.push({ what: 'renamed', list, before: was.key, after: is.key, name: was.label, ...(taken === undefined ? {} : { taken }) });
      keep.set(is.key, was.key);
    }
    const lost = new Map(gone.map(({ key, label }) => [key, label]));
    const olds = new Set([...lost.keys(), ...pairs.map(([was]) => was.key)]);
    const held = new Set([...pairs.map(([was]) => was.key), ...fresh.filter(({ key }) => !olds.has(key)).map(({ key }) => key)]);
    for (const { key, label } of fresh) {
      if (!olds.has(key)) continue;
      const was = lost.get(key);
      if (was !== undefined) breaks.push({ what: 'reused', list, before: key, after: key, name: was, taken: label });
      const free = freeId(key, (id) => olds.has(id) || held.has(id));
      held.add(free);
      keep.set(key, free);
    }
  }
  return { breaks, keep };
};

/** The new version with the ids of the old one for everything that is the same, and fresh ids for what is new: series and tasks stay where they belong. */
export const withKeptIds = (after: Plan, keep: IdReading['keep']): Plan => {
  const kept = (id: string): string => keep.get(id) ?? id;
  const optional = <K extends string>(key: K, id: string | undefined): Partial<Record<K, string>> =>
    id === undefined ? {} : ({ [key]: kept(id) } as Record<K, string>);
  return {
    ...after,
    indicators: after.indicators.map((row) => ({ ...row, id: kept(row.id), ...optional('parent', row.parent) })),
    targets: after.targets.map((target) => ({ ...target, id: kept(target.id), ...optional('indicator', target.indicator) })),
    measures: after.measures.map((measure) => ({ ...measure, id: kept(measure.id) })),
    assignments: after.assignments.map((assignment) => ({ ...assignment, of: kept(assignment.of) })),
  };
};

/** Items of boxes that are one and the same in both versions, by where they stand: their refs are places, which an edit moves. */
export const sameBoxItems = (before: Plan, after: Plan): readonly (readonly [before: Span, after: Span])[] =>
  pairings(before, after).items.pairs.map(([was, is]) => [was.span, is.span] as const);

/** Corrections that speak of entries by their ids, turned to the ids kept. */
export const correctionsWithKeptIds = (corrections: readonly Correction[], keep: IdReading['keep']): readonly Correction[] =>
  corrections.map((correction) =>
    correction.of !== undefined && (HELD as readonly string[]).includes(correction.list)
      ? { ...correction, of: keep.get(correction.of) ?? correction.of }
      : correction,
  );
