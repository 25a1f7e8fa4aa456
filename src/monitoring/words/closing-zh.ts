import type { ClosingObstacle, ClosingVerdict } from '../closing.ts';

const obstacles = {
  target_never_set: '目标由上级下达，规划期内一直未下达，无法判断',
  target_in_words: '目标只写了文字，没有数值，无法判断',
  no_target: '没有写明目标，无法判断',
  no_result: '有目标，没有公布结果，无法判断',
  words_only: '结果只有文字，没有数值可以核对，无法判断',
  with_parent: '结果只随上一级指标以文字公布，没有分项数值，无法判断',
  different_measure: '结果与目标口径不同（年均、累计与当年值不能相比），无法判断',
  bound_undecided: '结果只给出界限，定不了是否达到目标，无法判断',
  parts_undecided: '本项没有目标，下级指标又定不了，无法判断',
} satisfies Record<ClosingObstacle, string>;

const verdicts = { reached: '完成', missed: '未完成', cancelled: '已取消', not_assessable: '无法判断' } satisfies Record<ClosingVerdict, string>;

/** 上期收官的用语（中文）。 */
export const closingZh = {
  verdicts,
  obstacles,
  stop: '。',
  comma: '，',
  signs: { '=': '', '>=': '不低于', '>': '高于', '<=': '不超过', '<': '低于', '~': '左右' },
  prefix: { avg_annual_growth: '年均增长', cumulative: '累计', cumulative_reduction: '累计下降', level: '', ratio: '', text: '', none: '' },
  points: '个百分点',
  target: (words: string) => `目标${words}`,
  result: (words: string) => `实际${words}`,
  range: (low: string, high: string) => `${low}至${high}`,
  exact: '与目标持平',
  atLeast: (words: string) => `至少${words}`,
  above: (gap: string) => `高出${gap}`,
  below: (gap: string) => `低${gap}`,
  inside: (gap: string) => `低于上限${gap}`,
  outside: (gap: string) => `超出上限${gap}`,
  lower: (gap: string) => `低${gap}（越低越好）`,
  higher: (gap: string) => `高${gap}（越低越好）`,
  parts: { reached: '下级指标全部完成', missed: '有下级指标未完成', cancelled: '下级指标全部取消' },
  cancelledSince: (year: number) => `从${year}年起取消考核`,
  cancelledNote: '规划期内取消考核',
  stated: { reached: (said: string) => `原文写“${said}”，即称已完成`, missed: (said: string) => `原文写“${said}”，即称未完成` },
  adjusted: (printed: string, aim: string, verdict: string) => `表注说明统计标准已调整，按调整后的${aim}判断；按原定${printed}则${verdict}`,
  adjustedOnly: '表注说明口径有调整',
};
