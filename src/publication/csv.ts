import { shownCell, type Cell, type Language, type Table } from './table.ts';

/** Characters with which a spreadsheet may begin a formula, their full-width twins included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]./s;

/** Text that a spreadsheet cannot take for a formula: an apostrophe goes before what begins like one. A lone sign is none. */
export const guarded = (words: string): string => (FORMULA.test(words) ? `'${words}` : words);

const field = (cell: Cell): string => {
  if (cell === undefined) return '';
  const words = typeof cell === 'number' ? String(cell) : guarded(cell);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

const LINES = 500;

/**
 * A table as CSV (RFC 4180) in chunks of some hundred lines: UTF-8 with a byte-order mark, without which Excel reads Chinese
 * as garbage, and CRLF. With `raw`, columns and choices have the names of Plan JSON.
 */
export const csvChunks = function* (table: Table, language: Language, { raw = false } = {}): Generator<string> {
  const line = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`;
  let chunk = `\uFEFF${line(table.columns.map(({ id, title }) => (raw ? id : title[language])))}`;
  let lines = 1;
  for (const row of table.rows) {
    chunk += line(raw ? row : row.map((cell, i) => shownCell(table.columns[i]!, cell, language)));
    if (++lines < LINES) continue;
    yield chunk;
    chunk = '';
    lines = 0;
  }
  if (chunk !== '') yield chunk;
};

/** A table as one CSV text. */
export const toCsv = (table: Table, language: Language, options?: { raw?: boolean }): string => [...csvChunks(table, language, options)].join('');
