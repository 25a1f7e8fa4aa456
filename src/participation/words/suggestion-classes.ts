/** 办理结果: what the classes of an answer are called where a region says nothing else. Kept in Chinese: they are printed on the answer. */
export const answerClassNames: Readonly<Record<'A' | 'B' | 'C' | 'D', string>> = {
  A: '所提问题已经解决或采纳',
  B: '所提问题正在解决或计划解决',
  C: '所提问题因条件限制以后解决',
  D: '所提问题留作参考',
};
