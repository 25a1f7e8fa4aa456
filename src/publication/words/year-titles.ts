import type { Label } from '../table.ts';

/** Heads of the three tables of a year. */
export const yearTitles = {
  no: { zh: '序号', en: 'No.' },
  indicator: { zh: '指标', en: 'Indicator' },
  unit: { zh: '单位', en: 'Unit' },
  nature: { zh: '属性', en: 'Nature' },
  yearOf: { zh: '年', en: 'Year' },
  target: { zh: '年目标', en: 'Target' },
  five: { zh: '五年目标', en: 'Five-year target' },
  note: { zh: '备注', en: 'Note' },
  lead: { zh: '牵头单位', en: 'Lead unit' },
  support: { zh: '责任单位', en: 'Supporting units' },
  task: { zh: '重点任务', en: 'Task' },
  requirement: { zh: '年度要求', en: 'Requirement' },
  due: { zh: '完成时限', en: 'Due' },
  project: { zh: '重大项目', en: 'Project' },
  investment: { zh: '年度投资（万元）', en: 'Investment (万元)' },
  stage: { zh: '年底进度', en: 'Stage at year end' },
} as const satisfies Readonly<Record<string, Label>>;

export const yearTexts = {
  title: { zh: '年年度实施要求', en: 'What the year asks for' },
  targets: { zh: '年度发展目标', en: 'Development targets' },
  tasks: { zh: '年度重点任务', en: 'Important tasks' },
  projects: { zh: '年度重大项目', en: 'Major projects' },
  expected: { zh: '预期性', en: 'expected' },
  binding: { zh: '约束性', en: 'binding' },
  draft: { zh: '草案，未锁定', en: 'draft, not locked' },
  carried: { zh: '结转自', en: 'carried from' },
  carriedMoney: { zh: '含上年结转', en: 'carried over' },
  total: { zh: '合计', en: 'Total' },
  none: { zh: '无。', en: 'None.' },
  simulated: { zh: '模拟', en: 'simulated' },
  simulatedNotice: { zh: '模拟数据，不是真实统计。', en: 'Simulated data, no real statistics.' },
  exported: { zh: '导出时间', en: 'Exported' },
  generator: { zh: '程序', en: 'Program' },
} as const satisfies Readonly<Record<string, Label>>;
