import type { Said } from '../refusal.ts';

/** Why a task is not taken as it was asked for. */
export const taskFaults = {
  noLead: (): Said => ({ zh: '还没有牵头单位。请先选一个牵头单位再确认。', en: 'There is no lead unit. Choose one, then confirm.' }),
  twoLeads: (names: readonly string[]): Said => ({
    zh: `牵头单位只能有一个，这里有 ${names.length} 个：${names.join('、')}。请留一个，其余列为责任单位。`,
    en: `A task has one lead unit; here are ${names.length}: ${names.join(', ')}. Keep one, and let the others support.`,
  }),
  dueBeforeBegin: (begins: string, due: string): Said => ({
    zh: `完成时限 ${due} 早于开始日期 ${begins}。请改其中一个。`,
    en: `It is due on ${due}, before it begins on ${begins}. Change one of them.`,
  }),
  notADay: (text: string): Said => ({ zh: `“${text}”不是日期。请写成 2025-12-31 这样。`, en: `“${text}” is no day. Write it like 2025-12-31.` }),
  cycle: (titles: readonly string[]): Said => ({
    zh: `先后关系成了圈：${titles.join(' → ')}。请去掉其中一个“在……之后”。`,
    en: `The order of tasks is a circle: ${titles.join(' → ')}. Take out one “after”.`,
  }),
  noTask: (ref: string): Said => ({ zh: `没有“${ref}”这项任务。请从列表里选。`, en: `There is no task “${ref}”. Choose one from the list.` }),
  noReason: (): Said => ({ zh: '不再实施要写明理由。请填上。', en: 'Dropping a task needs a reason. Give one.' }),
  noDocument: (): Said => ({ zh: '已印发的任务改牵头单位要有依据。请填文号或文件名。', en: 'Changing the lead unit of an issued task needs a document. Give its number or name.' }),
  notOpen: (word: string): Said => ({ zh: `这项任务“${word}”，不能再改分工。`, en: `This task is “${word}”; its division can no longer be changed.` }),
  notDropped: (): Said => ({ zh: '这项任务没有被停止，不用恢复。', en: 'This task was not dropped, so there is nothing to take up again.' }),
  notIssued: (): Said => ({ zh: '这项任务还没有印发，不能报进展。', en: 'This task is not issued yet, so there is no progress to report.' }),
  unknownAcceptance: (text: string): Said => ({ zh: `不认识验收口径“${text}”。请从列表里选。`, en: `“${text}” is no acceptance. Choose one from the list.` }),
  noText: (): Said => ({ zh: '没有写内容。请填上。', en: 'There is no text. Give some.' }),
} as const;
