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

const startsOf = keptFor(({ text, blocks }: StoredPlan['compiled']['tree']): readonly number[] =>
  flowsOf(text, blocks).flatMap((flow) => sentencesOf(flow.text).map(([start, end]) => sourceSpan(flow, start, end)[0])),
);

/** The anchor in the text of the sentence that `offset` stands in: the last that begins at or before it. */
export const sentenceAnchor = ({ compiled }: StoredPlan, offset: number): string => {
  const starts = startsOf(compiled.tree);
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return `at-${starts[Math.max(0, low - 1)] ?? 0}`;
};
