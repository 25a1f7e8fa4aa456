/** What the feeds say, in Chinese as the pages they lead to. */
export const openFeedWords = {
  releases: (plan: string) => `${plan} 发布`,
  release: (number: number, title: string) => `第${number}次发布：${title}`,
  counts: (items: number, works: number, asOf: string, known: string) => `截至 ${asOf}，按 ${known} 所知：指标和文内目标 ${items} 项，项目和任务 ${works} 项。`,
  topic: (name: string) => `${name} 动态`,
  figure: (period: string, measure: string, value: string, unit: string) => `${period} ${measure}：${value} ${unit}`.trim(),
  missing: (reason: string) => `缺数（${reason}）`,
  known: (known: string, status: string, source: string) => [`公布日 ${known}`, status, source].filter(Boolean).join('，'),
  standing: (now: string, forecast: string) => `现状：${now}；预测：${forecast}`,
  heads: (region: string) => `${region} 审计链链头`,
  head: (day: string, number: number) => `${day}：第 ${number} 条`,
  rights: (licence: string, url: string) => `${licence} ${url}`,
  simulated: (words: string) => `${words}（模拟数据）`,
} as const;
