import type { Span } from '../../../src/basis/index.ts';
import type { Block, Flow } from '../../../src/syntax/index.ts';
import { keptFor } from '../layout/kept.ts';
import type { StoredPlan } from '../plan-store.ts';
import { occurrencesIn } from './occurrences.ts';

/** Running text of a plan, the explanations of terms left out. */
const flowsIn = (blocks: readonly Block[]): Flow[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [block.flow] : block.type === 'box' ? flowsIn(block.blocks) : []));

export type Uses = ReadonlyMap<string, readonly Span[]>;

const find = ({ plan, compiled }: Pick<StoredPlan, 'plan' | 'compiled'>): Uses => {
  const uses = new Map<string, Span[]>();
  for (const flow of flowsIn(compiled.tree.blocks)) {
    for (const { entry, span } of occurrencesIn(plan, flow)) {
      const spans = uses.get(entry.key);
      if (spans) spans.push(span);
      else uses.set(entry.key, [span]);
    }
  }
  return uses;
};

const kept = keptFor<StoredPlan['plan'], { uses?: Uses }>(() => ({}));

/** Where the text uses each term and names each place, by key and in the order of the text. */
export const usesOf = (stored: StoredPlan): Uses => (kept(stored.plan).uses ??= find(stored));
