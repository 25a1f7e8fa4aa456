/** Texts of the OC4IDS files, which are in Chinese as what they tell is; 财务进度 is the standard's “financial progress”. */
export const oc4idsWords = {
  planned: '财务进度：计划投资',
  done: '财务进度：完成投资',
  started: '开工',
  completed: '竣工',
  bySource: '按资金来源',
} as const;
