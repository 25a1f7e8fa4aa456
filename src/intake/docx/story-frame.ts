import { trimmed, type Block } from '../block.ts';
import { MAX_COLUMNS } from '../limits.ts';
import type { DrawnCell, DrawnRow } from '../table-layout.ts';
import type { ParagraphText } from './paragraph.ts';

/** What holds paragraphs: the story itself, a cell, a text box. `carry` is a line whose paragraph mark is hidden or deleted, `numbered` says that its number, if any, stands in it. */
export type Holder = { readonly kind: 'story' | 'cell' | 'box'; readonly emit: (block: Block) => void; carry: string; numbered: boolean };

export type CellFrame = Holder & { readonly kind: 'cell'; readonly blocks: Block[]; columns: number; continued: boolean };
export type BoxFrame = Holder & { readonly kind: 'box'; readonly outer: ParagraphText | undefined };
export type TableFrame = { readonly kind: 'table'; readonly rows: DrawnRow[]; cells: DrawnCell[]; deleted: boolean; inRowProperties: boolean };
export type Frame = CellFrame | BoxFrame | TableFrame;

export const newTable = (): TableFrame => ({ kind: 'table', rows: [], cells: [], deleted: false, inRowProperties: false });

export const newCell = (): CellFrame => {
  const blocks: Block[] = [];
  return { kind: 'cell', blocks, emit: (block) => blocks.push(block), carry: '', numbered: false, columns: 1, continued: false };
};

const columnsOf = (value: string | undefined): number => {
  const columns = Number.parseInt(value ?? '', 10);
  return columns >= 1 ? Math.min(columns, MAX_COLUMNS + 1) : 1;
};

/** An element of `w:tcPr`. */
export const applyCellProperty = (cell: CellFrame, name: string, value: string | undefined): void => {
  if (name === 'w:gridSpan') cell.columns = columnsOf(value);
  else if (name === 'w:vMerge' || name === 'w:hMerge') cell.continued = value !== 'restart';
};

/** An element of `w:trPr`: a row taken out by a tracked change, and columns that the row leaves free. */
export const applyRowProperty = (table: TableFrame, name: string, value: string | undefined): void => {
  if (name === 'w:del') table.deleted = true;
  else if (name === 'w:gridBefore' && value !== '0') table.cells.push({ blocks: [], columns: columnsOf(value) });
};

export const endCell = (cell: CellFrame, table: TableFrame): void => {
  if (table.cells.length <= MAX_COLUMNS) table.cells.push({ blocks: cell.continued ? [] : cell.blocks, columns: cell.columns });
};

export const endRow = (table: TableFrame): void => {
  if (!table.deleted && table.cells.length > 0) table.rows.push({ cells: table.cells });
  table.cells = [];
  table.deleted = false;
};

/** Prints the line that still waits for its continuation when its holder ends. */
export const flushCarry = (holder: Holder, paragraph: number): void => {
  if (holder.carry !== '') holder.emit({ text: trimmed(holder.carry), paragraph });
  holder.carry = '';
};
