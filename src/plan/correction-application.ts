import { layer, type Applied, type CorrectedEntry, type Orphaned } from './correction-layer.ts';
import type { Correctable, Correction } from './correction.ts';
import type { Box, Plan } from './schema.ts';

export type Application = { readonly plan: Plan; readonly applied: readonly Applied[]; readonly orphaned: readonly Orphaned[] };

const standing = ({ state }: CorrectedEntry): boolean => state !== 'rejected' && state !== 'split';

/** Fields of the entries that stand, in the order of the text where something was added, else in the machine's own. */
const remaining = <T>(entries: readonly CorrectedEntry[]): T[] => {
  const kept = entries.filter(standing);
  const { added: additions = [], other: others = [] } = Object.groupBy(kept, ({ state, from }) =>
    state === 'added' && from === undefined ? 'added' : 'other',
  );
  for (const entry of additions) {
    const before = others.findLastIndex(({ span }) => span[0] <= entry.span[0]);
    others.splice(before + 1, 0, entry);
  }
  return others.map(({ fields }) => fields as T);
};

const boxesOf = (plan: Plan, items: readonly CorrectedEntry[]): Box[] => {
  const byHome = Map.groupBy(items, ({ home }) => `${home?.box}.${home?.group}`);
  return plan.boxes.map((box, b) => ({ ...box, groups: box.groups.map((group, g) => ({ ...group, items: remaining(byHome.get(`${b}.${g}`) ?? []) })) }));
};

/** The plan with its corrections, the corrections that took effect, and those that could not. The plan given is not touched. */
export const applyCorrections = (plan: Plan, corrections: readonly Correction[], text: string): Application => {
  if (corrections.length === 0) return { plan, applied: [], orphaned: [] };
  const { entries, applied, orphaned } = layer(plan, corrections, text);
  const byList = Map.groupBy(entries, ({ list }) => list);
  const of = (list: Correctable): CorrectedEntry[] => byList.get(list) ?? [];
  const indicators = remaining<Plan['indicators'][number]>(of('indicators'));
  const known = new Set(indicators.map(({ id }) => id));
  const targets = remaining<Plan['targets'][number]>(of('targets')).map((target) => {
    if (target.indicator === undefined || known.has(target.indicator)) return target;
    const { indicator: _, ...unlinked } = target;
    return unlinked;
  });
  return {
    plan: {
      ...plan,
      indicators,
      targets,
      facts: remaining(of('facts')),
      boxes: boxesOf(plan, of('items')),
      measures: remaining(of('measures')),
      terms: remaining(of('terms')),
      places: remaining(of('places')),
      standards: remaining(of('standards')),
      diagnostics: remaining(of('diagnostics')),
    },
    applied,
    orphaned,
  };
};
