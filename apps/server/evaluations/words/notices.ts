import type { Said } from '../../../../src/basis/index.ts';

/** What people are told of an evaluation, in both languages at once. */
export const evaluationNotices = {
  asked: (title: string, due: string, count: number): Said => ({ zh: `${title}：请在 ${due} 前完成自评，${count} 项已预填`, en: `${title}: self-assessment due ${due}, ${count} prefilled` }),
  returned: (title: string, reason: string): Said => ({ zh: `${title}的自评被退回：${reason}`, en: `Self-assessment for ${title} was returned: ${reason}` }),
  handed: (title: string, unit: string): Said => ({ zh: `${unit}提交了${title}的自评`, en: `${unit} submitted its self-assessment for ${title}` }),
  consult: (title: string, due: string): Said => ({ zh: `${title}征求意见：请在 ${due} 前反馈`, en: `${title} is out for comments until ${due}` }),
  commented: (title: string, unit: string): Said => ({ zh: `${unit}对${title}提出了意见`, en: `${unit} commented on ${title}` }),
  answered: (title: string): Said => ({ zh: `对${title}的意见已答复`, en: `Your comment on ${title} was answered` }),
  approve: (title: string): Said => ({ zh: `${title}已审定`, en: `${title} was approved` }),
  rectify: (task: string, due: string): Said => ({ zh: `${task}（${due} 前）`, en: `${task} (by ${due})` }),
};

/** Why nothing was put on the list of what to put right, or carried over. */
export const rectifyRefusals = {
  nothing: { zh: '没有勾选条目。请至少选一项。', en: 'Nothing is ticked. Choose at least one.' } satisfies Said,
  noPlan: { zh: '没有选下一个规划。请选一个。', en: 'No next plan is chosen. Choose one.' } satisfies Said,
} as const;
