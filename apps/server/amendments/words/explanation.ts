const ended = (text: string): string => text.replace(/[。．.；;]?$/, '。');

/** A day as official documents write it. */
export const longDay = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** Words of the explanation of an amendment (调整说明). Official documents are in Chinese. */
export const explanationText = {
  title: (title: string): string => `关于《${title}》的调整说明`,
  draft: (state: string): string => `（${state}）`,
  about: (region: string, plan: string, count: number): string => `现就${region}《${plan}》拟调整的 ${count} 项内容说明如下。`,
  why: '调整的依据和理由',
  basis: (basis: string): string => `调整依据：${ended(basis)}`,
  what: '调整的内容',
  table: '调整前后对照表',
  columns: ['序号', '事项', '调整前', '调整后', '理由'],
  none: '—',
  progress: '对进度的影响',
  both: (name: string, observed: string, before: string, beforeDone: string, after: string, afterDone: string): string =>
    `${name}：已实现 ${observed}，按原目标 ${before} 完成 ${beforeDone}，按调整后目标 ${after} 完成 ${afterDone}。`,
  noFigure: (name: string): string => `${name}：尚无数据。`,
  steps: '履行的程序',
  argument: '论证',
  hearing: '征求意见',
  heard: (from: string, until: string): string => `${from}至${until}公开征求意见。`,
  linkage: '衔接情况',
  noLinkage: '经检查，没有相互影响的上位规划目标、年度计划、任务和项目。',
  found: (name: string, text: string): string => `${name}：${ended(text)}`,
  meeting: '审议',
  met: (day: string): string => `提请${day}召开的本级人大常委会会议审议。`,
  approved: (day: string, document: string, effective: string): string => `${day}经批准（${document}），自${effective}起施行。`,
  mark: '模拟',
} as const;
