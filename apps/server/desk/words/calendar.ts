import type { Language } from '../../words/index.ts';

const zh = {
  title: '年度日历',
  lede: '一年里什么时候办什么：惯例节拍、报送期限、会议和法定日期排在一起。日期都可以改。',
  month: (month: number) => `${month}月`,
  kinds: { planning: '规划科', units: '单位', leaders: '领导、人大', report: '报送期限', meeting: '会议' },
  due: (name: string, period: string) => `${name}：${period}`,
  now: '本月',
  empty: '本月没有安排。',
  previous: '上一年',
  next: '下一年',
  basis: '依据',
  moved: '已调整',
  own: '自定',
  settings: {
    title: '调整节拍',
    help: '只影响本地区。改日期、取消勾选，或在下面加一条；保存后全体可见，改动记入审计链。',
    on: '日期',
    shown: '显示',
    what: '事项',
    add: '加一条',
    addText: '事项（不超过60字）',
    save: '保存日历',
    reset: '恢复默认',
    badDay: (text: string) => `“${text}”不是月-日，请写成 03-31 这样。日历没有改动。`,
    tooMany: '自定事项最多40条。日历没有改动。',
    back: '返回日历',
  },
  kindLegend: '图例',
};

export type CalendarWords = typeof zh;

const en: CalendarWords = {
  title: 'The year',
  lede: 'What is done when: the usual beat, due days of reports, meetings and dates set by law in one line. Every date can be moved.',
  month: (month) =>
    ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1] ?? String(month),
  kinds: { planning: 'Planning section', units: 'Units', leaders: 'Leaders, congress', report: 'Report due', meeting: 'Meeting' },
  due: (name, period) => `${name}: ${period}`,
  now: 'this month',
  empty: 'Nothing is set for this month.',
  previous: 'Year before',
  next: 'Year after',
  basis: 'By',
  moved: 'moved',
  own: 'own',
  settings: {
    title: 'Change the beat',
    help: 'For this region only. Move a date, untick what does not apply, or add something; all see it once saved, and the change is in the audit chain.',
    on: 'Day',
    shown: 'Shown',
    what: 'What',
    add: 'Add one',
    addText: 'What (at most 60 characters)',
    save: 'Save the calendar',
    reset: 'Back to the defaults',
    badDay: (text) => `“${text}” is no month-day: write it like 03-31. Nothing was changed.`,
    tooMany: 'At most 40 of one’s own. Nothing was changed.',
    back: 'Back to the calendar',
  },
  kindLegend: 'Kinds',
};

export const calendarWords = (language: Language): CalendarWords => (language === 'en' ? en : zh);
