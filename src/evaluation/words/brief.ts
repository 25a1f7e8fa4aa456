/** Words of the one page for a leader: exceptions only. */
export const briefText = {
  breached: '突破底线',
  behind: '未达时序、完成有困难',
  missed: '未完成和基本完成',
  works: '逾期和红灯',
  data: '缺数据、待下达',
  none: '没有例外。',
  line: (name: string, marks: string, reason: string): string => `${name}（${marks}），${reason}`,
  short: (name: string, marks: string): string => `${name}（${marks}）`,
  work: (title: string, now: string, lead: string): string => `${title}（${now}，${lead}）`,
  more: (count: number): string => `另有${count}项，见评估页面。`,
  joined: (parts: readonly string[]): string => `${parts.join('；')}。`,
} as const;
