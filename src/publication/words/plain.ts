import type { Comparator } from '../../monitoring/index.ts';

type PlainWords = {
  /** 「达到」「不低于」…: before a value that is to be reached, and before one that is to be kept. */
  readonly reach: Readonly<Record<Comparator, string>>;
  readonly keep: Readonly<Record<Comparator, string>>;
  readonly figure: (value: string, unit: string | undefined) => string;
  readonly from: (base: number, value: string) => string;
  readonly level: (due: number, comparator: string, value: string, from: string) => string;
  readonly growth: (first: number, due: number, comparator: string, value: string, falls: boolean) => string;
  readonly sum: (first: number, due: number, comparator: string, value: string) => string;
  readonly reduction: (base: number, due: number, value: string) => string;
  readonly hold: (first: number, due: number, comparator: string, value: string) => string;
  readonly between: (due: number, low: string, high: string) => string;
  readonly awaiting: (words: string | undefined) => string;
  readonly milestone: (due: number) => string;
  readonly none: string;
};

const zh: PlainWords = {
  reach: { '=': '达到', '>=': '达到或超过', '>': '超过', '<=': '不高于', '<': '低于', '~': '达到约' },
  keep: { '=': '保持在', '>=': '不低于', '>': '高于', '<=': '不超过', '<': '少于', '~': '保持在约' },
  figure: (value, unit) => `${value}${unit ?? ''}`,
  from: (base, value) => `（${base}年是${value}）`,
  level: (due, comparator, value, from) => `到${due}年${comparator}${value}${from}。`,
  growth: (first, due, comparator, value, falls) => `${first}年到${due}年，平均每年${falls ? '下降' : '增长'}${comparator}${value}。`,
  sum: (first, due, comparator, value) => `${first}年到${due}年，加起来${comparator}${value}。`,
  reduction: (base, due, value) => `到${due}年，比${base}年一共下降${value}。`,
  hold: (first, due, comparator, value) => `${first}年到${due}年，每一年都${comparator}${value}。`,
  between: (due, low, high) => `到${due}年，保持在${low}到${high}之间。`,
  awaiting: (words) => (words === undefined ? '目标由上级下达，还没有下达。' : `目标写的是“${words}”，具体数值由上级下达或依其他数据确定。`),
  milestone: (due) => `在${due}年年底以前做到。`,
  none: '规划没有给出可以核对的数值。',
};

const en: PlainWords = {
  reach: { '=': '', '>=': 'at least ', '>': 'more than ', '<=': 'at most ', '<': 'less than ', '~': 'about ' },
  keep: { '=': 'at ', '>=': 'at no less than ', '>': 'above ', '<=': 'at no more than ', '<': 'below ', '~': 'at about ' },
  figure: (value, unit) => (unit === undefined ? value : unit === '%' ? `${value}%` : `${value} ${unit}`),
  from: (base, value) => ` (${value} in ${base})`,
  level: (due, comparator, value, from) => `Reach ${comparator}${value} by ${due}${from}.`,
  growth: (first, due, comparator, value, falls) => `${falls ? 'Fall' : 'Grow'} by ${comparator}${value} a year on average, ${first} to ${due}.`,
  sum: (first, due, comparator, value) => `Add up to ${comparator}${value} over ${first} to ${due}.`,
  reduction: (base, due, value) => `Fall by ${value} altogether between ${base} and ${due}.`,
  hold: (first, due, comparator, value) => `Stay ${comparator}${value} in every year from ${first} to ${due}.`,
  between: (due, low, high) => `Be between ${low} and ${high} in ${due}.`,
  awaiting: (words) =>
    words === undefined
      ? 'The target is set by a higher authority and has not been set yet.'
      : `The plan says “${words}”; the figure is set by a higher authority or follows from other figures.`,
  milestone: (due) => `Be done by the end of ${due}.`,
  none: 'The plan gives no figure that could be checked.',
};

/** Words of a promise as one tells it a neighbour. */
export const plainWords = { zh, en } as const;
