import type { Said } from '../refusal.ts';
import type { Acceptance } from '../task.ts';

const requirements: Readonly<Record<Acceptance, Said>> = {
  done: { zh: '年内建成（完成）', en: 'finished within the year' },
  begun: { zh: '年内启动（开工）', en: 'begun within the year' },
  best_effort: { zh: '年内力争实现', en: 'striven for within the year' },
  pipeline: { zh: '年内策划成熟并入库', en: 'worked up and in the library within the year' },
  kept: { zh: '全年保持', en: 'kept throughout the year' },
  reached: { zh: '年末达到目标数值', en: 'figure reached by the end of the year' },
  carried_out: { zh: '年内落实到位', en: 'in effect within the year' },
};

/** What a year's plan says, and why something about it is refused. */
export const yearWords = {
  requirements,
  noNumber: (name: string, year: number, text: string): Said => ({
    zh: `“${name}”${year}年填的“${text}”不是数。请填数字，可带单位，如 22.03亿元。`,
    en: `“${text}” for ${year} of “${name}” is no number. Give digits, with a unit if need be: 22.03亿元.`,
  }),
  otherUnit: (name: string, year: number, written: string, unit: string): Said => ({
    zh: `“${name}”${year}年填的单位“${written}”换不成“${unit || '（无单位）'}”。请按“${unit || '无单位'}”填。`,
    en: `The unit “${written}” for ${year} of “${name}” does not convert to “${unit || 'none'}”. Give the figure in “${unit || 'no unit'}”.`,
  }),
  alreadyLocked: (year: number, document: string): Said => ({ zh: `${year}年的年度计划已经锁定（${document}）。`, en: `The plan of ${year} is locked already (${document}).` }),
  locked: (year: number, document: string): Said => ({
    zh: `${year}年的年度计划已按 ${document} 锁定。要改，请先写明理由解锁。`,
    en: `The plan of ${year} is locked by ${document}. To change it, unlock it with a reason first.`,
  }),
  notLocked: (year: number): Said => ({ zh: `${year}年的年度计划没有锁定。`, en: `The plan of ${year} is not locked.` }),
  needDocument: { zh: '请填印发文号，再锁定。', en: 'Give the number of the document it is issued with, then lock.' } satisfies Said,
  needReason: { zh: '请写明解锁的理由。', en: 'Say why it is to be unlocked.' } satisfies Said,
  undecided: (count: number, names: readonly string[]): Said => ({
    zh: `还有 ${count} 项没有定：${names.join('、')}${count > names.length ? ' 等' : ''}。请填数值；不设年度目标的，在备注里写明原因。`,
    en: `${count} rows are not decided: ${names.join(', ')}${count > names.length ? ' …' : ''}. Give a figure, or say in the note why there is none.`,
  }),
} as const;
