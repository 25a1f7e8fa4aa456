import type { Language } from '../../words/index.ts';

const zh = {
  title: '领导一页',
  heading: (region: string) => `${region}规划实施要情`,
  lede: (day: string, since: string) => `${day}。只列例外：没有列出的，按计划推进。与 ${since} 相比。`,
  print: '打印一页',
  summary: (reds: number, whistles: number, projects: number, late: number, decisions: number) =>
    `红灯指标 ${reds} 项，三级哨 ${whistles} 件，红灯项目 ${projects} 个，逾期未报 ${late} 家，待落实决定 ${decisions} 条。`,
  nothing: '没有需要过问的事：没有红灯、没有三级哨、没有逾期。',
  reds: { title: '红灯指标', columns: { item: '指标', fact: '事实', cause: '原因', action: '措施', owner: '责任', by: '时限' }, none: '没有红灯指标。', unsaid: '未填', nobody: '未明确' },
  whistles: { title: '三级哨', none: '没有三级哨。', by: (when: string) => `${when}答复`, late: '已过时限', refused: (reason: string) => `有单位不受理：${reason}` },
  projects: { title: '红灯项目', none: '没有红灯项目。' },
  late: { title: '逾期未报', none: '没有逾期未报的单位。', days: (count: number, days: number) => `${count} 份，最长逾期 ${days} 天` },
  worse: { title: '比上月退步', none: '没有退步的指标。', working: '正在推算。', forecast: '预测转为' },
  decisions: { title: '待落实的会议决定', none: '没有待落实的决定。', by: (day: string) => `${day} 前`, late: (days: number) => `已过 ${days} 天` },
  more: (count: number) => `另有 ${count} 项`,
};

export type LeaderWords = typeof zh;

const en: LeaderWords = {
  title: 'One page for leaders',
  heading: (region) => `${region}: how the plan goes`,
  lede: (day, since) => `${day}. Exceptions only: what is not here goes as planned. Compared with ${since}.`,
  print: 'Print one page',
  summary: (reds, whistles, projects, late, decisions) =>
    `Red indicators ${reds}, whistles at level three ${whistles}, red projects ${projects}, units late ${late}, decisions open ${decisions}.`,
  nothing: 'Nothing needs you: no red light, no whistle at level three, nobody late.',
  reds: {
    title: 'Red indicators',
    columns: { item: 'Indicator', fact: 'Fact', cause: 'Cause', action: 'Action', owner: 'Owner', by: 'By' },
    none: 'No indicator is red.',
    unsaid: 'not said',
    nobody: 'nobody',
  },
  whistles: {
    title: 'Whistles at level three',
    none: 'None.',
    by: (when) => `answer ${when}`,
    late: 'time is over',
    refused: (reason) => `a unit refused: ${reason}`,
  },
  projects: { title: 'Red projects', none: 'No project is red.' },
  late: { title: 'Units that are late', none: 'No unit is late.', days: (count, days) => `${count} ${count === 1 ? 'report' : 'reports'}, ${days} days at most` },
  worse: { title: 'Worse than last month', none: 'Nothing got worse.', working: 'Being worked out.', forecast: 'forecast is now' },
  decisions: {
    title: 'Decisions to be carried out',
    none: 'None.',
    by: (day) => `by ${day}`,
    late: (days) => `${days} days past`,
  },
  more: (count) => `and ${count} more`,
};

export const leaderWords = (language: Language): LeaderWords => (language === 'en' ? en : zh);
