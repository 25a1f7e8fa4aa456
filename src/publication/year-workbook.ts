import { Decimal } from '../basis/index.ts';
import { guarded } from './csv.ts';
import { reference, type Sheet, type SheetCell, type Workbook } from './sheet.ts';
import type { Language } from './table.ts';
import { yearTexts } from './words/year-titles.ts';
import { yearHead, yearTables, type YearEdition, type YearTable } from './year-edition.ts';

const HEAD_ROWS = 3;

/** A figure as a number where a spreadsheet keeps it exactly, else as its text. */
const figureCell = (text: string): SheetCell => {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return guarded(text);
  return new Decimal(text).precision() <= 15 ? { value: Number(text), style: 'number' } : text;
};

const sheetOf = ({ name, heads, rows }: YearTable, title: string, facts: string, mark: string | undefined): Sheet => ({
  name,
  widths: heads.map(({ width }) => Math.round(width * 1.3)),
  head: HEAD_ROWS,
  rows: [
    [{ value: `${title} ${name}`, style: 'title' }],
    [{ value: facts, style: 'note' }],
    heads.map((head) => head.title),
    ...rows.map((row) => row.map((text, i) => (heads[i]!.isNumber === true ? figureCell(text) : guarded(text)))),
  ],
  ...(mark === undefined ? {} : { mark }),
});

/** The total of the money as a formula over its column. */
const totalRow = ({ name, rows, heads }: YearTable, language: Language): readonly SheetCell[] => {
  const column = heads.findIndex(({ isNumber }) => isNumber === true);
  const total = rows.reduce((sum, row) => sum.plus(/^\d/.test(row[column]!) ? row[column]! : 0), new Decimal(0));
  const cell = (row: number): string => reference(name, row, column + 1).split('!')[1]!;
  const formula = `SUM(${cell(HEAD_ROWS + 1)}:${cell(HEAD_ROWS + rows.length)})`;
  return heads.map(
    (_, i): SheetCell =>
      i === 1
        ? { value: yearTexts.total[language], style: 'strong' }
        : i === column
          ? { value: total.toNumber(), formula, style: 'strong' }
          : { value: '', style: 'strong' },
  );
};

/** The year's three tables as a workbook, each on its sheet; texts that a spreadsheet would take for formulas are neutralised. */
export const yearWorkbook = (edition: YearEdition, language: Language): Workbook => {
  const { title, facts } = yearHead(edition, language);
  const [targets, tasks, projects] = yearTables(edition, language);
  const mark = edition.region.simulated === true ? yearTexts.simulated[language] : undefined;
  const sheet = (table: YearTable): Sheet => sheetOf(table, title, facts, mark);
  const last = sheet(projects);
  return { title, sheets: [sheet(targets), sheet(tasks), projects.rows.length === 0 ? last : { ...last, rows: [...last.rows, totalRow(projects, language)] }] };
};
