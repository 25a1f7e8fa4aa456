import { headingMarks } from './words/official-document-words.ts';

/**
 * GB/T 9704-2012 in millimetres and points: A4, a type area of 156 by 225 mm that holds 22 lines of 28 characters of 16 points. 28 full characters are wider
 * than 156 mm, so they stand a quarter of a point closer, as word processors do with a grid.
 */
export const layout = {
  page: { width: 210, height: 297 },
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  /** Turned pages: the head of the table lies on the side of the binding. */
  turned: { top: 28, bottom: 26, left: 35, right: 37 },
  /** The page number stands 7 mm below the type area. */
  footer: 7,
  header: 20,
  line: 28,
  titleLine: 34,
  size: { title: 22, body: 16, page: 14, table: 12, small: 10.5, tiny: 9 },
  tableLine: { table: 20, small: 16, tiny: 13 },
  closer: 0.25,
  /** 发文机关标志: its upper edge lies 35 mm below that of the type area; the red line is as wide as it, 4 mm under the number. */
  redHead: { above: 35, most: 48, red: 'FF0000', under: 4 },
} as const;

export const typeWidth = (to: 'portrait' | 'landscape'): number =>
  to === 'portrait' ? layout.page.width - layout.margins.left - layout.margins.right : layout.page.height - layout.turned.left - layout.turned.right;

/** A name over the page, as large as one line of it allows, in points. */
export const redHeadSize = (by: string): number => Math.min(layout.redHead.most, Math.floor(((typeWidth('portrait') / 25.4) * 72) / Math.max(1, by.length)));

/** Numbers of headings, each level from one under its parent. */
export const headingNumbers = (): ((level: number) => string) => {
  const counts = [0, 0, 0, 0];
  return (level) => {
    counts[level - 1]!++;
    counts.fill(0, level);
    return headingMarks[level - 1]!(counts[level - 1]!);
  };
};
