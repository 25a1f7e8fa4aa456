import { indentedText, leftMargin } from './page-line.ts';
import { linesOf, textOfLine, type TextLine } from './text-line.ts';
import type { Glyph } from './glyph.ts';
import type { RuledGrid } from './ruled-grid.ts';

/** A line of a grid's text and its baseline (the top of its row). */
export type GridLine = { readonly text: string; readonly y: number };

const sentenceEnd = /[。；;！？]$/;
const LONG_CELL = 120;

const place = (edges: readonly number[], at: number): number => {
  let index = 0;
  while (index < edges.length - 2 && at >= edges[index + 1]!) index++;
  return index;
};

/** The grid holds the middle of the glyph. */
export const holds = (grid: RuledGrid, glyph: Glyph): boolean => {
  const x = glyph.x + glyph.width / 2;
  const y = glyph.y - 0.35 * glyph.size;
  return x >= grid.columns[0]! && x <= grid.columns.at(-1)! && y >= grid.rows[0]! && y <= grid.rows.at(-1)!;
};

const isWide = (character: string): boolean => /[^\u0000-\u02ff]/.test(character);

/** Lines of a cell as one: a wrap within a name is closed up, the end of a short line parts words. */
const unwrapped = (lines: readonly TextLine[]): string => {
  const right = lines.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  let text = '';
  for (const [at, line] of lines.entries()) {
    const words = textOfLine(line);
    const before = lines[at - 1];
    const short = before !== undefined && before.right - before.left < right - 1.2 * before.size;
    text += (text !== '' && (short || !(isWide(text.at(-1)!) || isWide(words[0]!))) ? ' ' : '') + words;
  }
  return text;
};

const proseLines = (lines: readonly TextLine[], from: number, to: number): GridLine[] => {
  const left = leftMargin(lines) ?? from;
  return lines.map((line, at) => ({ text: indentedText(line, lines[at - 1], left, to), y: line.y }));
};

/** Rows that only white parts inside one drawn row: as many baselines in most columns. */
const rowsByBaseline = (cells: readonly (readonly TextLine[])[]): GridLine[] | undefined => {
  const bases: number[] = [];
  for (const line of cells.flat().sort((a, b) => a.y - b.y)) if (bases.length === 0 || line.y - bases.at(-1)! > 0.4 * line.size) bases.push(line.y);
  if (bases.length < 3) return undefined;
  const rows = bases.map((base) =>
    cells.map((lines) =>
      lines
        .filter((line) => Math.abs(line.y - base) <= 0.4 * line.size)
        .map(textOfLine)
        .join(' '),
    ),
  );
  const filled = rows.flat().filter((text) => text !== '').length;
  return filled >= 0.7 * rows.length * cells.length ? rows.map((row, at) => ({ text: row.join('\t'), y: bases[at]! })) : undefined;
};

/** Reads the glyphs that a grid holds: a line of tabbed cells for each row, running lines where a row is one cell or a label with prose. */
export const gridLines = (grid: RuledGrid, glyphs: readonly Glyph[]): GridLine[] => {
  const byRoot = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const root = grid.root(place(grid.columns, glyph.x + glyph.width / 2), place(grid.rows, glyph.y - 0.35 * glyph.size));
    const held = byRoot.get(root);
    if (held === undefined) byRoot.set(root, [glyph]);
    else held.push(glyph);
  }
  const width = grid.columns.length - 1;
  const height = grid.rows.length - 1;
  const boundaries = (row: number): number[] =>
    Array.from({ length: width - 1 }, (_, i) => i + 1).filter((column) => grid.root(column - 1, row) !== grid.root(column, row));
  const printed = new Set<number>();
  const cellAt = (column: number, row: number): TextLine[] => {
    const root = grid.root(column, row);
    if (printed.has(root)) return [];
    printed.add(root);
    return linesOf(byRoot.get(root) ?? []);
  };
  const lines: GridLine[] = [];
  for (let row = 0; row < height; ) {
    let columns = boundaries(row);
    let next = row + 1;
    for (let own = columns; own.length > 0 && next < height; next++) {
      own = boundaries(next);
      if (!own.some((column) => columns.includes(column))) break;
      columns = [...new Set([...columns, ...own])].sort((a, b) => a - b);
    }
    for (; row < next; row++) lines.push(...rowLines(row, [0, ...columns]));
  }
  return lines;

  function rowLines(row: number, starts: readonly number[]): GridLine[] {
    const top = grid.rows[row]!;
    const cells = starts.map((column) => cellAt(column, row));
    if (cells.every((cell) => cell.length === 0)) return [];
    const edge = (at: number): number => grid.columns[starts[at + 1] ?? width]!;
    const texts = cells.map(unwrapped);
    const prose = texts.some((text, at) => text.length > LONG_CELL || (cells[at]!.length > 1 && cells[at]!.some((line) => sentenceEnd.test(textOfLine(line)))));
    if (starts.length === 1 || (starts.length === 2 && prose)) return cells.flatMap((cell, at) => proseLines(cell, grid.columns[starts[at]!]!, edge(at)));
    return rowsByBaseline(cells) ?? [{ text: texts.join('\t'), y: top }];
  }
};
