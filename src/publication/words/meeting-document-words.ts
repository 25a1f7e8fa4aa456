/** A sentence that ends once, whether or not its writer ended it. */
const ended = (text: string): string => text.replace(/[。．.]?$/, '。');

/** Words of a meeting's agenda and minutes. Official documents are in Chinese. */
export const meetingText = {
  agenda: (name: string): string => `${name}议程`,
  minutes: (name: string): string => `${name}纪要`,
  time: (date: string, place: string | undefined): string => `时间：${date}${place === undefined ? '' : `　　地点：${place}`}`,
  number: (document: string): string => document,
  purpose: (plan: string, count: number): string => `研究《${plan}》实施中需要协调解决的事项，共 ${count} 项。`,
  other: '其他决定事项',
  why: (why: string): string => `提请研究的原因：${ended(why)}`,
  reporter: (unit: string): string => `汇报单位：${unit}。`,
  decision: (text: string): string => ended(text),
  duty: (lead: string, support: readonly string[], due: string): string => `（牵头单位：${lead}${support.length === 0 ? '' : `；责任单位：${support.join('、')}`}；完成时限：${due}）`,
  units: (names: readonly string[]): string => names.join('、'),
  none: '没有决定事项。',
  table: { caption: '决定事项清单', head: ['序号', '决定事项', '牵头单位', '责任单位', '完成时限', '办理情况'] },
  empty: '（议题待定）',
  mark: '模拟',
  states: { open: '未开始', under_way: '办理中', late: '逾期', done: '已完成', dropped: '不再实施', missing: '未立项' },
} as const;

/** A day as official documents write it. */
export const longDay = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
