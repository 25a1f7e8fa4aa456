import type { OutlineNode, Plan } from '../plan/index.ts';

export type Place = { readonly chapter?: string; readonly section?: string };

const DEPTH: Readonly<Record<OutlineNode['level'], number>> = { part: 0, chapter: 1, section: 2, theme: 3, item: 4 };

/** The node that stands over a place of the text, by the outline's order: the last that begins at or before `offset`. */
export const nodeIndexAt = (outline: readonly OutlineNode[], offset: number): number => {
  let low = 0;
  let high = outline.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (outline[middle]!.span[0] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Titles of the chapter and of the innermost heading below it, for each place of the text. */
export const placesOf = (plan: Plan): ((offset: number) => Place) => {
  const { outline } = plan;
  const places: Place[] = [];
  let chapter: string | undefined;
  for (const node of outline) {
    if (DEPTH[node.level] <= 1) chapter = node.title;
    places.push({ ...(chapter === undefined ? {} : { chapter }), ...(DEPTH[node.level] > 1 ? { section: node.title } : {}) });
  }
  return (offset) => places[nodeIndexAt(outline, offset)] ?? {};
};
