import type { ProblemNow } from '../../../../src/evaluation/index.ts';

const nows: Readonly<Record<ProblemNow, string>> = { late: '逾期未办结', undivided: '尚未分工', open: '尚未开始', under_way: '正在办理', done: '已办待核实', closed: '已办结' };
const ended = (text: string): string => text.replace(/[。．.；;]?$/, '。');

/** Words of the report on what was done. Official documents are in Chinese. */
export const paperWords = {
  title: (opinion: string): string => `关于${opinion.replace(/^关于/, '').replace(/的?审议意见(（[^）]*）)?$/, '$1')}审议意见研究处理情况的报告`,
  mark: '模拟',
  opening: (region: string, opinion: string, number: string | undefined, date: string, aspects: number, problems: number): string =>
    `${date}，${region}人大常委会提出《${opinion}》${number === undefined ? '' : `（${number}）`}。对其中 ${aspects} 个方面、${problems} 个问题，逐项明确牵头单位和时限，转为任务办理。`,
  counts: (all: number, parts: readonly (readonly [string, number])[]): string =>
    `截至本报告，${all} 个问题中，${parts.map(([name, count]) => `${name} ${count} 个`).join('、')}。现将研究处理情况报告如下。`,
  nows,
  problem: (text: string): string => ended(text),
  duty: (lead: string | undefined, support: readonly string[], due: string | undefined): string =>
    `（牵头单位：${lead ?? '未定'}${support.length === 0 ? '' : `；配合单位：${support.join('、')}`}${due === undefined ? '' : `；时限：${due}`}）`,
  measure: (text: string): string => `办理情况：${ended(text)}`,
  noMeasure: '办理情况：尚未报送。',
  state: (now: ProblemNow): string => `办理状态：${nows[now]}。`,
  table: { caption: '审议意见办理情况清单', head: ['序号', '问题', '牵头单位', '时限', '办理情况', '状态'] },
  units: (names: readonly string[]): string => names.join('、'),
  longDay: (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
} as const;
