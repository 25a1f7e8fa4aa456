/** What is said in the elements of StratML that hold free text. */
export const stratmlWords = {
  source: (name: string, sha256: string) => `来源文件：${name}（SHA-256 ${sha256}）`,
  made: (generator: string, at: string | undefined) => `由${generator}从规划文本生成${at === undefined ? '' : `，${at}`}`,
  period: (from: number, to: number) => `规划期 ${from}—${to} 年`,
  issued: (issued: string) => `印发：${issued}`,
  part: (title: string) => `所在篇：${title}`,
  sections: (titles: readonly string[]) => `本章包括：${titles.join('；')}`,
  target: (subject: string, amount: string, deadline: number | undefined) => `目标：${subject} ${amount}${deadline === undefined ? '' : `（${deadline}年）`}`,
  indicator: (name: string, amount: string) => `指标：${name} ${amount}`,
  base: (year: number | undefined, amount: string) => `${year === undefined ? '基期' : `${year}年`} ${amount}`,
  range: '—',
  separator: '；',
} as const;
