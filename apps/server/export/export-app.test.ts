import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/plan/index.ts';
import { createApp } from '../app.tsx';
import { samplePlan, sampleState } from '../sample-plan.ts';
import { attachment, fileNameOf } from './attachment.ts';
import { exportApp } from './export-app.ts';
import { writeWorkbook } from './workbook.ts';

const state = sampleState();
const app = createApp(state).route('/', exportApp(state));
const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://localhost/plans/linjiang/export/${path}`, { headers });

const workbookOf = async (plan: Plan): Promise<ExcelJS.Workbook> => {
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (chunk: Buffer) => chunks.push(chunk));
  await writeWorkbook(plan, { exportedAt: '2026-01-01T00:00:00Z', generator: 'Yidu 0', corrections: 2 }, 'zh', out);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.concat(chunks) as unknown as ExcelJS.Buffer);
  return book;
};

describe('the workbook', () => {
  let book: ExcelJS.Workbook;
  beforeAll(async () => {
    const response = await get('workbook.xlsx');
    expect(response.status).toBe(200);
    book = new ExcelJS.Workbook();
    await book.xlsx.load((await response.arrayBuffer()) as unknown as ExcelJS.Buffer);
  });

  it('has a sheet that says what it is, and one for each table that has rows', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(
      ['说明', '目次', '指标', '承诺', '已有成绩', '项目', '举措', '名词', '地点', '标准', '检查'].filter((name) => book.getWorksheet(name) !== undefined),
    );
    expect(book.worksheets.length).toBeGreaterThanOrEqual(7);
    const about = Object.fromEntries(
      (book.getWorksheet('说明')!.getSheetValues() as ExcelJS.CellValue[][]).filter(Boolean).map(([, name, value]) => [name as string, value]),
    );
    expect(about).toMatchObject({ 来源文件: 'linjiang.txt', 性质: '草案' });
    expect(about['文件指纹（SHA-256）']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has the rows of the plan, numbers as numbers and words in Chinese', () => {
    const sheet = book.getWorksheet('承诺')!;
    const heads = (sheet.getRow(1).values as string[]).slice(1);
    expect(heads.slice(0, 7)).toEqual(['编号', '事项', '方向', '数值', '上限', '单位', '类型']);
    const row = sheet.getRow(2);
    expect(row.getCell(heads.indexOf('数值') + 1).value).toBe(450);
    expect(row.getCell(heads.indexOf('类型') + 1).value).toBe('达到水平');
    expect(row.getCell(heads.indexOf('期限') + 1).value).toBe(2025);
    expect(sheet.rowCount).toBe(1 + samplePlan().plan.targets.length);
  });

  it('has frozen heads, filters and widths', () => {
    const sheet = book.getWorksheet('承诺')!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBeTruthy();
    expect(sheet.getColumn(2).width).toBeGreaterThan(20);
    expect(sheet.getRow(1).getCell(1).font.bold).toBe(true);
  });

  it('lets no text of a plan be a formula, and survives whatever stands in it', async () => {
    const { plan } = samplePlan();
    const names = ['=1+1', '+86', '-2+3', '@SUM(A1)', '\f第二页\u0000', '\uD800', '长'.repeat(40_000), '<b>&"', '-'];
    const odd: Plan = { ...plan, places: names.map((name) => ({ name, kind: 'area', span: [0, 1] as const })) };
    const sheet = (await workbookOf(odd)).getWorksheet('地点')!;
    const cells = names.map((_, i) => sheet.getRow(i + 2).getCell(1));
    expect(cells.every((cell) => cell.formula === undefined)).toBe(true);
    expect(cells.map(({ value }) => value).slice(0, 4)).toEqual(["'=1+1", "'+86", "'-2+3", "'@SUM(A1)"]);
    expect(cells[8]!.value).toBe('-');
    expect((cells[6]!.value as string).length).toBe(32_767);
  });

  it('of a plan of which nothing was read has the sheet that says what it is', async () => {
    const { plan } = samplePlan();
    const empty: Plan = {
      ...plan,
      outline: [],
      indicators: [],
      targets: [],
      facts: [],
      boxes: [],
      measures: [],
      terms: [],
      places: [],
      standards: [],
      diagnostics: [],
    };
    expect((await workbookOf(empty)).worksheets.map(({ name }) => name)).toEqual(['说明']);
  });
});

describe('the other downloads', () => {
  it('give the whole plan as Plan JSON', async () => {
    const response = await get('plan.json');
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(samplePlan().plan)));
  });

  it('give each table as CSV in the language of the reader', async () => {
    const bytes = Buffer.from(await (await get('csv/targets.csv')).arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString('utf8')).toContain('编号,事项,方向');
    expect(await (await get('csv/targets.csv', { cookie: 'lang=en' })).text()).toContain('Id,Subject,Comparator');
    expect(await (await get('csv/targets.csv?raw')).text()).toContain('id,subject,comparator');
    for (const name of ['indicators', 'projects', 'facts', 'measures', 'terms', 'places', 'standards', 'diagnostics', 'outline', 'assignments'])
      expect((await get(`csv/${name}.csv`)).status).toBe(200);
    for (const name of ['nothing', 'constructor']) expect((await get(`csv/${name}.csv`)).status).toBe(404);
  });

  it('give StratML in both parts', async () => {
    expect(await (await get('stratml.xml')).text()).toContain('<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">');
    expect(await (await get('stratml-2.xml')).text()).toContain('<PerformanceIndicator PerformanceIndicatorType="Quantitative">');
  });

  it('are named for the plan', async () => {
    const header = (await get('workbook.xlsx')).headers.get('content-disposition')!;
    expect(header).toMatch(/^attachment; filename="plan\.xlsx"; filename\*=UTF-8''/);
    expect(decodeURIComponent(header.split("''")[1]!)).toMatch(/临江区.*\.xlsx$/);
  });

  it('are not there for a plan that is not there', async () => {
    for (const path of ['plan.json', 'workbook.xlsx', 'csv/targets.csv', 'stratml.xml'])
      expect((await app.request(`http://localhost/plans/none/export/${path}`)).status).toBe(404);
  });
});

describe('attachment', () => {
  it('lets no name break out of the header or into a folder', () => {
    const header = attachment('../规划"\r\nSet-Cookie: x=1; (草案)\'.json', 'text/plain')['Content-Disposition']!;
    expect(header).not.toMatch(/[\r\n]/);
    expect(header).toMatch(/^attachment; filename="plan\.json"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/);
    expect(fileNameOf('a/b:c', '.csv')).toBe('a b c.csv');
    expect(fileNameOf('', '.csv')).toBe('plan.csv');
    expect(attachment('plain.csv', 'text/csv')['Content-Disposition']).toContain('filename="plain.csv"');
  });
});
