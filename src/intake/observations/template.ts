import ExcelJS from 'exceljs';
import { startOf, xmlText, type Decimal, type PlainDate } from '../../basis/index.ts';
import { figureKey, readPriceBasis } from '../../ledger/index.ts';
import type { TemplateLine, TemplateRequest } from './draft.ts';
import { guardedCell } from './guarded-cell.ts';
import { BORDER, FILLS, FONT } from './sheet-style.ts';
import { metaRows, type LineMark } from './template-meta.ts';
import { accumulatedGrowth, measureLabels, periodLabel, statusLabels, templateColumns, templateTexts, type TemplateColumn } from './words/template-words.ts';

const COLUMNS = Object.keys(templateColumns) as TemplateColumn[];
const columnOf = (column: TemplateColumn): number => COLUMNS.indexOf(column) + 1;

/** Rows above the lines: title, facts, counts, head. */
const HEAD_ROW = 4;

/** A cell has 15 digits; what has more is shown as text, which is exact. */
const amount = (value: Decimal): number | string => (value.precision() <= 15 ? value.toNumber() : value.toFixed());

const formatOf = (value: Decimal): string => (value.decimalPlaces() === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(value.decimalPlaces(), 15))}`);

type Shown = { readonly value?: Decimal; readonly bound?: string };

/** What stands in the cell of a figure: a number, a bound in words, a dash for what is missing. */
const shownAmount = ({ value, bound }: Shown): number | string => {
  if (value === undefined) return '—';
  return bound === undefined ? amount(value) : `${bound.replace('>=', '≥').replace('<=', '≤')}${value.toFixed()}`;
};

const showAmount = (cell: ExcelJS.Cell, shown: Shown): void => {
  cell.value = shownAmount(shown);
  if (typeof cell.value === 'number' && shown.value !== undefined) cell.numFmt = formatOf(shown.value);
};

const measureLabel = ({ measure, accumulated }: TemplateLine): string =>
  measure === 'growth' && accumulated === true ? accumulatedGrowth : measureLabels[measure];

const dayValue = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);

const LONGEST_DAY = new Date('2200-12-31T00:00:00Z');

const guard = (row: ExcelJS.Row, request: TemplateRequest): void => {
  const cell = (column: TemplateColumn): ExcelJS.Cell => row.getCell(columnOf(column));
  // A warning lets ≥6 and — through; a stop would not.
  cell('value').dataValidation = {
    type: 'decimal',
    operator: 'between',
    formulae: [-1e15, 1e15],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: templateTexts.valueTitle,
    prompt: templateTexts.valuePrompt,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: templateTexts.valueTitle,
    error: templateTexts.valueError,
  };
  cell('status').dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${Object.values(statusLabels).join(',')}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: templateTexts.statusTitle,
    error: templateTexts.statusError,
  };
  cell('known').dataValidation = {
    type: 'date',
    operator: 'between',
    formulae: [dayValue(startOf(request.period)), LONGEST_DAY],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: templateTexts.knownTitle,
    error: templateTexts.knownError,
  };
  cell('known').numFmt = 'yyyy-mm-dd';
};

const FILLED: readonly TemplateColumn[] = ['value', 'status', 'known', 'source', 'reason', 'note'];

/** Lines a text takes in a column so wide; a Chinese character is as wide as two digits. */
const linesIn = (text: string, width: number): number =>
  Math.max(1, Math.ceil([...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0) / (width - 1)));

const LINE_HEIGHT = 15;

const addLine = (sheet: ExcelJS.Worksheet, line: TemplateLine, at: number, request: TemplateRequest): void => {
  const row = sheet.getRow(HEAD_ROW + 1 + at);
  const { previous, head } = line;
  const origin = previous === undefined ? '' : [periodLabel(previous.period), previous.source].filter(Boolean).join('，');
  row.values = COLUMNS.map((column) => {
    const texts: Partial<Record<TemplateColumn, string>> = {
      no: line.no ?? '',
      name: xmlText(line.name),
      measure: measureLabel(line),
      unit: xmlText(line.unit),
      origin: guardedCell(xmlText(origin)),
      source: guardedCell(xmlText(head?.source ?? '')),
      note: line.locked === true && head === undefined ? templateTexts.waiting : '',
      line: lineCode(at),
      ...(head === undefined ? {} : { status: statusLabels[head.status] }),
    };
    return texts[column] || null;
  });
  const wrapped: readonly (readonly [string, TemplateColumn])[] = [
    [line.name, 'name'],
    [origin, 'origin'],
    [head?.source ?? '', 'source'],
  ];
  row.height = LINE_HEIGHT * Math.max(...wrapped.map(([text, column]) => linesIn(text, templateColumns[column].width)));
  if (previous !== undefined) showAmount(row.getCell(columnOf('previous')), previous);
  if (head !== undefined) {
    showAmount(row.getCell(columnOf('value')), head);
    row.getCell(columnOf('known')).value = dayValue(head.known);
  }
  for (const column of COLUMNS) {
    const cell = row.getCell(columnOf(column));
    const open = line.locked !== true && FILLED.includes(column);
    const numeric = column === 'value' || column === 'previous';
    cell.font = FONT;
    cell.border = BORDER;
    cell.alignment = {
      vertical: 'middle',
      wrapText: !numeric,
      horizontal: numeric ? 'right' : column === 'name' || column === 'source' || column === 'origin' ? 'left' : 'center',
    };
    cell.protection = { locked: !open };
    if (line.locked === true) cell.fill = FILLS.locked;
    else if (open && (column === 'value' || column === 'status' || column === 'known')) cell.fill = FILLS.fill;
  }
  row.getCell(columnOf('known')).numFmt = 'yyyy-mm-dd';
  if (line.locked !== true) guard(row, request);
};

/** Names a line in its hidden last column, so that sorting and inserting rows lose nothing. */
const lineCode = (at: number): string => `L${at + 1}`;

const addHead = (sheet: ExcelJS.Worksheet, request: TemplateRequest): void => {
  const { region, plan, owner, period, issued, due, lines } = request;
  const fill = lines.filter(({ locked, head }) => locked !== true && head === undefined).length;
  const filled = lines.filter(({ head }) => head !== undefined).length;
  const mark = region.simulated && !region.name.includes(templateTexts.simulated) ? `（${templateTexts.simulated}）` : '';
  const last = COLUMNS.length - 1;
  const rows: readonly (readonly [string, Partial<ExcelJS.Font>, number])[] = [
    [templateTexts.title(`${region.name}${mark}`, plan.title), { name: '黑体', size: 16 }, 28],
    [templateTexts.facts(owner, periodLabel(period), issued, due), FONT, 20],
    [
      `${region.simulated ? templateTexts.simulatedNotice : ''}${templateTexts.counts(fill, filled)}${templateTexts.help}`,
      { ...FONT, color: { argb: 'FFB3372B' } },
      34,
    ],
  ];
  for (const [at, [text, font, height]] of rows.entries()) {
    sheet.mergeCells(at + 1, 1, at + 1, last);
    const row = sheet.getRow(at + 1);
    row.height = height;
    Object.assign(row.getCell(1), {
      value: guardedCell(xmlText(text)),
      font,
      alignment: { vertical: 'middle', horizontal: at === 0 ? 'center' : 'left', wrapText: true },
    });
  }
  const head = sheet.getRow(HEAD_ROW);
  head.height = 24;
  for (const column of COLUMNS) {
    Object.assign(head.getCell(columnOf(column)), {
      value: templateColumns[column].head,
      font: { ...FONT, bold: true },
      fill: FILLS.head,
      border: BORDER,
      alignment: { vertical: 'middle', horizontal: 'center' },
    });
  }
};

/** 2020年价, as a plan prints it, is kept as `2020`. */
const basisOf = ({ priceBasis }: TemplateLine): { readonly priceBasis?: string } => {
  const basis = priceBasis === undefined ? undefined : readPriceBasis(priceBasis);
  return basis === undefined ? {} : { priceBasis: basis };
};

/** What the hidden sheet remembers of a line. */
const markOf = (line: TemplateLine, at: number, { period, authority }: TemplateRequest): LineMark => ({
  line: lineCode(at),
  series: line.series,
  name: line.name,
  measure: line.measure,
  accumulated: line.accumulated === true,
  ...basisOf(line),
  unit: line.unit,
  locked: line.locked === true,
  key: figureKey({
    indicator: line.series,
    period,
    measure: line.measure,
    ...(line.accumulated === undefined ? {} : { accumulated: line.accumulated }),
    ...basisOf(line),
    ...(authority === undefined ? {} : { authority }),
  }),
  head: line.head?.id ?? null,
  sent: line.head === undefined ? '' : String(shownAmount(line.head)),
});

/**
 * Makes the Excel file (填报表) that one unit fills for one period: its lines with the last value and source, what is known already, what statistics give
 * locked and grey, and a hidden sheet by which it is recognised when it comes back.
 */
export const fillTemplate = async (request: TemplateRequest): Promise<Uint8Array> => {
  const { region, lines } = request;
  const book = new ExcelJS.Workbook();
  book.creator = 'Yidu 义渡';
  book.created = dayValue(request.issued);
  book.modified = dayValue(request.issued);
  const sheet = book.addWorksheet(region.simulated ? templateTexts.simulatedSheet : templateTexts.sheet, {
    views: [{ state: 'frozen', xSplit: columnOf('name'), ySplit: HEAD_ROW, activeCell: 'G5' }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      horizontalCentered: true,
    },
    headerFooter: { oddHeader: region.simulated ? `&R${templateTexts.simulated}` : '', oddFooter: `&C${templateTexts.page}` },
  });
  sheet.columns = COLUMNS.map((column) => ({ width: templateColumns[column].width, hidden: column === 'line' }));
  addHead(sheet, request);
  for (const [at, line] of lines.entries()) addLine(sheet, line, at, request);
  // No password: the lock keeps from slips, and people may widen columns and sort.
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    formatCells: true,
    sort: true,
    autoFilter: true,
  });
  const hidden = book.addWorksheet(templateTexts.hiddenSheet, { state: 'veryHidden' });
  const { template, plan, owner, period, issued, authority } = request;
  const meta = { template, region: region.code, plan: plan.id, owner, period, issued, ...(authority === undefined ? {} : { authority }) };
  hidden.columns = Array.from({ length: 10 }, () => ({ style: { numFmt: '@' } }));
  for (const row of metaRows({ ...meta, lines: lines.map((line, at) => markOf(line, at, request)) })) hidden.addRow(row.map(xmlText));
  return new Uint8Array(await book.xlsx.writeBuffer());
};
