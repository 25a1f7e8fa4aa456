/** 判断命令的用语: what `yidu assess` says, in both languages. */
const zh = {
  notJson: '不是 JSON：请给出 yidu compile 写出的规划数据。',
  notPlan: (where: string, fault: string) => `不是 Plan JSON（第 1 版）：${where} 处不合格式（${fault}）；请用 yidu compile 重新生成。`,
  noItems: '规划里没有在规划末年到期的指标，没有可以判断的。',
  more: (count: number) => `另有 ${count} 处问题没有列出。`,
  refused: (count: number) => `数据表有 ${count} 处问题，没有作出判断：请改正后重试。`,
  head: (asOf: string, known: string) => `截至 ${asOf} 的情况，按 ${known} 已知的数据`,
  counts: '现状',
  forecasts: '预测',
  none: '—',
  count: (words: string, count: number) => `${words} ${count}`,
  line: (name: string, counts: string) => `${name}：${counts}`,
  lead: (points: string) => `${points}点`,
  bindingMark: '〔约束〕',
  columns: { name: '指标', observed: '实际', onSchedule: '时序', target: '目标', lead: '进度差', forecast: '预测' },
};

export type AssessWords = typeof zh;

const en: AssessWords = {
  notJson: 'it is not JSON; name the plan data that `yidu compile` writes',
  notPlan: (where, fault) => `it is not Plan JSON, version 1: ${where}: ${fault}; make it again with \`yidu compile\``,
  noItems: 'the plan has no indicator whose target is for its last year; there is nothing to judge',
  more: (count) => `${count} more faults are not listed`,
  refused: (count) => `${count} fault${count === 1 ? '' : 's'} in the table, so nothing was judged; put ${count === 1 ? 'it' : 'them'} right and try again`,
  head: (asOf, known) => `as of ${asOf}, by what was known on ${known}`,
  counts: 'Now',
  forecasts: 'Forecast',
  none: '—',
  count: (words, count) => `${words} ${count}`,
  line: (name, counts) => `${name}: ${counts}`,
  lead: (points) => `${points} pts`,
  bindingMark: ' [binding]',
  columns: { name: 'indicator', observed: 'observed', onSchedule: 'on schedule', target: 'target', lead: 'lead', forecast: 'forecast' },
};

export const assessWords = (language: 'zh' | 'en'): AssessWords => (language === 'zh' ? zh : en);

/** Rows of a table that are left aside, by their ids, or lie outside the plan. */
export const asideWords = {
  others: (count: number, ids: readonly string[]) => ({
    zh: `本行起有 ${count} 行的指标不在判断之列（${ids.join('、')}），没有使用。`,
    en: `left aside: ${count === 1 ? 'this row,' : `${count} rows, this one first,`} of ids that are not judged (${ids.join(', ')}).`,
  }),
  outside: (period: string, from: number, to: number) => ({
    zh: `时期 ${period} 不在规划期内（${from}—${to} 年，含基期）：请检查年份。`,
    en: `Period ${period} lies outside the plan (${from}–${to}, base year included): check the year.`,
  }),
};
