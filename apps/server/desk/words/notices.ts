import type { Language } from '../../words/index.ts';

const zh = {
  title: '提醒',
  lede: '发给你、你的单位或你的角色的提醒。看过点“知道了”，就从这里和计数里去掉。',
  states: { open: '未办结', settled: '已办结' },
  levels: { red: '红', yellow: '黄', info: '一般' },
  filter: '按级别',
  all: '全部',
  settleAll: (count: number) => `${count} 条全部知道了`,
  empty: { open: '没有未办结的提醒', settled: '还没有办结过的提醒' },
  emptyHelp: '到期、退回、吹哨、任务下达，都会在这里提醒。',
  noneOfLevel: '这一级没有提醒。',
};

export type NoticeWords = typeof zh;

const en: NoticeWords = {
  title: 'Notices',
  lede: 'What was told to you, to your unit or to your role. Once noted, it leaves this page and the count.',
  states: { open: 'Open', settled: 'Settled' },
  levels: { red: 'Red', yellow: 'Yellow', info: 'Plain' },
  filter: 'By level',
  all: 'All',
  settleAll: (count) => `Note all ${count}`,
  empty: { open: 'No open notices', settled: 'Nothing settled yet' },
  emptyHelp: 'Due days, returned reports, whistles and new tasks are told here.',
  noneOfLevel: 'None of this level.',
};

export const noticeWords = (language: Language): NoticeWords => (language === 'en' ? en : zh);
