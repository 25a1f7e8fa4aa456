import { MAX_COLUMNS } from '../limits.ts';
import { attributeOf, isElement, type Element } from './chrome.ts';
import type { Block } from '../block.ts';
import type { DrawnCell, DrawnRow } from '../table-layout.ts';

const parts: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

const rowsOf = (table: Element): Element[] => {
  const rows: Element[] = [];
  for (const child of table.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'tr') rows.push(child);
    else if (parts.has(child.tagName)) for (const row of child.childNodes) if (isElement(row) && row.tagName === 'tr') rows.push(row);
  }
  return rows;
};

const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter((cell): cell is Element => isElement(cell) && (cell.tagName === 'td' || cell.tagName === 'th'));

const spanOf = (cell: Element, name: string): number => {
  const value = Number.parseInt(attributeOf(cell, name) ?? '', 10);
  return value >= 1 ? Math.min(value, MAX_COLUMNS) : 1;
};

const structural: ReadonlySet<string> = new Set(['table', 'h1', 'h2', 'h3', 'article', 'main', 'section']);

/** The table only arranges a page: it is said to, or a cell holds a table, a heading or a section. */
export const arrangesPage = (table: Element): boolean => {
  if (attributeOf(table, 'role') === 'presentation') return true;
  const pending = rowsOf(table).flatMap(cellsOf);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const child of next.childNodes) {
      if (!isElement(child)) continue;
      if (structural.has(child.tagName)) return true;
      pending.push(child);
    }
  }
  return false;
};

/**
 * Rows of a table with the places that cells from above (`rowspan`) take filled by empty cells. `readCell` gives a cell's
 * lines; `spend` is told how many places each row has.
 */
export const drawnRows = (table: Element, readCell: (cell: Element) => Block[], spend: (places: number) => void): DrawnRow[] => {
  const rows: DrawnRow[] = [];
  const taken: number[] = [];
  for (const row of rowsOf(table)) {
    const cells: DrawnCell[] = [];
    let column = 0;
    const skipTaken = (): void => {
      let free = 0;
      for (; (taken[column] ?? 0) > 0; column++, free++) taken[column]!--;
      if (free > 0) cells.push({ blocks: [], columns: free });
    };
    for (const cell of cellsOf(row)) {
      skipTaken();
      const columns = spanOf(cell, 'colspan');
      const below = spanOf(cell, 'rowspan') - 1;
      if (column + columns <= 2 * MAX_COLUMNS) cells.push({ blocks: readCell(cell), columns });
      for (let i = 0; i < columns; i++) taken[column++] = below;
    }
    skipTaken();
    for (; column < taken.length; column++) if (taken[column]! > 0) taken[column]!--;
    spend(taken.length);
    rows.push({ cells });
  }
  return rows;
};
