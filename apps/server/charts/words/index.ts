import type { Language } from '../../words/index.ts';

const zh = {
  language: 'zh' as Language,
  baseline: '基期', target: '目标', path: '时序线', schedule: '按时序', observed: '实际', forecast: '预测', revised: '修订前', missing: '无数据', cut: '口径调整', preliminary: '初步', asOf: '评估日',
  yearEnd: (year: number) => `${year}末`, axisFrom: (value: string) => `纵轴从 ${value} 起，不从 0 起`,
  bound: { '>=': '不低于', '>': '高于', '<=': '不高于', '<': '低于' } as Readonly<Record<string, string>>,
  range: (low: string, high: string) => `（${low}—${high}）`,
  describe: {
    none: '还没有数据。', last: (period: string, value: string) => `最近数据：${period} ${value}。`, target: (year: number, value: string) => `目标：${year}年 ${value}。`,
    baseline: (year: number, value: string) => `基期：${year}年 ${value}。`, path: (value: string) => `同日时序应为 ${value}。`, forecast: (value: string) => `按现有走势，期末约 ${value}。`,
    gaps: (n: number) => `其间 ${n} 年无数据。`,
  },
  table: { caption: '图中的数', period: '时期', kind: '内容', value: '数值', path: '按时序', status: '状态', conversion: '换算', day: '日期', bound: '上下限', unit: '单位' },
  statuses: { preliminary: '初步核算', verified: '核定', final: '最终核实' } as Readonly<Record<string, string>>,
  legend: '方框为基期，虚线为时序线，实线为实际，扇形为预测，旗为目标；空心点为初步数，虚圈为修订前的数，箭头为只知上下限，斜线为无数据。',
  asTable: '看数', picture: '图片 SVG', bitmap: '图片 PNG', data: '数据 CSV', simulated: '模拟数据',
};

type ChartWords = typeof zh;

const en: ChartWords = {
  language: 'en',
  baseline: 'Base', target: 'Target', path: 'Path', schedule: 'On schedule', observed: 'Observed', forecast: 'Forecast', revised: 'Before revision', missing: 'No data', cut: 'Definition changed', preliminary: 'preliminary', asOf: 'As of',
  yearEnd: (year) => `Dec ’${String(year).slice(2)}`, axisFrom: (value) => `Axis begins at ${value}, not at 0`,
  bound: { '>=': 'at least ', '>': 'more than ', '<=': 'at most ', '<': 'below ' },
  range: (low, high) => ` (${low}–${high})`,
  describe: {
    none: 'No data yet.', last: (period, value) => `Latest: ${value} in ${period}.`, target: (year, value) => `Target: ${value} in ${year}.`,
    baseline: (year, value) => `Base: ${value} in ${year}.`, path: (value) => `On schedule that day: ${value}.`, forecast: (value) => `On the present course about ${value} at the end.`,
    gaps: (n) => `${n} ${n === 1 ? 'year' : 'years'} in between without data.`,
  },
  table: { caption: 'Figures of the chart', period: 'Period', kind: 'What', value: 'Value', path: 'On schedule', status: 'Status', conversion: 'Conversion', day: 'Day', bound: 'Limit', unit: 'Unit' },
  statuses: { preliminary: 'preliminary', verified: 'verified', final: 'final' },
  legend: 'Square: base. Dashed: path. Solid: observed. Fan: forecast. Flag: target. Ring: preliminary; dotted ring: before revision; arrow: only a limit is known; hatching: no data.',
  asTable: 'Figures', picture: 'Picture SVG', bitmap: 'Picture PNG', data: 'Data CSV', simulated: 'Simulated data',
};

export type { ChartWords };

/** The words on and beside charts. */
export const chartWords = (language: Language): ChartWords => (language === 'en' ? en : zh);
