import { sourceSpan, flowOf, type Block, type Flow } from '../../../src/syntax/index.ts';
import { keptFor } from '../layout/kept.ts';
import type { StoredPlan } from '../plan-store.ts';
import { sentencesOf } from './sentences.ts';

/** Flows that the book sets sentence by sentence, in the order of the text. */
const flowsOf = (text: string, blocks: readonly Block[]): Flow[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return [flowOf(text, block.titleSpan[0], block.titleSpan[1])];
      case 'paragraph':
        return [block.flow];
      case 'box':
        return flowsOf(text, block.blocks);
      case 'table':
        return block.notes.map(({ flow }) => flow);
      case 'glossary':
        return block.entries.map(({ flow }) => flow);
      default:
        return [];
    }
  });

/** A sentence as the book sets it: `[start, end)` of its flow, and where it begins in the source. */
export type PlacedSentence = { readonly flow: Flow; readonly start: number; readonly end: number; readonly at: number };

const placed = keptFor(({ text, blocks }: StoredPlan['compiled']['tree']): readonly PlacedSentence[] =>
  flowsOf(text, blocks).flatMap((flow) => sentencesOf(flow.text).map(([start, end]) => ({ flow, start, end, at: sourceSpan(flow, start, end)[0] }))),
);

/** The sentence that `offset` stands in: the last that begins at or before it; undefined in a text without sentences. */
export const sentenceAt = ({ compiled }: StoredPlan, offset: number): PlacedSentence | undefined => {
  const sentences = placed(compiled.tree);
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sentences[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[Math.max(0, low - 1)];
};

/** The anchor in the text of the sentence that `offset` stands in. */
export const sentenceAnchor = (stored: StoredPlan, offset: number): string => `at-${sentenceAt(stored, offset)?.at ?? 0}`;
