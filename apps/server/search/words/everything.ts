import type { Language } from '../../words/index.ts';
import type { FoundKind } from '../everything.ts';

const kinds: Readonly<Record<FoundKind, string>> = {
  indicator: '指标',
  commitment: '承诺',
  unit: '单位',
  project: '项目',
  task: '任务',
  evaluation: '评估',
  document: '文稿',
  amendment: '规划调整',
  policy: '重大政策',
  followup: '审议意见',
  suggestion: '代表建议、政协提案',
  inquiry: '询问',
  whistle: '吹哨',
  report: '报送',
  meeting: '会议',
  measure: '举措',
  box_item: '专栏项目',
  term: '名词解释',
};

const zh = {
  title: '搜索',
  label: '搜什么',
  hint: '汉字或拼音首字母都可以，例如“停车位”或 tcw；几个词用空格隔开。',
  submit: '搜索',
  where: '范围',
  everywhere: '全部地区',
  kinds,
  count: (count: number) => `找到 ${count} 条`,
  none: (question: string) => `没有找到“${question}”`,
  noneHelp: '换个说法，或少打几个字。只搜得到你能看的内容。',
  empty: '想找什么？',
  all: (count: number) => `全部 ${count} 条`,
  fulltext: '在规划原文里逐句找，请进“纲要原文”再搜。',
};

export type EverythingWords = typeof zh;

const en: EverythingWords = {
  title: 'Search',
  label: 'What to look for',
  hint: 'Characters or the initials of their pinyin, such as 停车位 or tcw; several words with a space between.',
  submit: 'Search',
  where: 'In',
  everywhere: 'All regions',
  kinds: {
    indicator: 'Indicators',
    commitment: 'Commitments',
    unit: 'Units',
    project: 'Projects',
    task: 'Tasks',
    evaluation: 'Evaluations',
    document: 'Documents',
    amendment: 'Amendments',
    policy: 'Policies',
    followup: 'Opinions of the standing committee',
    suggestion: 'Suggestions and proposals',
    inquiry: 'Questions',
    whistle: 'Whistles',
    report: 'Reports',
    meeting: 'Meetings',
    measure: 'Measures',
    box_item: 'Items of boxes',
    term: 'Terms',
  },
  count: (count) => `${count} found`,
  none: (question) => `Nothing found for “${question}”`,
  noneHelp: 'Say it in another way, or with fewer characters. Only what you may read is searched.',
  empty: 'What are you looking for?',
  all: (count) => `All ${count}`,
  fulltext: 'To search the sentences of the plan, open its text.',
};

export const everythingWords = (language: Language): EverythingWords => (language === 'en' ? en : zh);
