import { guarded, type Cell } from '../../../src/publication/index.ts';

const field = (cell: Cell): string => {
  if (cell === undefined) return '';
  const words = typeof cell === 'number' ? String(cell) : guarded(cell);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

/** Rows as CSV (RFC 4180): UTF-8 with a byte-order mark, CRLF, and no text that a spreadsheet would take for a formula. */
export const csvText = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
