import type { Language } from '../../words/index.ts';

const zh = {
  title: '上期收官',
  lede: (from: number | undefined, to: number | undefined) =>
    `按完成情况表和表注，对上一规划期${from === undefined || to === undefined ? '' : `（${from}—${to}年）`}的指标逐行作期末判断。`,
  columns: { no: '序号', name: '指标', nature: '属性', unit: '单位', target: '目标', result: '实际', gap: '差距', done: '完成程度', verdict: '结论', reason: '说明', note: '表注', group: '类别' },
  natures: { expected: '预期性', binding: '约束性' },
  marks: { reached: '✔', missed: '✖', cancelled: '—', not_assessable: '?' },
  binding: '约束性',
  noGroup: '未分组',
  bindingMissed: (count: number) => (count === 0 ? '约束性指标没有未完成的。' : `约束性指标有 ${count} 项未完成。`),
  counts: '结论合计',
  of: (count: number, all: number) => `${all} 项中 ${count} 项`,
  rule: '怎样判断',
  rules: [
    '目标与实际都按表中所印的数精确比较，不作四舍五入；“以上”“不低于”含本数，“＞”“＜”不含。',
    '越低越好的指标（如收入比、死亡人数）反向比较；带累计标记的按五年累计，带年均标记的按五年年均，口径不同的不比。',
    '表注写明取消的记为已取消，写明上级未下达的记为无法判断，写明口径调整的按调整后的目标判断，并注明按原定目标的结论。',
    '没有自身目标的汇总行由其下级各行决定；结果只有文字的不算已核实，照录原文的说法。',
  ],
  toRow: '原文这一行',
  noteFrom: '表注原文',
  export: '导出',
  csv: 'CSV',
  simulated: '模拟',
  empty: '这份规划没有上一规划期的完成情况表',
  emptyHelp: '规划里若有“‘十三五’主要指标完成情况”一类的表，这里会逐行列出完成、未完成、已取消和无法判断的指标。',
  parts: (count: number) => `另有 ${count} 行是下级指标，不另计数。`,
};

export type ClosingPageWords = typeof zh;

const en: ClosingPageWords = {
  title: 'Last plan',
  lede: (from, to) => `The indicators of the plan before${from === undefined || to === undefined ? '' : ` (${from}–${to})`}, judged row by row from its table of results and the notes under it.`,
  columns: { no: 'No.', name: 'Indicator', nature: 'Nature', unit: 'Unit', target: 'Target', result: 'Result', gap: 'Gap', done: 'Share done', verdict: 'Verdict', reason: 'Why', note: 'Note', group: 'Group' },
  natures: { expected: 'expected', binding: 'binding' },
  marks: { reached: '✔', missed: '✖', cancelled: '—', not_assessable: '?' },
  binding: 'binding',
  noGroup: 'no group',
  bindingMissed: (count) => (count === 0 ? 'No binding indicator was missed.' : `${count} binding ${count === 1 ? 'indicator was' : 'indicators were'} missed.`),
  counts: 'Verdicts',
  of: (count, all) => `${count} of ${all}`,
  rule: 'How this is judged',
  rules: [
    'Target and result are compared exactly as the table prints them, without rounding; “at least” includes the number itself, “>” and “<” do not.',
    'Where less is better (ratios of income, deaths) the comparison is turned round. Sums are held against sums and yearly means against yearly means, never against each other.',
    'A note that cancels a row makes it cancelled; one that says a target never came leaves it without a verdict; one that changes the standard sets the new target, and the verdict by the printed one is told beside.',
    'A row without a target of its own is decided by the rows under it. A result in words counts as checked by nobody; what it claims is quoted.',
  ],
  toRow: 'This row in the text',
  noteFrom: 'Words of the note',
  export: 'Export',
  csv: 'CSV',
  simulated: 'simulated 模拟',
  empty: 'This plan has no table of results of the plan before',
  emptyHelp: 'Where a plan prints such a table, every row is listed here as reached, missed, cancelled or not assessable.',
  parts: (count) => ` ${count} rows stand under others and are not counted.`,
};

export const closingPageWords = (language: Language): ClosingPageWords => (language === 'zh' ? zh : en);
