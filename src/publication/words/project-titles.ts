import type { Label } from '../table.ts';

/** Heads and titles of the project library's files. */
export const projectTitles = {
  title: { zh: '项目库清单', en: 'Project library' },
  list: { zh: '项目', en: 'Projects' },
  years: { zh: '年度投资', en: 'Investment by year' },
  exported: { zh: '导出日期', en: 'Exported on' },
  simulated: { zh: '模拟', en: 'simulated' },
  simulatedNotice: { zh: '模拟数据，不是实际情况', en: 'Simulated data, not what happened' },
  number: { zh: '序号', en: 'No.' },
  id: { zh: '编号', en: 'Id' },
  name: { zh: '项目名称', en: 'Project' },
  aliases: { zh: '别名', en: 'Also called' },
  light: { zh: '灯', en: 'Light' },
  why: { zh: '亮灯依据', en: 'Why' },
  stage: { zh: '阶段', en: 'Stage' },
  lead: { zh: '牵头单位', en: 'Lead unit' },
  support: { zh: '责任单位', en: 'Supporting units' },
  box: { zh: '专栏', en: 'Boxes' },
  code: { zh: '项目代码', en: 'Project code' },
  scale: { zh: '建设内容及规模', en: 'Contents and scale' },
  begins: { zh: '计划开工', en: 'Planned start' },
  ends: { zh: '计划完工', en: 'Planned end' },
  started: { zh: '实际开工', en: 'Actual start' },
  ended: { zh: '实际完工', en: 'Actual end' },
  slip: { zh: '迟（天）', en: 'Slip (days)' },
  total: { zh: '总投资（万元）', en: 'Total (10,000 yuan)' },
  estimate: { zh: '可研估算（万元）', en: 'Estimate (10,000 yuan)' },
  budget: { zh: '概算（万元）', en: 'Approved budget (10,000 yuan)' },
  funds: { zh: '资金来源', en: 'Sources of funds' },
  problems: { zh: '未解决的问题', en: 'Open problems' },
  needs: { zh: '未落实的要素', en: 'Open needs' },
  acceptance: { zh: '目标口径', en: 'Promised' },
  outcome: { zh: '按规划期末', en: 'At the end of the plan' },
  year: { zh: '年份', en: 'Year' },
  planned: { zh: '计划（万元）', en: 'Planned (10,000 yuan)' },
  actual: { zh: '实际（万元）', en: 'Done (10,000 yuan)' },
  until: { zh: '截至月份', en: 'Up to month' },
  goal: { zh: '形象进度目标', en: 'Shall stand at the end' },
} as const satisfies Readonly<Record<string, Label>>;

export const lightTitles = {
  green: { zh: '绿灯', en: 'green' },
  yellow: { zh: '黄灯', en: 'yellow' },
  red: { zh: '红灯', en: 'red' },
  grey: { zh: '无数据', en: 'no data' },
} as const satisfies Readonly<Record<string, Label>>;

export const acceptanceTitles = {
  done: { zh: '建成', en: 'stands' },
  begun: { zh: '启动', en: 'begun' },
  best_effort: { zh: '力争', en: 'best effort' },
  pipeline: { zh: '策划', en: 'worked up' },
  kept: { zh: '保持', en: 'kept' },
  reached: { zh: '达到', en: 'reached' },
  carried_out: { zh: '落实', en: 'carried out' },
} as const satisfies Readonly<Record<string, Label>>;
