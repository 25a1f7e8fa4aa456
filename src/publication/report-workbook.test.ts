import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../delivery/index.ts';
import { reportWorkbook, type ReportEdition } from './report-workbook.ts';
import { workbookFile } from './workbook-file.ts';

const report = (more: Partial<Report>): Report => ({
  plan: '14',
  calendar: 'c1',
  unit: 'u1',
  period: '2023Q2',
  opened: '2023-07-01',
  due: '2023-07-10',
  asks: [{ id: 'task.k', kind: 'task', ref: 'k', title: '任务', owner: 'unit' }],
  answers: {},
  state: 'open',
  steps: [],
  reminded: {},
  ...more,
});
const handed = (day: string): Partial<Report> => ({ state: 'submitted', steps: [{ state: 'submitted', at: `${day}T02:00:00.000Z`, by: '甲' }] });

const edition: ReportEdition = {
  region: { name: '临江区', simulated: true },
  plan: '“十四五”规划',
  today: '2023-08-01',
  reports: [
    { unit: '=区教委', calendar: '季度报送', report: report(handed('2023-07-09')) },
    { unit: '=区教委', calendar: '季度报送', report: report({ ...handed('2023-07-20'), period: '2023Q1' }) },
    { unit: '区卫健委', calendar: '季度报送', report: report({}) },
    { unit: '区卫健委', calendar: '季度报送', report: report({ due: '2023-08-10' }) },
  ],
};

describe('the workbook of completeness', () => {
  it('counts by unit, with shares that are formulas and a total', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(workbookFile(reportWorkbook(edition, 'zh')) as never);
    const sheet = book.getWorksheet('单位')!;
    expect(sheet.getCell('A1').text).toContain('（模拟）');
    const row = (n: number): unknown[] => [1, 2, 3, 4, 5, 6].map((column) => sheet.getCell(n, column).value);
    expect([row(4), row(5), row(6)]).toEqual([
      ['=区教委', 2, 1, 1, 0, 0],
      ['区卫健委', 2, 0, 0, 1, 1],
      ['合计', 4, 1, 1, 1, 1],
    ]);
    expect(sheet.getCell('G4').value).toMatchObject({ result: 0.5 });
    expect(sheet.getCell('H6').value).toMatchObject({ formula: expect.stringContaining('$C$6'), result: 2 / 3 });
    // A name that begins like a formula stays a text.
    expect(sheet.getCell('A4').type).toBe(ExcelJS.ValueType.String);
    expect(book.getWorksheet('逐期')!.getCell('F5').value).toBe('晚报');
  });
});
