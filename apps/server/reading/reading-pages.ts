import type { Block, Tree } from '../../../src/syntax/index.ts';
import { keptFor } from '../layout/kept.ts';

/** A run of blocks shown as one page: `blocks[from … to)`, `[start, end)` in the source. */
export type ReadingPage = { readonly from: number; readonly to: number; readonly start: number; readonly end: number };

/** A plan of usual length is one page; above this many characters it is shown in parts. */
export const PAGE_CHARACTERS = 100_000;

const opensChapter = (block: Block): boolean => block.type === 'heading' && (block.level === 'part' || block.level === 'chapter');

/** Whether a run-in title stands right before: its paragraph is set with it. */
const opensParagraph = (blocks: readonly Block[], at: number): boolean => {
  let before = at - 1;
  while (before >= 0 && blocks[before]!.type === 'furniture') before--;
  const block = blocks[before];
  return block?.type === 'heading' && block.runIn;
};

/**
 * Cuts a long document into pages of at most `limit` characters: before a chapter where one begins in the second half of a
 * page, else before whatever block no longer fits. A single block is never cut.
 */
export const readingPages = ({ text, blocks }: Tree, limit = PAGE_CHARACTERS): readonly ReadingPage[] => {
  if (text.length <= limit || blocks.length === 0) return [{ from: 0, to: blocks.length, start: 0, end: text.length }];
  const pages: ReadingPage[] = [];
  let from = 0;
  const close = (to: number): void => {
    pages.push({ from, to, start: blocks[from]!.span[0], end: blocks[to - 1]!.span[1] });
    from = to;
  };
  for (const [i, block] of blocks.entries()) {
    if (i === from || opensParagraph(blocks, i)) continue;
    const start = blocks[from]!.span[0];
    const full = block.span[1] - start > limit;
    const atChapter = opensChapter(block) && block.span[0] - start > limit / 2;
    if (full || atChapter) close(i);
  }
  close(blocks.length);
  return pages;
};

/** The pages of a document, cut once. */
export const pagesOf: (tree: Tree) => readonly ReadingPage[] = keptFor((tree) => readingPages(tree));

/** Index of the page that shows `offset`; the last where it lies beyond the text. */
export const pageAt = (pages: readonly ReadingPage[], offset: number): number => {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pages[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, pages.length - 1));
};
