import { flowOf, sourceSpan, type Block, type Flow } from '../../../src/syntax/index.ts';
import { keptFor } from '../layout/kept.ts';
import { sentencesOf } from './sentences.ts';

/** Flows that a book sets sentence by sentence, in the order of the text. */
const flowsOf = (text: string, blocks: readonly Block[]): readonly Flow[] =>
  blocks.flatMap((block): readonly Flow[] => {
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

/** A sentence as a book sets it: `[start, end)` of its flow, and where it begins in the source. */
export type PlacedSentence = { readonly flow: Flow; readonly start: number; readonly end: number; readonly at: number };

/** All sentences of a tree that are set one by one, in the order of the text; those of tables stand in their rows. */
export const placedSentences = keptFor(({ text, blocks }: { readonly text: string; readonly blocks: readonly Block[] }): readonly PlacedSentence[] =>
  flowsOf(text, blocks).flatMap((flow) => sentencesOf(flow.text).map(([start, end]) => ({ flow, start, end, at: sourceSpan(flow, start, end)[0] }))),
);

/** The last of what is sorted by its place that begins at or before `offset`; undefined where all begin after it. */
export const lastAtOrBefore = <T extends { readonly at: number }>(sorted: readonly T[], offset: number): T | undefined => {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
};

/** The one form of anchors of sentences: in the reading room, on the public site and in opinions on a sentence. */
export const anchorOf = (at: number): string => `at-${at}`;
