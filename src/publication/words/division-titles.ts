import type { Language } from '../table.ts';

/** Words of the division of work as a document and as a table (任务分工方案). */
type DivisionTitles = {
  readonly title: (plan: string) => string;
  readonly sheet: string;
  readonly lede: (counts: { readonly tasks: number; readonly units: number }) => string;
  readonly expected: string;
  readonly binding: string;
  readonly indicators: string;
  readonly box: (number: number | undefined, title: string) => string;
  readonly other: string;
  readonly lead: string;
  readonly support: string;
  readonly nobody: string;
  readonly stop: string;
  readonly by: (region: string) => string;
  readonly simulated: string;
  readonly facts: (facts: { readonly region: string; readonly day: string; readonly document: string | undefined; readonly tasks: number }) => string;
};

const zh: DivisionTitles = {
  title: (plan) => `${plan.startsWith('《') ? plan : `《${plan}》`}目标任务分工方案`,
  sheet: '任务分工表',
  lede: ({ tasks, units }) => `现将规划确定的 ${tasks} 项目标任务分解落实到 ${units} 个牵头单位。各牵头单位对所列事项负总责，责任单位按职责配合。`,
  expected: '预期性指标',
  binding: '约束性指标',
  indicators: '主要指标',
  box: (number, title) => (number === undefined ? `专栏：${title}` : `专栏 ${number}：${title}`),
  other: '其他事项',
  lead: '牵头单位：',
  support: '责任单位：',
  nobody: '待定',
  stop: '；',
  by: (region) => region,
  simulated: '模拟',
  facts: ({ region, day, document, tasks }) => `${region}　${day}　共 ${tasks} 项${document === undefined ? '' : `　${document}`}`,
};

/** What is printed behind an item is Chinese in either language: other programs and people read it by these words. */
const en: DivisionTitles = { ...zh, sheet: 'Division of work', facts: ({ region, day, document, tasks }) => `${region} · ${day} · ${tasks} tasks${document === undefined ? '' : ` · ${document}`}` };

export const divisionTitles = (language: Language): DivisionTitles => (language === 'zh' ? zh : en);
