import type { Said } from '../../../../src/basis/index.ts';

/** What people are told about an opinion, in both languages. */
export const followupNotices = {
  divided: (opinion: string, problem: string, due: string): Said => ({
    zh: `${opinion}：请办理“${problem}”（${due} 前）`,
    en: `${opinion}: please see to “${problem}” (by ${due})`,
  }),
  reopened: (problem: string, reason: string): Said => ({
    zh: `审议意见问题“${problem}”退回继续办理：${reason}`,
    en: `The problem “${problem}” is open again: ${reason}`,
  }),
  closed: (problem: string): Said => ({ zh: `审议意见问题“${problem}”已核实销号`, en: `The problem “${problem}” was checked and closed` }),
  reported: (opinion: string): Said => ({
    zh: `${opinion}的研究处理情况已书面报告，可以评价`,
    en: `What was done about ${opinion} has been reported and can be rated`,
  }),
  unsatisfied: (opinion: string, text: string): Said => ({
    zh: `代表对${opinion}的办理不满意：${text}`,
    en: `A deputy is not satisfied with ${opinion}: ${text}`,
  }),
} as const;
