import type { Language } from '../../words/index.ts';

const zh = {
  groups: { look: '进展', work: '办理', judge: '评估调整', open: '公开监督', keep: '资料' },
  groupTitles: { look: '看进展', work: '办事项', judge: '评估与调整', open: '公开与监督', keep: '查资料' },
  desk: '我的桌面',
  notices: '提醒',
  unread: (count: string) => `${count} 条未办结的提醒`,
  search: '搜索全部',
  searchHint: '搜指标、任务、项目、单位…',
  signIn: '登录',
};

export type LayoutWords = typeof zh;

const en: LayoutWords = {
  groups: { look: 'Progress', work: 'Work', judge: 'Judge and amend', open: 'Publish', keep: 'Reference' },
  groupTitles: { look: 'How it stands', work: 'What is to be done', judge: 'Evaluation and amendment', open: 'Publication and supervision', keep: 'What is kept' },
  desk: 'My desk',
  notices: 'Notices',
  unread: (count) => `${count} notices not settled`,
  search: 'Search everything',
  searchHint: 'Indicators, tasks, projects, units…',
  signIn: 'Sign in',
};

/** The words of the frame around every page that delivery brought. */
export const layoutWords = (language: Language): LayoutWords => (language === 'en' ? en : zh);
