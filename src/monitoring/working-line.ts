import { shown } from './number.ts';

/** One line of a calculation: what it gives, how with the numbers put in, and the result. */
export type WorkingLine = {
  /** Other lines are named by it in workbook formulas. */
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly value: string;
  /** The result itself, in the terms of `value`: shares as fractions, percent and points as numbers. */
  readonly number: number;
  /**
   * The same as a spreadsheet computes it, without the leading `=`; names in braces stand for cells: `{base} {due} {years} {baseline} {target}` and the ids of
   * lines before it, `{inputs}` for the column of input values.
   */
  readonly workbookFormula?: string;
};

export const line = (id: string, label: string, formula: string, number: number, value: string, workbookFormula?: string): WorkingLine => ({
  id,
  label,
  formula,
  value,
  number,
  ...(workbookFormula === undefined ? {} : { workbookFormula }),
});

/** Figures in formulas keep four digits after the point. */
export const figure = (value: number): string => {
  const text = shown(value, 4);
  return value < 0 ? `(${text})` : text;
};

export const percent = (share: number, places = 2): string => `${shown(share * 100, places)}%`;
