import type { HeadingStyle } from './heading-mark.ts';
import type { OutlineLevel } from './tree.ts';

/** Styles from the highest to the lowest; a document uses a few of them, and their order gives the levels. */
const ranks: readonly HeadingStyle[] = [
  'chapter',
  'section',
  'chinese',
  'bracketed-chinese',
  'decimal-1',
  'decimal-2',
  'decimal-3',
  'bracketed-decimal',
  'circled',
];

/** Which styles' counts go on where the last headings stood at `places`: those below which no higher style has opened since. */
export const openStyles = (places: ReadonlyMap<HeadingStyle, number>): readonly HeadingStyle[] => {
  const order: readonly HeadingStyle[] = ['part', ...ranks];
  return order.filter((style, i) => places.has(style) && order.slice(0, i).every((higher) => (places.get(higher) ?? -1) < places.get(style)!));
};

const levels: readonly OutlineLevel[] = ['chapter', 'section', 'theme', 'item'];

/**
 * What level each heading style has in one document. 篇 is a part; the numbered styles that occur are chapter, section,
 * theme in their order and items below; —— is a theme; 一是, bold and short first sentences are items. Where nothing is
 * numbered, markdown depths take the places.
 */
export const levelsOf = (styles: ReadonlySet<HeadingStyle>, markdownDepths: ReadonlySet<number>): ((style: string, depth?: number) => OutlineLevel) => {
  const table = new Map<string, OutlineLevel>([
    ['part', 'part'],
    ['dash', 'theme'],
    ['enumeration', 'item'],
    ['bold', 'item'],
    ['sentence', 'item'],
    ['listed', 'chapter'],
  ]);
  let next = 0;
  for (const style of ranks) {
    if (!styles.has(style)) continue;
    if (style === 'decimal-2' && next === 0 && !styles.has('decimal-1')) next = 1;
    if (style === 'section' && next === 0) next = 1;
    table.set(style, levels[Math.min(next, 3)]!);
    next++;
  }
  const numbered = ['chapter', 'chinese', 'decimal-1', 'decimal-2'].some((style) => styles.has(style as HeadingStyle));
  const depths = [...markdownDepths].sort((a, b) => a - b);
  return (style, depth) => {
    if (style === 'markdown') return numbered ? 'item' : levels[Math.min(Math.max(depths.indexOf(depth ?? 1), 0), 3)]!;
    return table.get(style) ?? 'item';
  };
};
