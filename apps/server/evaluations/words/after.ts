import type { Language } from '../../words/index.ts';

const zh = {
  title: '评估之后',
  scores: '得分',
  noScores: '还没有计分。',
  compute: '去计分',
  outOf: (full: string) => `满分 ${full}`,
  ranked: '只比较单位或年份，没有总分',
  appeals: '申请复核',
  noAppeals: '没有单位申请复核。',
  appeal: '对判断有异议，申请复核',
  followups: '审议意见',
  noFollowups: '还没有登记审议意见。',
};
const en: typeof zh = {
  title: 'What followed',
  scores: 'Scores',
  noScores: 'No score was computed yet.',
  compute: 'Compute one',
  outOf: (full) => `out of ${full}`,
  ranked: 'compares units or years only, without a total',
  appeals: 'Appeals',
  noAppeals: 'No unit contests it.',
  appeal: 'Contest a judgement',
  followups: 'Opinions of the standing committee',
  noFollowups: 'No opinion has been registered yet.',
};

/** Words for what follows an evaluation. */
export const afterWords = (language: Language): typeof zh => (language === 'en' ? en : zh);
