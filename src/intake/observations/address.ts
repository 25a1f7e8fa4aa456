/** Column letters as spreadsheets write them, from 1: A, Z, AA. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

/** The address of a cell (单元格地址), rows and columns from 1: B7. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** Reads `B7`; undefined for anything else. */
export const readAddress = (text: string): { readonly row: number; readonly column: number } | undefined => {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (parts === null) return undefined;
  let column = 0;
  for (const letter of parts[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]), column };
};
