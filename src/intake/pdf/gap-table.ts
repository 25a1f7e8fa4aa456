import { textOfGlyphs, type TextLine } from './text-line.ts';
import type { Glyph } from './glyph.ts';

/** Lines `[first, next)` that stand in columns, as rows of cells. `anchors` says which line each row stands on. */
export type GapTable = { readonly first: number; readonly next: number; readonly rows: readonly (readonly string[])[]; readonly anchors: readonly number[] };

type Stretch = { readonly glyphs: Glyph[]; readonly left: number; readonly right: number };

const WIDE = 1.5;
const LONG_CELL = 30;

/** Pieces of a line between gaps that no running text has. */
const stretches = (line: TextLine): Stretch[] => {
  const found: { glyphs: Glyph[]; left: number; right: number }[] = [];
  for (const glyph of line.glyphs) {
    if (glyph.text.trim() === '') continue;
    const open = found.at(-1);
    if (open !== undefined && glyph.x - open.right < WIDE * line.size) {
      open.glyphs.push(glyph);
      open.right = Math.max(open.right, glyph.x + glyph.width);
    } else found.push({ glyphs: [glyph], left: glyph.x, right: glyph.x + glyph.width });
  }
  return found;
};

/** Middles of the strips that no stretch of any row enters. */
const separators = (rows: readonly (readonly Stretch[])[], size: number): number[] => {
  const all = rows.flat().sort((a, b) => a.left - b.left);
  const places: number[] = [];
  let right = all[0]?.right ?? 0;
  for (const { left, right: end } of all) {
    if (left - right >= 0.5 * size) places.push((left + right) / 2);
    right = Math.max(right, end);
  }
  return places;
};

const cellsOf = (line: TextLine, places: readonly number[]): string[] => {
  const cells: Glyph[][] = Array.from({ length: places.length + 1 }, () => []);
  for (const glyph of line.glyphs) {
    const middle = glyph.x + glyph.width / 2;
    const at = places.findIndex((place) => middle < place);
    cells[at < 0 ? places.length : at]!.push(glyph);
  }
  return cells.map((glyphs) => textOfGlyphs(glyphs, line));
};

/** A line of one stretch between rows is the rest of a cell that wraps: it goes to the row nearest to it. */
const rowsOf = (lines: readonly TextLine[], parts: readonly (readonly Stretch[])[], places: readonly number[]): { rows: string[][]; anchors: number[] } => {
  const anchors = lines.flatMap((_, at) => (parts[at]!.length > 1 ? [at] : []));
  const rows = anchors.map((): string[] => Array.from({ length: places.length + 1 }, () => ''));
  for (const line of lines) {
    let nearest = 0;
    for (const [row, anchor] of anchors.entries()) if (Math.abs(lines[anchor]!.y - line.y) < Math.abs(lines[anchors[nearest]!]!.y - line.y)) nearest = row;
    for (const [column, text] of cellsOf(line, places).entries()) rows[nearest]![column] += text;
  }
  return { rows, anchors };
};

const tableAt = (lines: readonly TextLine[], parts: readonly (readonly Stretch[])[], first: number): GapTable | undefined => {
  let next = first;
  let last = first;
  while (next < lines.length && next - last <= 1) {
    const gap = next === first ? 0 : lines[next]!.y - lines[next - 1]!.y;
    if (gap > 3.5 * lines[next]!.size) break;
    if (parts[next]!.length > 1) last = next;
    next++;
  }
  next = last + 1;
  const wide = parts.slice(first, next).filter((part) => part.length > 1);
  if (wide.length < 2 || (wide.length < 3 && wide.every((part) => part.length < 3))) return undefined;
  const places = separators(wide, lines[first]!.size);
  if (places.length === 0) return undefined;
  for (let at = first; at < next; at++) {
    const [only, ...others] = parts[at]!;
    if (others.length === 0 && places.some((place) => only!.left < place && place < only!.right))
      return at - first >= 3 ? tableAt(lines.slice(0, at), parts.slice(0, at), first) : undefined;
  }
  const { rows, anchors } = rowsOf(lines.slice(first, next), parts.slice(first, next), places);
  const filled = rows.flat().filter((cell) => cell !== '');
  if (filled.reduce((sum, cell) => sum + cell.length, 0) > LONG_CELL * filled.length) return undefined;
  return { first, next, rows, anchors: anchors.map((anchor) => anchor + first) };
};

/** Tables without rules: at least three neighbouring lines (two, if of three cells) whose gaps stand one under another. */
export const gapTables = (lines: readonly TextLine[]): GapTable[] => {
  const parts = lines.map(stretches);
  const tables: GapTable[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = parts[at]!.length > 1 ? tableAt(lines, parts, at) : undefined;
    if (table !== undefined) tables.push(table);
    at = table?.next ?? at + 1;
  }
  return tables;
};
