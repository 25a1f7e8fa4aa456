import ExcelJS from 'exceljs';
import { xmlText } from '../../basis/index.ts';
import type { Said, TemplateRequest } from './draft.ts';
import { openWorkbook } from './sheet/read-workbook.ts';
import { viewOf, type SheetView } from './sheet/sheet-view.ts';
import { WorkbookError } from './sheet/workbook-parts.ts';
import { addressOf } from './address.ts';
import { guardedCell, unguardedCell } from './guarded-cell.ts';
import { BORDER, FILLS, FONT } from './sheet-style.ts';
import { fillTemplate } from './template.ts';
import { progressColumns, progressFaults, progressStates, progressTexts, type ProgressColumn } from './words/report-progress-words.ts';

export type ProgressState = keyof typeof progressStates;

/** A task or project on the sheet; `code` names it when the sheet comes back. */
export type ProgressLine = {
  readonly code: string;
  readonly kind: 'task' | 'project';
  readonly title: string;
  readonly due?: string;
  readonly last?: string;
  readonly state?: ProgressState;
  readonly percent?: string;
  readonly text?: string;
};

/** A line that came back; a cell that cannot be read is a fault, and its line is left out. */
export type ProgressRead = {
  readonly lines: readonly {
    readonly code: string;
    readonly cell: string;
    readonly state?: ProgressState;
    readonly percent?: string;
    readonly text?: string;
  }[];
  readonly faults: readonly { readonly cell: string; readonly entered: string; readonly message: Said }[];
};

const COLUMNS = Object.keys(progressColumns) as ProgressColumn[];
const HEAD_ROW = 3;
const columnOf = (column: ProgressColumn): number => COLUMNS.indexOf(column) + 1;
const OPEN: ReadonlySet<ProgressColumn> = new Set(['state', 'percent', 'text']);
const STATES = new Map<string, ProgressState>(Object.entries(progressStates).map(([state, word]) => [word, state as ProgressState]));

const addLine = (sheet: ExcelJS.Worksheet, line: ProgressLine, at: number): void => {
  const row = sheet.getRow(HEAD_ROW + 1 + at);
  const words: Readonly<Record<ProgressColumn, string>> = {
    kind: progressTexts.kinds[line.kind],
    title: guardedCell(line.title),
    due: line.due ?? '',
    last: guardedCell(line.last ?? ''),
    state: line.state === undefined ? '' : progressStates[line.state],
    percent: line.percent ?? '',
    text: guardedCell(line.text ?? ''),
    code: line.code,
  };
  for (const column of COLUMNS) {
    const cell = row.getCell(columnOf(column));
    const open = OPEN.has(column) && (column !== 'percent' || line.kind === 'project');
    cell.value = words[column] === '' ? null : column === 'percent' ? Number(words.percent) : xmlText(words[column]);
    cell.font = FONT;
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', wrapText: true, horizontal: column === 'title' || column === 'text' || column === 'last' ? 'left' : 'center' };
    cell.protection = { locked: !open };
    if (open) cell.fill = FILLS.fill;
  }
  row.getCell(columnOf('state')).dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${Object.values(progressStates).join(',')}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: progressTexts.stateTitle,
    error: progressTexts.stateError,
  };
  if (line.kind === 'project')
    row.getCell(columnOf('percent')).dataValidation = {
      type: 'decimal',
      operator: 'between',
      formulae: [0, 100],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: progressColumns.percent.head,
      error: progressTexts.percentError,
    };
};

/** The file (填报表) of one report: its figures as `fillTemplate` makes them, and a sheet of its tasks and projects where it has some. */
export const fillReportTemplate = async (request: TemplateRequest, lines: readonly ProgressLine[]): Promise<Uint8Array> => {
  const bytes = await fillTemplate(request);
  if (lines.length === 0) return bytes;
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const figures = book.worksheets[0]!;
  figures.getCell('A3').value = `${figures.getCell('A3').text}${progressTexts.other(lines.length)}`;
  const sheet = book.addWorksheet(request.region.simulated ? progressTexts.simulatedSheet : progressTexts.sheet, {
    views: [{ state: 'frozen', xSplit: columnOf('title'), ySplit: HEAD_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}` },
  });
  sheet.columns = COLUMNS.map((column) => ({ width: progressColumns[column].width, hidden: column === 'code' }));
  const asked = progressTexts.counts(lines.filter(({ state }) => state === undefined).length, request.due);
  for (const [at, text] of [`${request.owner}　${progressTexts.sheet}`, `${asked}${progressTexts.help}`].entries()) {
    sheet.mergeCells(at + 1, 1, at + 1, COLUMNS.length - 1);
    Object.assign(sheet.getRow(at + 1).getCell(1), { value: guardedCell(xmlText(text)), font: at === 0 ? { name: '黑体', size: 14 } : FONT });
  }
  for (const column of COLUMNS)
    Object.assign(sheet.getRow(HEAD_ROW).getCell(columnOf(column)), {
      value: progressColumns[column].head,
      font: { ...FONT, bold: true },
      fill: FILLS.head,
      border: BORDER,
      alignment: { vertical: 'middle', horizontal: 'center' },
    });
  for (const [at, line] of lines.entries()) addLine(sheet, line, at);
  // A file that opens on an empty table says that nothing is asked.
  if (request.lines.length === 0)
    book.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: book.worksheets.indexOf(sheet), visibility: 'visible' }];
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true });
  return new Uint8Array(await book.xlsx.writeBuffer());
};

const headOf = (view: SheetView): { readonly row: number; readonly columns: ReadonlyMap<ProgressColumn, number> } | undefined => {
  for (let row = 1; row <= Math.min(view.lastRow, 20); row++) {
    const columns = new Map<ProgressColumn, number>();
    for (let column = 1; column <= view.lastColumn; column++) {
      const words = view.at(row, column)?.text.trim() ?? '';
      const named = COLUMNS.find((one) => progressColumns[one].head === words);
      if (named !== undefined && !columns.has(named)) columns.set(named, column);
    }
    if (columns.has('state') && columns.has('text') && columns.has('code')) return { row, columns };
  }
  return undefined;
};

const readView = (view: SheetView, known: ReadonlySet<string>): ProgressRead => {
  const head = headOf(view);
  const lines: ProgressRead['lines'][number][] = [];
  const faults: ProgressRead['faults'][number][] = [];
  if (head === undefined) return { lines, faults };
  for (let row = head.row + 1; row <= view.lastRow; row++) {
    const place = (column: ProgressColumn): number | undefined => head.columns.get(column);
    const words = (column: ProgressColumn): string => (place(column) === undefined ? '' : view.words(row, place(column)!));
    const address = (column: ProgressColumn): string => `${view.name} ${addressOf(row, place(column) ?? 1)}`;
    const code = words('code');
    const [state, percent, text] = [words('state'), words('percent'), unguardedCell(words('text'))];
    if (state === '' && percent === '' && text === '') continue;
    const before = faults.length;
    const fault = (column: ProgressColumn, message: Said): void => void faults.push({ cell: address(column), entered: words(column).slice(0, 100), message });
    for (const column of OPEN) {
      const cell = place(column) === undefined ? undefined : view.at(row, place(column)!);
      if (cell !== undefined && (cell.kind === 'error' || cell.formula)) fault(column, progressFaults.formula());
    }
    if (!known.has(code)) fault('title', progressFaults.unknown(words('title').slice(0, 40)));
    if (state !== '' && !STATES.has(state)) fault('state', progressFaults.state(state.slice(0, 40)));
    const share = percent.replace(/[%％]$/, '');
    if (share !== '' && !/^(100|\d{1,2})(\.\d{1,2})?$/.test(share)) fault('percent', progressFaults.percent(percent.slice(0, 40)));
    if (faults.length > before) continue;
    const stated = STATES.get(state);
    lines.push({
      code,
      cell: address('state'),
      ...(stated === undefined ? {} : { state: stated }),
      ...(share === '' ? {} : { percent: share }),
      ...(text === '' ? {} : { text }),
    });
  }
  return { lines, faults };
};

/** Reads the sheet of tasks and projects of a file that came back; `known` are the codes that went out. A file without that sheet gives nothing. */
export const readReportProgress = (bytes: Uint8Array, known: ReadonlySet<string>): ProgressRead => {
  try {
    const book = openWorkbook(bytes);
    const named = book.sheets.find(({ name, hidden }) => !hidden && (name === progressTexts.sheet || name === progressTexts.simulatedSheet));
    return named === undefined ? { lines: [], faults: [] } : readView(viewOf(named.name, book.sheet(named.name)), known);
  } catch (fault) {
    // What cannot be opened is told where its figures are read.
    if (fault instanceof WorkbookError) return { lines: [], faults: [] };
    throw fault;
  }
};
