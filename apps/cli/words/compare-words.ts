/** 比较命令的用语: what `yidu compare` says, in both languages. */
const zh = {
  head: (before: string, after: string) => `前：${before}\n后：${after}`,
  otherPeriod: '两份规划期不同：指标按名称和单位对应，分为延续、新增、不再列入。',
  none: '没有差异。',
  tally: (name: string, before: number, after: number, parts: string) => `${name} ${before} → ${after}：${parts}`,
  part: (what: string, count: number) => `${what} ${count}`,
  aims: '目标的变化',
  ids: '编号会断的项目（采用新版前请先对应编号）',
  marks: { gone: (text: string) => `[-${text}-]`, new: (text: string) => `{+${text}+}` },
  arrow: ' → ',
};

export type CompareWords = typeof zh;

const en: CompareWords = {
  head: (before, after) => `before: ${before}\nafter:  ${after}`,
  otherPeriod: 'The plans are of two periods: indicators are matched by name and unit, and are continued, new or gone.',
  none: 'No difference.',
  tally: (name, before, after, parts) => `${name} ${before} → ${after}: ${parts}`,
  part: (what, count) => `${what} ${count}`,
  aims: 'Targets that changed',
  ids: 'Ids that break (map them before the newer version is adopted)',
  marks: { gone: (text) => `[-${text}-]`, new: (text) => `{+${text}+}` },
  arrow: ' → ',
};

export const compareWords = (language: 'zh' | 'en'): CompareWords => (language === 'zh' ? zh : en);
