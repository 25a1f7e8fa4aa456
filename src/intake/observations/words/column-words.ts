/** Heads under which each column of an observation table goes, after blanks were taken out and letters made small. The first is what we write. */
export const columnHeads = {
  indicator: ['indicator', '指标', '指标编号', '指标名称', '指标代码', '项目', '指标名', 'indicator_id'],
  period: ['period', '时期', '期间', '报告期', '年份', '年度', '时间', '月份', '数据期', 'year'],
  measure: ['measure', '口径', '口径类型', '数据类型', '数据口径'],
  value: ['value', '数值', '值', '本期值', '指标值', '数据', '完成值', '实际值', '实绩', '本期数'],
  unit: ['unit', '单位', '计量单位'],
  status: ['status', '状态', '数据状态'],
  known: ['known', '公布日', '公布日期', '发布日期', '获知日', '获知日期', '发布日'],
  source: ['source', '来源', '数据来源', '资料来源', '文件', 'document'],
  price_basis: ['price_basis', 'pricebasis', '价格口径', '价格', '价格基准', '计价'],
  authority: ['authority', '提供方', '数据方', '来源级别', '提供单位类别'],
  accumulated: ['accumulated', '累计同比', '是否累计'],
  bound: ['bound', '界限', '上下限', '比较符'],
  missing: ['missing', '缺失原因', '无数据原因', '缺数原因'],
  place: ['place', '位置', '出处', '页码', '原文位置'],
  address: ['address', '网址', '链接', '来源网址', 'url'],
  note: ['note', '备注', '注释', '情况说明'],
  reason: ['reason', '修订原因', '更正原因', '修改原因'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ObservationColumn = keyof typeof columnHeads;

/** What people write for the words of the format, in lower case. */
export const measureWords: Readonly<Record<string, 'level' | 'flow' | 'ytd' | 'since_start' | 'growth'>> = {
  level: 'level', 期末水平: 'level', 水平: 'level', 期末: 'level', 存量: 'level', 时点: 'level', 时点值: 'level', 期末值: 'level',
  flow: 'flow', 当期: 'flow', 当期值: 'flow', 本期: 'flow', 当期数: 'flow', 本期数: 'flow', 当月: 'flow', 当季: 'flow', 全年: 'flow',
  ytd: 'ytd', 累计: 'ytd', 本年累计: 'ytd', 年内累计: 'ytd', 累计值: 'ytd', 累计数: 'ytd', 'year-to-date': 'ytd',
  since_start: 'since_start', 规划以来累计: 'since_start', 规划期累计: 'since_start', 期初以来累计: 'since_start', 'since start': 'since_start',
  growth: 'growth', 增速: 'growth', 增长率: 'growth', 增幅: 'growth', 同比: 'growth', 同比增速: 'growth', 同比增长: 'growth', 同比增幅: 'growth',
};

/** Growth of the year up to the period's end. */
export const accumulatedGrowthWords: readonly string[] = ['累计同比', '累计增速', '累计增长', '累计同比增速', '累计同比增长'];

export const statusWords: Readonly<Record<string, 'preliminary' | 'verified' | 'final'>> = {
  preliminary: 'preliminary', 初步核算: 'preliminary', 初步: 'preliminary', 初步数: 'preliminary', 快报: 'preliminary', 快报数: 'preliminary', 预计: 'preliminary', 未注明: 'preliminary',
  verified: 'verified', 核定: 'verified', 已核定: 'verified', 核定数: 'verified', 核实: 'verified', 年报: 'verified', 年报数: 'verified', 正式: 'verified', 公报: 'verified',
  final: 'final', 最终核实: 'final', 最终: 'final', 最终数: 'final', 最终核实数: 'final',
};

export const authorityWords: Readonly<Record<string, 'statistics' | 'department' | 'plan' | 'unit' | 'press'>> = {
  statistics: 'statistics', 统计: 'statistics', 统计局: 'statistics', 统计部门: 'statistics',
  department: 'department', 部门: 'department', 主管部门: 'department',
  plan: 'plan', 规划: 'plan', 规划文本: 'plan',
  unit: 'unit', 责任单位: 'unit', 单位: 'unit', 填报单位: 'unit',
  press: 'press', 媒体: 'press', 新闻: 'press',
};

export const boundWords: Readonly<Record<string, '>=' | '>' | '<=' | '<'>> = {
  '>=': '>=', '≥': '>=', '不低于': '>=', '以上': '>=', '下限': '>=', '>': '>', '超过': '>', '高于': '>', '<=': '<=', '≤': '<=', '不超过': '<=', '以下': '<=', '上限': '<=', '<': '<', '低于': '<',
};

export const yesWords: readonly string[] = ['true', 'yes', 'y', '1', '是', '累计', '√', '✓'];
export const noWords: readonly string[] = ['', 'false', 'no', 'n', '0', '否', '不', '当期', '×'];

/** Days as people write them: 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日. */
export const dayForm = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

export const percentUnits: readonly string[] = ['%', '百分比', '百分点', '个百分点'];
