import type { Span } from '../basis/index.ts';
import { contentsBlock, type ContentsRun } from './contents.ts';
import type { HeadingStyle } from './heading-mark.ts';
import { levelsOf } from './level.ts';
import type { Block, Heading } from './tree.ts';

/** A block whose levels are not settled yet: they depend on every style the document uses. */
export type Draft =
  | Block
  | (Omit<Heading, 'level'> & { readonly style: HeadingStyle; readonly depth?: number })
  | { readonly type: 'contents-run'; readonly run: ContentsRun; readonly span: Span };

/** Gives every heading and contents list its levels, once all styles of the document are known. */
export const settle = (drafts: readonly Draft[]): Block[] => {
  const styles = new Set<HeadingStyle>();
  const depths = new Set<number>();
  for (const draft of drafts) {
    if (draft.type !== 'heading' || !('style' in draft)) continue;
    styles.add(draft.style);
    if (draft.depth !== undefined) depths.add(draft.depth);
  }
  const levelOf = levelsOf(styles, depths);
  return drafts.map((draft): Block => {
    if (draft.type === 'contents-run') return contentsBlock(draft.run, draft.span[0], draft.span[1], levelOf);
    if (draft.type !== 'heading' || !('style' in draft)) return draft;
    const { style, depth, ...heading } = draft;
    return { ...heading, level: levelOf(style, depth) };
  });
};
