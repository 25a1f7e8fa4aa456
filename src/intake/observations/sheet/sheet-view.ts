import { addressOf } from '../address.ts';
import type { Merge, Sheet, SheetCell } from './read-sheet.ts';

/** A sheet as a reader of tables looks at it: words of merged heads stand in every cell they cover. */
export type SheetView = {
  readonly name: string;
  readonly sheet: Sheet;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly at: (row: number, column: number) => SheetCell | undefined;
  /** The cell's words, those of its merge where it is covered by one; '' where it is empty. */
  readonly words: (row: number, column: number) => string;
  readonly merge: (row: number, column: number) => Merge | undefined;
  readonly hiddenColumn: (column: number) => boolean;
};

export const rangeText = ({ top, left, bottom, right }: Merge): string => `${addressOf(top, left)}:${addressOf(bottom, right)}`;

/** Rows of merges that are kept; a table for people has some hundreds, and each is looked at for every cell of its row. */
const MOST_MERGED_ROWS = 20_000;

const mergesByRow = (merges: readonly Merge[], lastRow: number): ReadonlyMap<number, readonly Merge[]> => {
  const byRow = new Map<number, Merge[]>();
  let kept = 0;
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, lastRow) && kept < MOST_MERGED_ROWS; row++, kept++) {
      const inRow = byRow.get(row);
      if (inRow === undefined) byRow.set(row, [merge]);
      else inRow.push(merge);
    }
  }
  return byRow;
};

export const viewOf = (name: string, sheet: Sheet): SheetView => {
  const at = (row: number, column: number): SheetCell | undefined => sheet.rows.get(row)?.get(column);
  const lastRow = Math.max(0, ...sheet.rows.keys());
  const merged = mergesByRow(sheet.merges, lastRow);
  const merge = (row: number, column: number): Merge | undefined => merged.get(row)?.find(({ left, right }) => column >= left && column <= right);
  let lastColumn = 0;
  for (const cells of sheet.rows.values()) for (const column of cells.keys()) lastColumn = Math.max(lastColumn, column);
  return {
    name,
    sheet,
    lastRow,
    lastColumn,
    at,
    merge,
    words: (row, column) => {
      const own = at(row, column)?.text.trim() ?? '';
      if (own !== '') return own;
      const range = merge(row, column);
      return range === undefined ? '' : (at(range.top, range.left)?.text.trim() ?? '');
    },
    hiddenColumn: (column) => sheet.hiddenColumns.some(([from, to]) => column >= from && column <= to),
  };
};
