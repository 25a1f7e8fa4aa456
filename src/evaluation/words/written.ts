import type { FrozenWork } from '../frozen.ts';

/** Names of where a work stands against its time, as documents say them. */
export const workNow: Readonly<Record<FrozenWork['now'], string>> = {
  done: '已完成',
  on_schedule: '按计划推进',
  slow: '进展较慢',
  late: '逾期未完成',
  not_begun: '尚未启动',
  dropped: '不再实施',
  unknown: '无进展数据',
};

export const workLight: Readonly<Record<NonNullable<FrozenWork['light']>, string>> = { green: '绿灯', yellow: '黄灯', red: '红灯', grey: '无灯（数据不足）' };

export const signs: Readonly<Record<string, string>> = { '=': '', '>=': '≥', '<=': '≤', '~': '约', '>': '>', '<': '<' };

/** What a figure is, for the list of sources and the page of a figure. */
export const figureNames: Readonly<Record<string, string>> = {
  no: '序号',
  name: '名称',
  unit: '计量单位',
  base: '基期年',
  due: '目标年',
  baseline: '基期值',
  target: '目标值',
  observed: '最新值',
  period: '最新值所属期',
  latest: '最新值及所属期',
  now: '现状判断',
  forecast: '到期预测',
  done: '完成进度',
  elapsed: '时序进度',
  lead: '与时序之差',
  predicted: '预计完成程度',
  required: '此后每年所需',
  pace: '近两年年均',
  reason: '判定理由',
  owner: '牵头单位',
  title: '名称',
  state: '状态',
  light: '亮灯',
  text: '最近进展',
  planned: '计划投资',
  actual: '完成投资',
  total: '总投资',
  sheets: '有效答卷',
  doubtful: '存疑答卷',
  cutoff: '截止时点',
  known: '数据截至',
  from: '评估期起',
  until: '评估期止',
  counts: '项数',
  sum: '合计',
  before: '上年实绩',
  value: '本年目标',
};

export const yuan = '亿元';
export const none = '—';
export const longDay = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
export const percent = (text: string): string => `${text}%`;
export const points = (text: string): string => `${text}个百分点`;
export const latest = (value: string, period: string): string => `${value}（${period}）`;
export const between = (low: string, high: string): string => `${low}—${high}`;
export const countOf = (count: number): string => `共 ${count} 项`;
