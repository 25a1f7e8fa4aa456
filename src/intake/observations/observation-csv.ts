import Papa from 'papaparse';
import { decodeText } from '../encoding.ts';
import { IntakeError } from '../error.ts';
import { signatureOf } from '../signature.ts';
import { addressOf } from './address.ts';
import type { CellFault, ObservationRow, ObservationTable, Said, TableOptions } from './draft.ts';
import { rowReader, type WrittenRow } from './observation-row.ts';
import { figureLine } from './repeated-figure.ts';
import { tableRefusal } from './table-refusal.ts';
import { columnNamed, headOf } from './table-head.ts';
import type { ObservationColumn } from './words/column-words.ts';
import { rowFaults, tableFaults } from './words/row-words.ts';

/** Columns that every table has; measure, unit, status and known may follow from the options. */
const REQUIRED: readonly ObservationColumn[] = ['indicator', 'period', 'value'];

/** The mark between cells that the head row has most of; a comma in doubt. */
const delimiterOf = (text: string): string => {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string): number => head.split(mark).length;
  return [',', '\t', ';', '，'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
};

type Head = { readonly columns: readonly (ObservationColumn | undefined)[]; readonly faults: readonly CellFault[]; readonly notes: readonly CellFault[] };

const readHead = (cells: readonly string[], options: TableOptions): Head => {
  const faults: CellFault[] = [];
  const notes: CellFault[] = [];
  const columns = cells.map((cell, at) => {
    const column = columnNamed(cell);
    const where = { row: 1, column: cell.trim(), cell: addressOf(1, at + 1) };
    if (column === undefined && cell.trim() !== '') notes.push({ ...where, code: 'unknown_column', message: tableFaults.unknownColumn(cell.trim()) });
    return column;
  });
  for (const [at, column] of columns.entries()) {
    if (column !== undefined && columns.indexOf(column) < at)
      faults.push({ row: 1, column: cells[at]!, cell: addressOf(1, at + 1), code: 'double_column', message: tableFaults.twoHeads(cells[at]!) });
  }
  const needed: ObservationColumn[] = [...REQUIRED];
  if (options.items === undefined) needed.push('measure', 'unit');
  if (options.known === undefined) needed.push('known');
  const absent = needed.filter((column) => !columns.includes(column)).map(headOf);
  if (absent.length > 0) {
    const message = tableFaults.noHead(absent.map(({ zh }) => `“${zh}”`).join('、'), absent.map(({ en }) => en).join(', '));
    faults.push({ row: 1, column: absent[0]!.en, code: 'missing_column', message });
  }
  return { columns, faults, notes };
};

const alone = (row: number, code: string, message: Said): ObservationTable => ({ rows: [], faults: [{ row, code, message }], notes: [] });

const textOf = (given: string | Uint8Array): string | ObservationTable => {
  if (typeof given === 'string') return given.replace(/^\ufeff/, '');
  const refused =
    signatureOf(given).kind === 'zip' ? { code: 'workbook', message: tableFaults.workbook } : given.length === 0 ? undefined : tableRefusal(given);
  if (refused !== undefined) return alone(1, refused.code, refused.message);
  try {
    return decodeText(given);
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    // What a document may be is no advice to who sends a table.
    return alone(1, error.code, error.code === 'binary' ? tableFaults.notATable : { zh: error.messageZh, en: error.message });
  }
};

/**
 * Reads a CSV file of observations, its text or its bytes (UTF-8 or GB 18030): heads in English or Chinese in any order, each cell that cannot be taken
 * named by row and column. Rows with a fault and repeated rows are left out of `rows`. Never throws for a fault of the file.
 */
export const readObservationCsv = (given: string | Uint8Array, options: TableOptions = {}): ObservationTable => {
  const text = textOf(given);
  if (typeof text !== 'string') return text;
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const [headCells = [], ...lines] = parsed.data;
  const { most } = options;
  if (most !== undefined && lines.length > most + 1) return alone(1, 'too_many_rows', tableFaults.tooManyRows(lines.length, most));
  const head = readHead(headCells, options);
  const faults: CellFault[] = [...head.faults];
  const notes = [...head.notes];
  const quotes = parsed.errors.find(({ type }) => type === 'Quotes');
  if (quotes !== undefined) faults.push({ row: (quotes.row ?? 0) + 1, code: 'quotes', message: tableFaults.quotes });
  if (faults.length > 0) return { rows: [], faults, notes };
  const read = rowReader(options);
  const rows: ObservationRow[] = [];
  const seen = new Map<string, number>();
  for (const [at, cells] of lines.entries()) {
    const row = at + 2;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const extra = cells.slice(headCells.length).filter((cell) => cell.trim() !== '').length;
    if (extra > 0) faults.push({ row, code: 'extra_cells', message: tableFaults.extraCells(extra) });
    const written: WrittenRow = Object.fromEntries(head.columns.flatMap((column, i) => (column === undefined ? [] : [[column, cells[i] ?? '']])));
    const { observation, problems } = read(written);
    const located = (column: ObservationColumn): Pick<CellFault, 'row' | 'column' | 'cell'> => {
      const place = head.columns.indexOf(column);
      return place < 0 ? { row, column } : { row, column: headCells[place]!.trim(), cell: addressOf(row, place + 1) };
    };
    for (const { column, code, message } of problems) faults.push({ ...located(column), code, message });
    if (observation === undefined || extra > 0) continue;
    const line = figureLine(observation);
    const first = seen.get(line);
    if (first === undefined) {
      seen.set(line, row);
      rows.push({ row, cell: located('value').cell ?? String(row), observation });
    } else faults.push({ ...located('value'), code: 'duplicate', message: rowFaults.duplicate({ row: first }) });
  }
  if (rows.length === 0 && faults.length === 0) faults.push({ row: 1, code: 'no_rows', message: tableFaults.empty });
  return { rows, faults, notes };
};
