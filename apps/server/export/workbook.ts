import type { Writable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { xmlText } from '../../../src/basis/index.ts';
import type { Plan } from '../../../src/plan/index.ts';
import {
  guarded,
  metadata,
  metadataTitles,
  shownCell,
  tableNotes,
  tables,
  type Column,
  type Edition,
  type Language,
  type Table,
} from '../../../src/publication/index.ts';

const FORMATS: Readonly<Record<Column['type'], string | undefined>> = { text: '@', choice: '@', number: '#,##0.####', integer: '0', year: '0', share: '0%' };

/** Longest text of a cell that a workbook may hold. */
const LONGEST = 32_767;

const HEAD = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3EFE7' } },
  alignment: { vertical: 'middle', wrapText: true },
} as const;

/** A sheet with a character that XML cannot hold opens nowhere. */
const fit = (text: string): string => guarded(xmlText(text)).slice(0, LONGEST);

const value = (column: Column, cell: string | number | undefined, language: Language): string | number | null => {
  const shown = shownCell(column, cell, language);
  return shown === undefined ? null : typeof shown === 'number' ? shown : fit(shown);
};

const addTable = (book: ExcelJS.stream.xlsx.WorkbookWriter, table: Table, language: Language): void => {
  const { columns, rows } = table;
  const sheet = book.addWorksheet(table.title[language], {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9, printTitlesRow: '1:1' },
  });
  sheet.columns = columns.map(({ title, width, type }) => ({
    header: title[language],
    width,
    style: { numFmt: FORMATS[type] ?? '@', alignment: { vertical: 'top', wrapText: width >= 20 } },
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  const head = sheet.getRow(1);
  head.height = 22;
  head.eachCell((cell) => Object.assign(cell, { style: { ...HEAD } }));
  head.commit();
  for (const row of rows) sheet.addRow(row.map((cell, i) => value(columns[i]!, cell, language))).commit();
  sheet.commit();
};

const addMetadata = (book: ExcelJS.stream.xlsx.WorkbookWriter, plan: Plan, edition: Edition, language: Language): void => {
  const sheet = book.addWorksheet(metadataTitles.sheet[language]);
  sheet.columns = [
    { width: 26, style: { font: { bold: true }, alignment: { vertical: 'top' } } },
    { width: 90, style: { alignment: { vertical: 'top', wrapText: true, horizontal: 'left' } } },
  ];
  for (const { title, value: said } of metadata(plan, edition, language)) sheet.addRow([title[language], typeof said === 'string' ? fit(said) : said]).commit();
  sheet.addRow([]).commit();
  for (const [name, note] of tableNotes(language)) sheet.addRow([fit(name), note]).commit();
  sheet.commit();
};

/**
 * Writes a plan as an Excel workbook: a sheet saying what it is, and one for each table that has rows. Rows go out as they
 * are made, so that a large plan needs no more memory than a small one. Resolves once everything is written.
 */
export const writeWorkbook = async (plan: Plan, edition: Edition, language: Language, out: Writable): Promise<void> => {
  // A third of a second to load: only when somebody asks for one.
  const { default: Excel } = await import('exceljs');
  const book = new Excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  book.creator = edition.generator ?? '';
  addMetadata(book, plan, edition, language);
  for (const table of tables(plan)) if (table.rows.length > 0) addTable(book, table, language);
  await book.commit();
};
