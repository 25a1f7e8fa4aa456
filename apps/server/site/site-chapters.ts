import type { OutlineNode } from '../../../src/plan/index.ts';
import type { Block } from '../../../src/syntax/index.ts';
import { outlineOf } from '../reading/outline-index.ts';
import type { SiteContent } from './site-content.ts';

/** A page of the book: a chapter, or what stands before the first. `[from, to)` are offsets of the text. */
export type Chapter = { readonly id: string; readonly node?: OutlineNode; readonly from: number; readonly to: number; readonly blocks: readonly Block[] };

/** What stands before the first chapter. */
export const FRONT = 'front';

/** The chapters of the plan in their order, the text before the first of them under a page of its own where it has any. */
export const chaptersOf = ({ context, tree }: Pick<SiteContent, 'context' | 'tree'>): readonly Chapter[] => {
  const { chapters } = outlineOf(context.plan.plan);
  const starts = chapters.map(({ node }) => node.span[0]);
  const marks = [0, ...starts.filter((start) => start > 0), tree.text.length];
  const within = (from: number, to: number): readonly Block[] => tree.blocks.filter(({ span }) => span[0] >= from && span[0] < to);
  return marks.slice(0, -1).flatMap((from, i): Chapter[] => {
    const to = marks[i + 1]!;
    const node = chapters.find((chapter) => chapter.node.span[0] === from)?.node;
    const blocks = within(from, to);
    if (node === undefined && blocks.every(({ type }) => type === 'furniture' || type === 'contents')) return [];
    return [{ id: node?.id ?? FRONT, ...(node === undefined ? {} : { node }), from, to, blocks }];
  });
};

/** The chapter that an offset stands in. */
export const chapterAt = (chapters: readonly Chapter[], offset: number): Chapter | undefined => chapters.find(({ from, to }) => from <= offset && offset < to);
