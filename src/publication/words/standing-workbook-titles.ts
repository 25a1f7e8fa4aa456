import type { Label } from '../table.ts';

/** Titles and notes of the workbook of standings (监测表). */
export const standingSheets = {
  standings: { zh: '总表', en: 'Standings' },
  working: { zh: '计算', en: 'Working' },
  inputs: { zh: '数据', en: 'Inputs' },
  about: { zh: '说明', en: 'About' },
} as const satisfies Readonly<Record<string, Label>>;

export const standingTitles = {
  no: { zh: '序号', en: 'No.' },
  group: { zh: '分组', en: 'Group' },
  name: { zh: '指标', en: 'Indicator' },
  unit: { zh: '单位', en: 'Unit' },
  nature: { zh: '属性', en: 'Nature' },
  kind: { zh: '判定类型', en: 'Kind' },
  baseline: { zh: '基期值', en: 'Baseline' },
  target: { zh: '目标值', en: 'Target' },
  comparator: { zh: '方向', en: 'Bound' },
  period: { zh: '判定时期', en: 'Period judged' },
  elapsed: { zh: '时间进度', en: 'Elapsed' },
  observed: { zh: '实际', en: 'Observed' },
  schedule: { zh: '时序值', en: 'On schedule' },
  done: { zh: '完成度', en: 'Done' },
  lead: { zh: '快慢（百分点）', en: 'Lead (points)' },
  required: { zh: '今后每年需', en: 'Required a year' },
  predicted: { zh: '预计完成度', en: 'Predicted done' },
  now: { zh: '现状', en: 'Now' },
  forecast: { zh: '预测', en: 'Forecast' },
  owner: { zh: '责任单位', en: 'Responsible unit' },
  reason: { zh: '理由', en: 'Reason' },
  step: { zh: '步骤', en: 'Step' },
  formula: { zh: '算式', en: 'Formula' },
  value: { zh: '数值', en: 'Value' },
  base: { zh: '基期年', en: 'Base year' },
  due: { zh: '目标年', en: 'Target year' },
  years: { zh: '已过年数', en: 'Years gone by' },
  measure: { zh: '口径', en: 'Measure' },
  conversion: { zh: '换算', en: 'Conversion' },
  status: { zh: '状态', en: 'Status' },
  known: { zh: '公布日', en: 'Known' },
  source: { zh: '来源', en: 'Source' },
  address: { zh: '网址', en: 'Address' },
  observations: { zh: '观测编号', en: 'Observation ids' },
} as const satisfies Readonly<Record<string, Label>>;

export const standingTexts = {
  title: { zh: '指标监测表', en: 'Standings of the indicators' },
  plan: { zh: '规划', en: 'Plan' },
  region: { zh: '地区', en: 'Region' },
  asOf: { zh: '判定日', en: 'As of' },
  known: { zh: '按此日所知', en: 'As known on' },
  items: { zh: '指标数', en: 'Indicators' },
  exported: { zh: '导出时间', en: 'Exported' },
  generator: { zh: '程序', en: 'Program' },
  simulated: { zh: '模拟', en: 'simulated' },
  simulatedNotice: { zh: '模拟数据，不是真实统计。', en: 'Simulated data, no real statistics.' },
  notes: { zh: '说明', en: 'Notes' },
  unassigned: { zh: '未分工', en: 'not assigned' },
  expected: { zh: '预期性', en: 'expected' },
  binding: { zh: '约束性', en: 'binding' },
} as const satisfies Readonly<Record<string, Label>>;

/** What a reader of the workbook has to know. */
export const standingNotes: readonly Label[] = [
  { zh: '“总表”的完成度、时序值、快慢等都是公式，引自“计算”；“计算”逐步引自“数据”。改动“数据”里的数，结果随之变化。', en: 'Done, on schedule, lead and the rest of “Standings” are formulas that lead to “Working”, and from there step by step to “Inputs”: change an input and the result follows.' },
  { zh: '没有公式的步骤直接给出程序的结果：自定路径、回归预测、只知上下限或不足一年的数。', en: 'Steps without a formula give the result of the program: own paths, the regression of the forecast, limits and parts of a year.' },
  { zh: '现状、预测和理由由程序判定，不随表中的数变化。', en: 'Now, forecast and reason were judged by the program and do not follow the cells.' },
  { zh: '数据按“公布日”不晚于“按此日所知”的最新一版取用；没有数据的留空，不是零。', en: 'Figures are those of the newest version known on the day named; what is missing is left empty and is not zero.' },
];

export const measureTitles: Readonly<Record<string, Label>> = {
  level: { zh: '期末水平', en: 'level' },
  flow: { zh: '当期值', en: 'flow' },
  ytd: { zh: '本年累计', en: 'year to date' },
  since_start: { zh: '规划以来累计', en: 'since the start' },
  growth: { zh: '同比增速', en: 'growth' },
  reduction: { zh: '下降率', en: 'reduction' },
};

export const observationStatuses: Readonly<Record<string, Label>> = {
  preliminary: { zh: '初步核算', en: 'preliminary' },
  verified: { zh: '核定', en: 'verified' },
  final: { zh: '最终核实', en: 'final' },
};
