import { superscript } from '../superscript.ts';
import type { Glyph } from './glyph.ts';

/** Characters on one baseline, left to right. `size` is that of most of them. */
export type TextLine = { readonly glyphs: readonly Glyph[]; readonly y: number; readonly size: number; readonly left: number; readonly right: number };

const isBlank = (glyph: Glyph): boolean => glyph.text.trim() === '';

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const lineOf = (glyphs: Glyph[]): TextLine => {
  glyphs.sort((a, b) => a.x - b.x);
  const inked = glyphs.filter((glyph) => !isBlank(glyph));
  return {
    glyphs,
    y: middle(inked.map((glyph) => glyph.y)),
    size: middle(inked.map((glyph) => glyph.size)),
    left: inked[0]!.x,
    right: inked.reduce((right, glyph) => Math.max(right, glyph.x + glyph.width), 0),
  };
};

/** Raised and lowered characters are this much of the line's size or less. */
const SMALL = 0.87;

/** Small characters set above or below the baseline of a line (²  ₂) are part of it. */
const belongsTo = (small: TextLine, line: TextLine): boolean =>
  small.size <= SMALL * line.size &&
  Math.abs(small.y - line.y) <= 0.65 * line.size &&
  small.left >= line.left - line.size &&
  small.right <= line.right + 2 * line.size &&
  small.glyphs.length * 3 <= line.glyphs.length;

/** Parts glyphs into lines by their baselines, from top to bottom. */
export const linesOf = (glyphs: readonly Glyph[]): TextLine[] => {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y);
  const groups: Glyph[][] = [];
  let group: Glyph[] = [];
  let base = 0;
  for (const glyph of sorted) {
    if (group.length > 0 && glyph.y - base > 0.3 * Math.min(glyph.size, group[0]!.size)) {
      groups.push(group);
      group = [];
    }
    if (group.length === 0) base = glyph.y;
    group.push(glyph);
  }
  if (group.length > 0) groups.push(group);
  const lines = groups.filter((one) => one.some((glyph) => !isBlank(glyph))).map(lineOf);
  const merged: TextLine[] = [];
  for (const [at, line] of lines.entries()) {
    const before = merged.at(-1);
    const after = lines[at + 1];
    if (before !== undefined && belongsTo(line, before))
      merged[merged.length - 1] = {
        ...before,
        glyphs: [...before.glyphs, ...line.glyphs].sort((a, b) => a.x - b.x),
        right: Math.max(before.right, line.right),
      };
    else if (after !== undefined && belongsTo(line, after))
      lines[at + 1] = {
        ...after,
        glyphs: [...line.glyphs, ...after.glyphs].sort((a, b) => a.x - b.x),
        left: Math.min(after.left, line.left),
        right: Math.max(after.right, line.right),
      };
    else merged.push(line);
  }
  return merged;
};

const isWide = (text: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f\u2018-\u201d\u2014\u2026]/.test(text);

/** Widest gap between two characters, in ems, that the setting of the line explains by itself; a typed blank needs less to show. */
const tightest = (before: string, after: string, typed: boolean): number => {
  if (typed) return 0.12;
  const [a, b] = [isWide(before), isWide(after)];
  if (a && b) return 0.8;
  if (a !== b) return 0.4;
  return /[0-9]/.test(before) && /[0-9]/.test(after) ? 0.22 : 0.15;
};

/** A character painted twice for boldness stands almost where it stood before. */
const isRepaint = (glyph: Glyph, before: Glyph | undefined): boolean =>
  before !== undefined && before.text === glyph.text && glyph.x - before.x < 0.25 * Math.max(glyph.width, 1) && Math.abs(glyph.y - before.y) < 0.2 * glyph.size;

/** The glyphs of a stretch of a line as text: a blank stands where a gap demands one; raised digits keep their height. */
export const textOfGlyphs = (glyphs: readonly Glyph[], line: TextLine): string => {
  let text = '';
  let before: Glyph | undefined;
  let typed = false;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) typed = true;
    if (isBlank(glyph) || isRepaint(glyph, before)) continue;
    const raised = glyph.size <= SMALL * line.size && line.y - glyph.y > 0.15 * line.size;
    if (before !== undefined) {
      const gap = (glyph.x - before.x - before.width) / Math.max(line.size * 0.8, Math.min(glyph.size, before.size));
      if (gap > tightest(before.text, glyph.text, typed) && !raised) text += ' ';
    }
    text += raised ? superscript(glyph.text) : glyph.text;
    before = glyph;
    typed = false;
  }
  return text;
};

export const textOfLine = (line: TextLine): string => textOfGlyphs(line.glyphs, line);
