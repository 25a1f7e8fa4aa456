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

export const viewOf = (name: string, sheet: Sheet): SheetView => {
  const at = (row: number, column: number): SheetCell | undefined => sheet.rows.get(row)?.get(column);
  const merge = (row: number, column: number): Merge | undefined =>
    sheet.merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  const lastRow = Math.max(0, ...sheet.rows.keys());
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
