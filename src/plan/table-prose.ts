import { flowOf, type Cell, type Flow, type Row, type Table } from '../syntax/index.ts';
import { isProjectTable } from './box-table.ts';
import { toldHeads } from './words/enumeration.ts';

/** What a row of a table tells in sentences (重点任务 column of a box), and the name that stands before it in the row. */
export type ToldRow = { readonly label?: Cell; readonly cell: Cell; readonly row: Row };

const isTold = (cell: Cell | undefined): boolean => cell !== undefined && /[。；]$/.test(cell.text);

/** The column that tells: its head says so, or most of its cells in the last place are sentences. -1 where names or figures fill the table. */
const toldColumn = (table: Table): number => {
  if (isProjectTable(table)) return -1;
  const heads = table.head.map((cell) => cell.text.replace(/\s+/g, ''));
  const named = heads.findIndex((head) => toldHeads.includes(head));
  if (named >= 0) return named;
  const told = table.rows.filter((row) => isTold(row.cells.at(-1))).length;
  return told > 1 && told * 2 > table.rows.length ? Math.max(...table.rows.map((row) => row.cells.length)) - 1 : -1;
};

/** The rows of a table that tell something in words; none of a table of indicators or of projects by name. */
export const toldRows = (table: Table): ToldRow[] => {
  const column = toldColumn(table);
  if (column < 0) return [];
  return table.rows.flatMap((row): ToldRow[] => {
    const filled = row.cells.filter((cell) => cell.text !== '');
    if (filled.length === 1) return isTold(filled[0]) ? [{ cell: filled[0]!, row }] : [];
    const cell = row.cells[column] ?? row.cells.at(-1);
    if (cell === undefined || cell.text === '' || !/[\u4e00-\u9fff]{2}/.test(cell.text)) return [];
    const label = row.cells.slice(0, row.cells.indexOf(cell)).findLast(({ text }) => /[\u4e00-\u9fff]{2}/.test(text));
    return [{ ...(label === undefined ? {} : { label }), cell, row }];
  });
};

export const cellFlow = (text: string, { span }: Cell): Flow => flowOf(text, span[0], span[1]);
