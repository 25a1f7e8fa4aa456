import type { Table } from '../syntax/index.ts';
import type { BoxItem } from './schema.ts';
import { indicatorMarks, nameColumns } from './words/enumeration.ts';

/** Projects of a table in a box, under the group rows that name them. */
export type TableGroup = { readonly name: string; readonly start: number; readonly end: number; readonly items: readonly BoxItem[] };

const compact = (text: string): string => text.replace(/\s+/g, '');

const isIndicator = (words: string): boolean => indicatorMarks.some((mark) => words.includes(mark) && words !== mark) || words === indicatorMarks[0];

/** The column that names the projects; -1 where no head does, or where the table is one of indicators. */
const nameColumn = (table: Table): number => {
  const heads = table.head.map((cell) => compact(cell.text));
  if (heads.some(isIndicator)) return -1;
  for (const name of nameColumns) if (heads.includes(name)) return heads.indexOf(name);
  return heads.findIndex((head) => nameColumns.some((name) => head.includes(name)));
};

/** A table of indicators, or of projects by name: its cells are no sentences. */
export const isProjectTable = (table: Table): boolean => nameColumn(table) >= 0 || table.head.some((cell) => isIndicator(compact(cell.text)));

const hasWords = (text: string): boolean => /[\u4e00-\u9fff]{2}/.test(text);

/** Reads a table of projects. A row that only names a group opens one. */
export const groupsOfTable = (table: Table): TableGroup[] => {
  const column = nameColumn(table);
  if (column < 0) return [];
  const groups: { name: string; start: number; end: number; items: BoxItem[] }[] = [];
  for (const row of table.rows) {
    const cell = row.group ? row.cells.find(({ text }) => hasWords(text)) : row.cells[column];
    if (cell === undefined || !hasWords(cell.text)) continue;
    const name = compact(cell.text);
    if (row.group || groups.length === 0) groups.push({ name: row.group ? name : '', start: row.span[0], end: row.span[1], items: [] });
    if (row.group) continue;
    const group = groups[groups.length - 1]!;
    group.items.push({ name, span: [cell.span[0], cell.span[1]] });
    group.end = row.span[1];
  }
  return groups;
};
