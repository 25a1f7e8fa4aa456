import type { OutlineNode } from '../plan/index.ts';

/** The heading that stands over each place of the text: the last that begins at or before it. */
export const headingsOf =
  (outline: readonly OutlineNode[]): ((offset: number) => OutlineNode | undefined) =>
  (offset) => {
    let low = 0;
    for (let high = outline.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (outline[middle]!.span[0] <= offset) low = middle + 1;
      else high = middle;
    }
    return outline[low - 1];
  };

/** Chapter of a heading's id: `8.2.3` stands in chapter `8`. */
export const chapterOf = (section: string): string => section.split('.', 1)[0]!;

/** A heading's id and those above it, nearest first: `8.2.3`, `8.2`, `8`. */
export const headingsAbove = (section: string): readonly string[] => {
  const ids: string[] = [];
  for (let id = section; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) ids.push(id);
  return ids;
};
