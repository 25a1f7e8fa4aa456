import type { PlainDate, Said } from '../../basis/index.ts';

/** What a rectification list says: titles and facts are of the plan and its bureau, thus Chinese. */
export const rectificationWords = {
  title: (title: string): string => `整改：${title}`,
  late: (due: PlainDate | undefined): string => (due === undefined ? '进度偏慢' : `应于 ${due} 前完成`),
  noLead: (title: string): Said => ({ zh: `“${title}”没有选责任单位。请选一个。`, en: `“${title}” has no unit. Choose one.` }),
  by: (fact: string, due: PlainDate): string => `${fact.replace(/。$/, '')}。请于 ${due} 前整改到位。`,
  fact: (evaluation: string, fact: string): string => `${evaluation}：${fact}`,
} as const;
