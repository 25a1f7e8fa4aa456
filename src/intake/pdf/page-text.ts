import { gapTables } from './gap-table.ts';
import { gridLines, holds, type GridLine } from './grid-text.ts';
import { inReadingOrder } from './page-column.ts';
import { indentedText, leftMargin, type PageLine } from './page-line.ts';
import { ruledGrids } from './ruled-grid.ts';
import { linesOf, type TextLine } from './text-line.ts';
import type { Glyph, PageContent } from './glyph.ts';

/** Running lines of one column; those that stand in columns of their own become rows. */
const flowLines = (lines: readonly TextLine[], margin: number | undefined): GridLine[] => {
  const left = margin ?? Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const tables = gapTables(lines);
  const found: GridLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tables.find((one) => one.first === at);
    if (table === undefined) {
      found.push({ text: indentedText(lines[at]!, lines[at - 1], left, right), y: lines[at]!.y });
      at++;
      continue;
    }
    for (const [row, cells] of table.rows.entries()) found.push({ text: cells.join('\t'), y: lines[table.anchors[row]!]!.y });
    at = table.next;
  }
  return found;
};

/** A page as lines of text in reading order: tables drawn with rules or set in columns as tabbed rows, the rest as printed. */
export const pageLines = (page: PageContent): PageLine[] => {
  const grids = ruledGrids(page.rules).map((grid) => ({
    grid,
    glyphs: [] as Glyph[],
    area: (grid.columns.at(-1)! - grid.columns[0]!) * (grid.rows.at(-1)! - grid.rows[0]!),
  }));
  const smallestFirst = [...grids].sort((a, b) => a.area - b.area);
  const loose: Glyph[] = [];
  for (const glyph of page.glyphs) (smallestFirst.find(({ grid }) => holds(grid, glyph))?.glyphs ?? loose).push(glyph);
  const lines = linesOf(loose);
  const margin = leftMargin(lines);
  const pending = grids.filter((one) => one.glyphs.length > 0).map((one) => ({ top: one.grid.rows[0]!, lines: gridLines(one.grid, one.glyphs) }));
  const found: GridLine[] = [];
  const columns = inReadingOrder(lines);
  for (const column of columns) {
    const own = columns.length === 1 ? margin : leftMargin(column);
    let from = 0;
    for (let at = 0; at <= column.length; at++) {
      const ready = pending.filter((one) => at < column.length && one.top < column[at]!.y);
      if (ready.length === 0 && at < column.length) continue;
      if (at > from) found.push(...flowLines(column.slice(from, at), own));
      from = at;
      for (const one of ready) {
        found.push(...one.lines);
        pending.splice(pending.indexOf(one), 1);
      }
    }
  }
  for (const one of pending) found.push(...one.lines);
  return found.filter((line) => line.text.trim() !== '').map((line) => ({ text: line.text, down: line.y / page.height }));
};
