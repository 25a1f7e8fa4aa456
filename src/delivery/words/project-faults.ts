import type { Stage } from '../project.ts';
import type { Said } from '../refusal.ts';
import type { GateCondition } from '../stage-gate.ts';
import { projectEn } from './project-en.ts';
import { projectZh } from './project-zh.ts';

type Standing = Stage | 'withdrawn';

const conditions: Readonly<Record<GateCondition, Said>> = {
  document: { zh: '文件名或文号', en: 'the document by name or number' },
  document_or_note: { zh: '文件或说明', en: 'a document or a note' },
  document_or_file: { zh: '文件或照片', en: 'a document or a picture' },
  lead: { zh: '牵头单位', en: 'the lead unit' },
  code: { zh: '项目代码', en: 'the project code' },
  total: { zh: '总投资', en: 'the total investment' },
};

/** Why a project does not enter a stage. */
export const stageFaults = {
  same: (stage: Standing): Said => ({
    zh: `项目已在“${projectZh.stages[stage]}”阶段，没有改动。`,
    en: `The project is already ${projectEn.stages[stage]}; nothing was changed.`,
  }),
  future: (date: string): Said => ({
    zh: `日期 ${date} 在今天之后。请填实际发生的日子。`,
    en: `${date} is after today. Give the day on which it happened.`,
  }),
  before: (date: string, last: string): Said => ({
    zh: `日期 ${date} 早于上一次阶段变化的 ${last}。请核对日期。`,
    en: `${date} is before the last change of stage, ${last}. Check the day.`,
  }),
  back: (from: Standing, to: Standing): Said => ({
    zh: `从“${projectZh.stages[from]}”退回“${projectZh.stages[to]}”要写明原因。`,
    en: `Going back from ${projectEn.stages[from]} to ${projectEn.stages[to]} needs a reason.`,
  }),
  skipped: (between: readonly Stage[]): Said => ({
    zh: `跳过了${between.map((stage) => `“${projectZh.stages[stage]}”`).join('')}。确实如此请写明原因。`,
    en: `This leaves out ${between.map((stage) => projectEn.stages[stage]).join(', ')}. If that is right, say why.`,
  }),
  gate: (stage: Standing, missing: readonly GateCondition[]): Said => ({
    zh: `进入“${projectZh.stages[stage]}”还缺：${missing.map((one) => conditions[one].zh).join('、')}。请补齐后再改。`,
    en: `To enter ${projectEn.stages[stage]} there is still missing: ${missing.map((one) => conditions[one].en).join(', ')}. Add it, then try again.`,
  }),
} as const;

/** What is wrong with, or asked about, a project code. */
export const codeFaults = {
  length: (length: number): Said => ({
    zh: `项目代码应为 24 位（20 位字符和 4 个连字符），这里有 ${length} 位。请照赋码通知核对。`,
    en: `A project code has 24 characters (20 and 4 hyphens); this has ${length}. Check it against the notice that gave it.`,
  }),
  form: { zh: '项目代码应写作 2103-500104-04-01-123456：前四段是数字，末段为数字或大写字母。请照赋码通知核对。', en: 'A project code is written 2103-500104-04-01-123456: digits in the first four parts, digits or capitals in the last. Check it against the notice that gave it.' } satisfies Said,
  month: (time: string): Said => ({
    zh: `项目代码时间段“${time}”不是年月（前两位年、后两位月）。请照赋码通知核对。`,
    en: `The time part “${time}” of the project code is no year and month (two digits each). Check it against the notice that gave it.`,
  }),
  older: (time: string): Said => ({
    zh: `时间段“${time}”像旧版代码的四位年份，不是年月。是旧代码请注明，新赋的请核对。`,
    en: `The time part “${time}” looks like the four-digit year of an older code, not a year and month. Note it if the code is an older one; check it if it is new.`,
  }),
  region: (code: string, region: string): Said => ({
    zh: `项目代码地区段 ${code} 不是本地区的 ${region}。是上级或外地赋的码吗？`,
    en: `The region part ${code} of the project code is not ${region}. Was it given by a higher or another place?`,
  }),
  twice: (name: string): Said => ({
    zh: `“${name}”已用了这个项目代码。一个代码只对应一个项目，请核对，或将两条合并。`,
    en: `“${name}” has this project code already. A code belongs to one project: check it, or merge the two.`,
  }),
} as const;
