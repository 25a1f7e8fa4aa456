import type { WrittenBlock } from '../../../src/evaluation/index.ts';
import { annexLabel, headingNumbers } from '../../../src/publication/index.ts';

/** The numbers that the layout puts before headings (一、 （一） 1. 附件1), by the place of the block; empty before everything else. */
export const headingLabels = (blocks: readonly WrittenBlock[]): readonly string[] => {
  const number = headingNumbers();
  let annex = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return '';
    return block.annex === true ? `${annexLabel(++annex)}　` : number(block.level);
  });
};
