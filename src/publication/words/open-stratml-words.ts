/** What is said in the performance report as StratML. */
export const openStratmlWords = {
  title: (plan: string) => `${plan} 实施报告`,
  asOf: (asOf: string, known: string) => `截至 ${asOf}，按 ${known} 所知`,
  indicators: '主要指标',
  commitments: '文内目标',
  now: '现状',
  baseline: '基期值',
  release: (number: number, title: string) => `第${number}次发布：${title}`,
  licence: (name: string, url: string) => `许可：${name} ${url}`,
  simulated: '模拟数据，不是真实统计。',
} as const;
