import Papa from 'papaparse';
import { decodeText } from './encoding.ts';
import { IntakeError } from './error.ts';
import { openWorkbook } from './observations/sheet/read-workbook.ts';
import { viewOf } from './observations/sheet/sheet-view.ts';
import { WorkbookError } from './observations/sheet/workbook-parts.ts';
import { tableRefusal } from './observations/table-refusal.ts';
import { signatureOf } from './signature.ts';
import type { WordTable } from './word-table.ts';

const MOST_ROWS = 5_000;

const csvRows = (bytes: Uint8Array): WordTable => {
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false, preview: MOST_ROWS + 1 });
  return { sheets: [{ name: '', rows: data.slice(0, MOST_ROWS), cut: data.length > MOST_ROWS }] };
};

const workbookRows = (bytes: Uint8Array): WordTable => {
  const book = openWorkbook(bytes);
  const sheets = book.sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name }) => {
      const sheet = book.sheet(name);
      const view = viewOf(name, sheet);
      const rows = Array.from({ length: view.lastRow }, (_, row) => Array.from({ length: view.lastColumn }, (__, column) => view.words(row + 1, column + 1)));
      return { name, rows, cut: sheet.cut };
    });
  return { sheets };
};

export const readWordTable = (bytes: Uint8Array): WordTable => {
  const refused = tableRefusal(bytes);
  if (refused !== undefined) return { refused: refused.message };
  try {
    return signatureOf(bytes).kind === 'zip' ? workbookRows(bytes) : csvRows(bytes);
  } catch (fault) {
    if (fault instanceof WorkbookError) return { refused: fault.said };
    if (fault instanceof IntakeError) return { refused: { zh: fault.messageZh, en: fault.message } };
    throw fault;
  }
};
