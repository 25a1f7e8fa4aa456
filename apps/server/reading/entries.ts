import type { Span } from '../../../src/basis/index.ts';
import type { BoxItem, Fact, Indicator, Measure, Place, Plan, Standard, Target, Term } from '../../../src/plan/index.ts';
import { entriesByList } from '../../../src/plan/index.ts';
import { keptFor } from '../layout/kept.ts';

type Finding = Plan['diagnostics'][number];
type Values = {
  indicator: Indicator;
  target: Target;
  fact: Fact;
  item: BoxItem;
  measure: Measure;
  term: Term;
  place: Place;
  standard: Standard;
  finding: Finding;
};

/** The kinds of things read from a plan, as pages name them. */
export const KINDS = ['target', 'fact', 'indicator', 'item', 'measure', 'term', 'place', 'standard', 'finding'] as const;
export type EntryKind = (typeof KINDS)[number];

/** One thing read from the plan, under the key that its anchor, its row and its corrections share. */
export type EntryOf<K extends EntryKind> = {
  readonly kind: K;
  readonly key: string;
  readonly span: Span;
  readonly value: Values[K];
  /** Where an item stands: positions in `boxes` and in its `groups`. */
  readonly home?: { readonly box: number; readonly group: number };
};
export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind];

export type EntryIndex = {
  /** In the order of the text; of two that begin together the longer comes first. */
  readonly all: readonly Entry[];
  readonly byKey: ReadonlyMap<string, Entry>;
  of<K extends EntryKind>(kind: K): readonly EntryOf<K>[];
  /** Those that share a character with `span`, in the order of the text. */
  within(span: Span): readonly Entry[];
};

const LISTS = {
  indicators: 'indicator',
  targets: 'target',
  facts: 'fact',
  items: 'item',
  measures: 'measure',
  terms: 'term',
  places: 'place',
  standards: 'standard',
  diagnostics: 'finding',
} as const;

const index = (plan: Plan): EntryIndex => {
  const byKind = new Map<EntryKind, Entry[]>(KINDS.map((kind) => [kind, []]));
  for (const [list, entries] of Object.entries(entriesByList(plan))) {
    const kind = LISTS[list as keyof typeof LISTS];
    byKind.set(
      kind,
      entries.map(({ key, span, fields, home }) => ({ kind, key, span, value: fields, ...(home ? { home } : {}) }) as unknown as Entry),
    );
  }
  const all = [...byKind.values()].flat().sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  // The furthest end among the entries up to each one: where it lies before a place, none of them reaches it.
  const reach = new Uint32Array(all.length);
  for (const [i, { span }] of all.entries()) reach[i] = Math.max(i === 0 ? 0 : reach[i - 1]!, span[1]);
  const firstAt = (offset: number): number => {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (all[middle]!.span[0] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    all,
    byKey: new Map(all.map((entry) => [entry.key, entry])),
    of: <K extends EntryKind>(kind: K) => byKind.get(kind)! as unknown as readonly EntryOf<K>[],
    within: ([start, end]) => {
      let first = firstAt(start);
      const stop = firstAt(end);
      while (first > 0 && reach[first - 1]! > start) first--;
      return all.slice(first, stop).filter(({ span }) => span[1] > start);
    },
  };
};

/** The entries of a plan by key, kind and place. */
export const entriesOfPlan: (plan: Plan) => EntryIndex = keptFor(index);
