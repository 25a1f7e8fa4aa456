import type { Compared, Pairing } from './difference.ts';
import { longestRise } from './difference-order.ts';
import type { PlanSentence, SentencePair } from './difference-sentence.ts';
import type { OutlineNode } from './schema.ts';

export type HeadingChange = {
  /** `renumbered`: same words and place, another number. `split` and `joined` by where the sentences went. */
  readonly what: 'added' | 'removed' | 'renamed' | 'moved' | 'renumbered' | 'split' | 'joined';
  readonly before: readonly OutlineNode[];
  readonly after: readonly OutlineNode[];
};

export type Headings = {
  readonly changes: readonly HeadingChange[];
  /** Ids of one heading in both, old to new. */
  readonly same: ReadonlyMap<string, string>;
};

/** Share and number of a heading's sentences that tell where it went. */
const MOST = 0.5;
const PART = 0.25;
const FEW = 3;

/** How many sentences went from each heading to each. */
const flowsOf = (
  pairs: readonly SentencePair[],
  before: readonly PlanSentence[],
  after: readonly PlanSentence[],
): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const flows = new Map<string, Map<string, number>>();
  for (const [i, j] of pairs) {
    const [from, to] = [before[i]!.section, after[j]!.section];
    const own = flows.get(from) ?? new Map<string, number>();
    flows.set(from, own.set(to, (own.get(to) ?? 0) + 1));
  }
  return flows;
};

const countsOf = (sentences: readonly PlanSentence[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { section } of sentences) counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
};

const parentsOf = (nodes: readonly OutlineNode[]): ReadonlyMap<string, string> => {
  const ids = new Set(nodes.map(({ id }) => id));
  return new Map(
    nodes.map(({ id }) => {
      let parent = id;
      do parent = parent.slice(0, Math.max(0, parent.lastIndexOf('.')));
      while (parent !== '' && !ids.has(parent));
      return [id, parent];
    }),
  );
};

type Side = { readonly nodes: readonly OutlineNode[]; readonly sentences: readonly PlanSentence[] };

/** Pairs that stand in another order among those of one parent. */
const reordered = (same: ReadonlyMap<string, string>, before: Side, after: Side): ReadonlySet<string> => {
  const place = new Map(after.nodes.map(({ id }, i) => [id, i]));
  const parents = parentsOf(before.nodes);
  const kept = before.nodes.filter(({ id }) => same.has(id));
  const out = new Set<string>();
  for (const siblings of Map.groupBy(kept, ({ id }) => parents.get(id)).values()) {
    const stayed = new Set(longestRise(siblings.map(({ id }) => place.get(same.get(id)!)!)));
    for (const [i, { id }] of siblings.entries()) if (!stayed.has(i)) out.add(id);
  }
  return out;
};

const partsOf = (flows: ReadonlyMap<string, number> | undefined, whole: number, may: (id: string) => boolean): readonly string[] =>
  [...(flows ?? [])].filter(([to, count]) => to !== '' && count >= FEW && count >= whole * PART && may(to)).map(([to]) => to);

const reversed = (map: ReadonlyMap<string, string>): ReadonlyMap<string, string> => new Map([...map].map(([a, b]) => [b, a]));

/** Chapters and sections: which are one and the same by title, or else by their sentences, and what became of each. */
export const headingDifference = (pairing: Pairing, before: Side, after: Side, pairs: readonly SentencePair[]): Headings => {
  const [old, now] = [new Map(before.nodes.map((node) => [node.id, node])), new Map(after.nodes.map((node) => [node.id, node]))];
  const idOf = ({ key }: Compared): string => key;
  const same = new Map(pairing.pairs.map(([a, b]) => [idOf(a), idOf(b)]));
  const flows = flowsOf(pairs, before.sentences, after.sentences);
  const back = flowsOf(
    pairs.map(([i, j]) => [j, i] as const),
    after.sentences,
    before.sentences,
  );
  const [wholes, wholesNow] = [countsOf(before.sentences), countsOf(after.sentences)];
  const [above, aboveNow] = [parentsOf(before.nodes), parentsOf(after.nodes)];
  // A heading whose sentences stand under another title was renamed.
  const free = new Set(pairing.after.map(idOf));
  for (const one of pairing.before.map(idOf)) {
    const [to, count] = [...(flows.get(one) ?? [])].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0];
    if (!free.has(to) || old.get(one)!.level !== now.get(to)!.level) continue;
    // Where it kept its number and its chapter, half of what stands under it now is enough: the other half was brought there.
    const stands = old.get(one)!.number === now.get(to)!.number && same.get(above.get(one)!) === aboveNow.get(to);
    const half = MOST * wholesNow.get(to)!;
    if (count <= MOST * wholes.get(one)! || (stands ? count < half : count <= half)) continue;
    free.delete(to);
    same.set(one, to);
  }
  const of = reversed(same);
  const order = reordered(same, before, after);
  const parted = before.nodes.flatMap(({ id }): HeadingChange[] => {
    const parts = partsOf(flows.get(id), wholes.get(id) ?? 0, (to) => of.get(to) === undefined || of.get(to) === id);
    return parts.length < 2 ? [] : [{ what: 'split', before: [old.get(id)!], after: parts.map((part) => now.get(part)!) }];
  });
  const merged = after.nodes.flatMap(({ id }): HeadingChange[] => {
    const parts = partsOf(back.get(id), wholesNow.get(id) ?? 0, (from) => same.get(from) === undefined || same.get(from) === id);
    return parts.length < 2 ? [] : [{ what: 'joined', before: parts.map((part) => old.get(part)!), after: [now.get(id)!] }];
  });
  const kept = before.nodes.flatMap((node): HeadingChange[] => {
    const to = same.get(node.id);
    if (to === undefined) return [];
    const other = now.get(to)!;
    const parent = above.get(node.id)!;
    const hasMoved = order.has(node.id) || (parent === '' ? '' : (same.get(parent) ?? parent)) !== aboveNow.get(to);
    const change = (what: HeadingChange['what']): HeadingChange => ({ what, before: [node], after: [other] });
    return [
      ...(node.title.replace(/\s/g, '') === other.title.replace(/\s/g, '') ? [] : [change('renamed')]),
      ...(hasMoved ? [change('moved')] : node.number === other.number ? [] : [change('renumbered')]),
    ];
  });
  const gone = before.nodes.filter(({ id }) => !same.has(id)).map((node): HeadingChange => ({ what: 'removed', before: [node], after: [] }));
  const fresh = after.nodes.filter(({ id }) => !of.has(id)).map((node): HeadingChange => ({ what: 'added', before: [], after: [node] }));
  return { changes: [...kept, ...parted, ...merged, ...fresh, ...gone], same };
};
