import { linesOf, type TextLine } from './text-line.ts';
import type { Glyph } from './glyph.ts';

const FEWEST_LINES = 10;

type Side = { readonly glyphs: Glyph[]; readonly left: number; readonly right: number };

const sideOf = (all: readonly Glyph[]): Side => {
  const glyphs = all.filter((glyph) => glyph.text.trim() !== '');
  return {
    glyphs,
    left: glyphs.reduce((left, glyph) => Math.min(left, glyph.x), Infinity),
    right: glyphs.reduce((right, glyph) => Math.max(right, glyph.x + glyph.width), 0),
  };
};

const isFull = (side: Side, from: number, to: number): boolean => side.right - side.left >= 0.75 * (to - from);

const splitAt = (line: TextLine, gutter: number): readonly [Side, Side] | undefined => {
  if (line.glyphs.some((glyph) => glyph.text.trim() !== '' && glyph.x < gutter && glyph.x + glyph.width > gutter)) return undefined;
  return [sideOf(line.glyphs.filter((glyph) => glyph.x < gutter)), sideOf(line.glyphs.filter((glyph) => glyph.x >= gutter))];
};

/** The middle of a strip that parts the page's lines into two columns of full lines, where there is one. */
const gutterOf = (lines: readonly TextLine[]): number | undefined => {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const size = lines[lines.length >> 1]!.size;
  let best: number | undefined;
  let fewest = Infinity;
  for (let gutter = left + 0.35 * (right - left); gutter <= left + 0.65 * (right - left); gutter += Math.max(2, (right - left) / 200)) {
    const split = lines.map((line) => splitAt(line, gutter));
    const parted = split.filter((sides) => sides !== undefined);
    const both = parted.filter(([a, b]) => a.glyphs.length > 0 && b.glyphs.length > 0 && b.left - a.right >= 0.8 * size);
    const fullLeft = both.filter(([a]) => isFull(a, left, gutter)).length;
    const fullRight = both.filter(([, b]) => isFull(b, gutter, right)).length;
    const crossing = lines.length - parted.length;
    if (both.length < FEWEST_LINES || fullLeft < 0.6 * both.length || fullRight < 0.6 * both.length || crossing >= fewest) continue;
    fewest = crossing;
    best = gutter;
  }
  return best;
};

/** Lines of a page in reading order: where the page is set in two columns, the left one before the right one. */
export const inReadingOrder = (lines: readonly TextLine[]): readonly (readonly TextLine[])[] => {
  const gutter = lines.length < FEWEST_LINES ? undefined : gutterOf(lines);
  if (gutter === undefined) return [lines];
  const ordered: TextLine[][] = [];
  let band: Glyph[] = [];
  const endBand = (): void => {
    for (const side of [band.filter((glyph) => glyph.x < gutter), band.filter((glyph) => glyph.x >= gutter)]) if (side.length > 0) ordered.push(linesOf(side));
    band = [];
  };
  for (const line of lines) {
    if (splitAt(line, gutter) === undefined) {
      endBand();
      ordered.push([line]);
    } else band.push(...line.glyphs);
  }
  endBand();
  return ordered;
};
