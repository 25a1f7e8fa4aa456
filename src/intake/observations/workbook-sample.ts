import ExcelJS from 'exceljs';
import { Decimal } from '../../basis/index.ts';
import type { DraftContext, FedSeries, Head, ObservationDraft, TemplateLine, TemplateRequest } from './draft.ts';

/** A template and what is known around it, for tests. */
export const series: readonly FedSeries[] = [
  { id: 't2.1', series: '14/t2.1', name: '地区生产总值年均增速', unit: '%', kind: 'avg_annual_growth' },
  { id: 't2.2', series: '14/t2.2', name: '人均地区生产总值', unit: '万元', kind: 'level' },
  { id: 't2.12', series: '14/t2.12', name: '进出口总额', unit: '亿元', kind: 'cumulative' },
  { id: 't2.14', series: '14/t2.14', name: '民营经济市场主体', unit: '家', kind: 'level' },
  { id: 't2.16', series: '14/t2.16', name: '一般公共预算收入年均增速', unit: '%', kind: 'avg_annual_growth' },
  { id: 't2.20', series: '14/t2.20', name: '环境空气质量优良天数', unit: '天', kind: 'hold' },
  { id: 't2.25', series: '14/t2.25', name: '城镇新增就业人数', unit: '人', kind: 'cumulative' },
];

const head = (id: string, value: number, unit: string): Head & { readonly source: string } => ({
  id,
  value: new Decimal(value),
  unit,
  period: '2023-06',
  known: '2023-07-03',
  status: 'verified',
  source: '示例来源（模拟）',
});

export const daysHead = head('days-1', 160, '天');
export const firmsHead = head('firms-1', 33000, '家');

export const lines: readonly TemplateLine[] = [
  {
    series: '14/t2.12',
    no: '12',
    name: '进出口总额',
    measure: 'ytd',
    unit: '亿元',
    previous: { period: '2023-03', value: new Decimal('22.03'), unit: '亿元', source: '示例来源（模拟）' },
  },
  { series: '14/t2.1', no: '1', name: '地区生产总值年均增速', measure: 'growth', accumulated: true, unit: '%' },
  { series: '14/t2.14', no: '14', name: '民营经济市场主体', measure: 'level', unit: '家', head: firmsHead },
  { series: '14/t2.20', no: '20', name: '环境空气质量优良天数', measure: 'ytd', unit: '天', locked: true, head: daysHead },
  { series: '14/t2.25', no: '25', name: '城镇新增就业人数', measure: 'ytd', unit: '人', locked: true },
  { series: '14/t2.2', no: '2', name: '人均地区生产总值', measure: 'level', priceBasis: '2020年价', unit: '万元' },
];

export const request = (more: Partial<TemplateRequest> = {}): TemplateRequest => ({
  template: 'T-1',
  region: { code: '999901', name: '示例区', simulated: true },
  plan: { id: '14', title: '示例规划' },
  owner: '示例局',
  period: '2023-06',
  lines,
  issued: '2023-07-01',
  due: '2023-07-10',
  ...more,
});

const KNOWN: Readonly<Record<string, Head>> = { '14/t2.20|2023-06|ytd||statistics': daysHead, '14/t2.14|2023-06|level||statistics': firmsHead };

export const context = (more: Partial<DraftContext> = {}): DraftContext => ({
  items: series,
  region: '999901',
  plan: '14',
  today: '2023-07-05',
  years: { from: 2020, to: 2025 },
  head: (key) => KNOWN[key],
  ...more,
});

export const opened = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book;
};

export const saved = async (book: ExcelJS.Workbook): Promise<Uint8Array> => new Uint8Array(await book.xlsx.writeBuffer());

/** A book with one sheet of these rows, changed by hand afterwards. */
export const bookOf = async (
  rows: readonly (readonly unknown[])[],
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => {},
): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  for (const row of rows) sheet.addRow([...row]);
  change(sheet, book);
  return saved(book);
};

/** Each cell in one line: `G5 new 进出口总额 18.2 亿元`. */
export const cellLines = ({ cells }: ObservationDraft): string[] =>
  cells.map(({ cell, outcome, name, fault, observation }) =>
    outcome === 'refused'
      ? `${cell} refused ${fault!.code}`
      : `${cell} ${outcome} ${name} ${observation!.period} ${observation!.measure} ${observation!.bound ?? ''}${observation!.value?.toFixed() ?? '—'} ${observation!.unit}`,
  );
