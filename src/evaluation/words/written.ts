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
  conclusion: '结论',
  forecast: '到期预测',
  done: '完成进度',
  elapsed: '时序进度',
  lead: '与时序之差',
  predicted: '预计完成程度',
  required: '此后每年所需',
  change: '此后每年所需',
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
  before: '上年实绩',
  value: '本年目标',
};

export const yuan = '亿元';
export const none = '—';
export const longDay = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
export const percent = (text: string): string => `${text}%`;
export const points = (text: string): string => `${text}个百分点`;
export const latest = (value: string, period: string): string => `${value}（${period}）`;
/** What a figure of several years is of them. */
export const ofYears = { mean: (years: string): string => `${years}年均`, sum: (years: string): string => `${years}累计` };
/** 负数用负号，不用连字符。 */
export const minus = (figure: string): string => figure.replace(/^-/, '−');
/** A title without the full stop of the sentence that it was taken from. */
export const bare = (title: string): string => title.replace(/[。；;.\s]+$/, '');

/** 算法的名称，按公式编号。 */
const formulaNames: Readonly<Record<string, string>> = {
  'level-linear': '期末水平（等量）',
  'level-geometric': '期末水平（等比）',
  'level-no-baseline': '期末水平（无基期）',
  'average-growth': '年均增速',
  'growth-ceiling': '增速上限',
  cumulative: '累计量',
  'compound-reduction': '累计下降',
  'hold-floor': '逐年底线',
  'hold-ceiling': '逐年上限',
  cap: '累计上限',
  interval: '区间',
  awaiting: '目标待下达',
  milestone: '按期完成',
  none: '不计算',
};
export const formulaName = ({ id, version }: { readonly id: string; readonly version: number }): string =>
  `${formulaNames[id] ?? id}${version === 1 ? '' : `（第${version}版）`}`;
export const between = (low: string, high: string): string => `${low}—${high}`;

/** What a count or a sum is of. */
export const asked = {
  count: '项数',
  sum: (of: string): string => `${of}合计`,
  lists: { indicator: '目标表指标', commitment: '文字表述的目标' } as Readonly<Record<string, string>>,
  wholes: { items: '全部指标和目标', works: '全部任务、改革和项目', verdicts: '全部指标和目标', gaps: '数据缺口' } as Readonly<Record<string, string>>,
  verdicts: { breached: '突破底线', unforeseen: '尚不能预测' } as Readonly<Record<string, string>>,
  final: { done: '已完成', basically: '基本完成', missed: '未完成', cancelled: '取消', unclear: '无法判断' } as Readonly<Record<string, string>>,
  chapter: (number: string): string => `第${number}章`,
  year: (year: string): string => `${year}年到期`,
  planned: (year: number | undefined): string => `${year ?? ''}${year === undefined ? '' : '年'}年度计划`,
  investment: '年度投资',
  dueDay: '时限',
} as const;
