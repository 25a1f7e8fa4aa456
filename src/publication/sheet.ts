/** A cell of a workbook as a value: words, a number, or a formula with the number it gives. */
export type SheetCell = string | number | undefined | { readonly value: number | string; readonly formula?: string; readonly style?: CellStyle };

/** How a cell looks: `share` is a fraction shown as a percentage, `points` has two digits. */
export type CellStyle = 'plain' | 'title' | 'head' | 'text' | 'number' | 'share' | 'points' | 'strong' | 'note';

/** A sheet (工作表): rows from the first on; the first `head` rows stay in sight and are printed on every page. */
export type Sheet<Rows extends Iterable<readonly SheetCell[]> = readonly (readonly SheetCell[])[]> = {
  readonly name: string;
  /** Widths in characters of half a Chinese one. */
  readonly widths: readonly number[];
  readonly head: number;
  readonly rows: Rows;
  /** Printed over and under every page. */
  readonly mark?: string;
};

export type Workbook<Rows extends Iterable<readonly SheetCell[]> = readonly (readonly SheetCell[])[]> = {
  readonly sheets: readonly Sheet<Rows>[];
  readonly title: string;
};

export const columnLetters = (column: number): string =>
  (column > 26 ? columnLetters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** A cell as a formula on any sheet names it; rows and columns from 1. */
export const reference = (sheet: string, row: number, column: number): string => `'${sheet.replaceAll("'", "''")}'!$${columnLetters(column)}$${row}`;
