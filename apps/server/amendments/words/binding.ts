/** 约束性指标不得下调：拒绝页的文字，两种语言并列。 */
export const bindingWords = {
  zh: { title: '没有写入：约束性指标不得下调', amendments: '规划调整' },
  en: { title: 'Nothing was written: a binding target cannot be lowered', amendments: 'Amendments' },
} as const;
