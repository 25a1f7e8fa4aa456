import type { OutlineNode } from '../schema.ts';

const depths: Record<OutlineNode['level'], number> = { part: 0, chapter: 1, section: 2, theme: 3, item: 4 };

const known = new WeakMap<readonly OutlineNode[], boolean>();
const hasParts = (outline: readonly OutlineNode[]): boolean => {
  const has = known.get(outline) ?? outline.some(({ level }) => level === 'part');
  known.set(outline, has);
  return has;
};

/** The headings that a place stands under, outermost first. */
export const ancestorsOf = (outline: readonly OutlineNode[], position: number): OutlineNode[] => {
  let low = 0;
  let high = outline.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (outline[middle]!.span[0] <= position) low = middle + 1;
    else high = middle;
  }
  const path: OutlineNode[] = [];
  const top = hasParts(outline) ? depths.part : depths.chapter;
  for (let i = low - 1, depth = 5; i >= 0 && depth > top; i--) {
    const node = outline[i]!;
    if (depths[node.level] >= depth) continue;
    depth = depths[node.level];
    path.unshift(node);
  }
  return path;
};
