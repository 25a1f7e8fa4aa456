import type { PlainDate, Said } from '../../basis/index.ts';
import type { EvaluationState } from '../evaluation.ts';
import { evaluationStates } from './evaluation.ts';

/** Why an evaluation, or what a unit says for it, does not take a step. */
export const evaluationRefusals = {
  noFrozenFile: (where: string): Said => ({
    zh: `这不是评估的冻结数据文件${where === '' ? '' : `（“${where}”不对）`}。请用评估页面上下载的那一份。`,
    en: `This is no frozen file of an evaluation${where === '' ? '' : ` (“${where}” is wrong)`}. Use the one that the page of the evaluation gives.`,
  }),
  noTitle: { zh: '没有写评估名称。请填上。', en: 'The evaluation has no name. Give one.' } satisfies Said,
  noParts: { zh: '没有选评估内容。指标、任务、项目、改革至少选一类。', en: 'Nothing is chosen to be evaluated. Choose indicators, tasks, projects or reforms.' } satisfies Said,
  noDay: { zh: '日期没有填全，或不是日期。请写成 2023-06-30 这样。', en: 'A day is missing or is no day. Write it like 2023-06-30.' } satisfies Said,
  upsideDown: (from: PlainDate, until: PlainDate): Said => ({
    zh: `评估期的开始 ${from} 晚于结束 ${until}。请改其中一个。`,
    en: `The window begins on ${from}, after it ends on ${until}. Change one of them.`,
  }),
  outsidePlan: (from: number, to: number): Said => ({
    zh: `评估期超出了规划期 ${from}—${to} 年。请改到规划期以内。`,
    en: `The window reaches beyond the plan of ${from}–${to}. Keep it within the plan.`,
  }),
  cutoffOutside: (from: PlainDate, until: PlainDate): Said => ({
    zh: `截止时点不在评估期 ${from} 至 ${until} 以内。请改截止时点。`,
    en: `The cut-off day is not within ${from} to ${until}. Change it.`,
  }),
  knownEarly: (cutoff: PlainDate): Said => ({
    zh: `数据知悉日不能早于截止时点 ${cutoff}。请改晚一些。`,
    en: `The day of knowledge cannot be before the cut-off day ${cutoff}. Choose a later one.`,
  }),
  knownLate: (today: PlainDate): Said => ({
    zh: `数据知悉日不能晚于今天 ${today}。请改早一些。`,
    en: `The day of knowledge cannot be after today, ${today}. Choose an earlier one.`,
  }),
  again: (title: string): Said => ({
    zh: `同一评估期已有“${title}”。请在那里继续，或先把它撤回。`,
    en: `There is “${title}” over the same window. Go on with it, or withdraw it first.`,
  }),
  notNow: (state: EvaluationState): Said => ({
    zh: `这次评估现在是“${evaluationStates[state].zh}”，不能做这一步。请刷新页面看现在能做什么。`,
    en: `This evaluation is “${evaluationStates[state].en}” and cannot take this step. Reload the page to see what can be done now.`,
  }),
  noDueDay: { zh: '没有填截止日期。请填上。', en: 'There is no day by which to answer. Give one.' } satisfies Said,
  duePast: (today: PlainDate): Said => ({ zh: `截止日期已经过去。请选 ${today} 或以后。`, en: `That day has passed. Choose ${today} or later.` }),
  noUnits: { zh: '没有单位牵头任何条目，无法布置自评。请先在任务分工里确定牵头单位。', en: 'No unit leads anything, so nobody can be asked. Settle the lead units first.' } satisfies Said,
  nobodyNew: { zh: '所有牵头单位都已布置自评。', en: 'All lead units have been asked already.' } satisfies Said,
  noFreezeReason: { zh: '重新冻结要写明理由。旧的冻结数据会保留。', en: 'Freezing again needs a reason. The file before is kept.' } satisfies Said,
  sameFile: { zh: '重新汇集的数据与现有冻结数据逐字节相同，不用重新冻结。', en: 'What was gathered again has the same bytes as the frozen file, so there is nothing to freeze again.' } satisfies Said,
  notFrozen: { zh: '数据还没有冻结。请先冻结数据。', en: 'The figures are not frozen yet. Freeze them first.' } satisfies Said,
  openComments: (count: number): Said => ({
    zh: `还有 ${count} 条单位意见没有答复。请逐条写明采纳或不采纳。`,
    en: `${count} comments of units are not answered. Say of each whether it is taken.`,
  }),
  ownDraft: { zh: '起草和冻结数据的人不能审定。请由没有参与起草的领导审定。', en: 'Who froze or drafted it cannot approve it. A leader who did not take part has to.' } satisfies Said,
  noReport: { zh: '评估报告还没有写，不能审定。请先在“文稿”里生成报告。', en: 'There is no report yet to approve. Write it under “Documents” first.' } satisfies Said,
  otherReport: { zh: '选的报告不是这次评估的，或已作废。请重新选。', en: 'The chosen report is not of this evaluation, or was discarded. Choose again.' } satisfies Said,
  noRecipient: { zh: '没有写报送给谁。请填上。', en: 'It is not said to whom it goes. Say it.' } satisfies Said,
  noSubmissionDay: { zh: '没有填报送日期。请填上。', en: 'There is no day of submission. Give one.' } satisfies Said,
  submissionLate: (today: PlainDate): Said => ({
    zh: `报送日期不能晚于今天 ${today}。请改早一些。`,
    en: `The day of submission cannot be after today, ${today}. Choose an earlier one.`,
  }),
  noReason: { zh: '没有写理由。请填上。', en: 'There is no reason. Give one.' } satisfies Said,
  noThirdParty: { zh: '第三方评估要填机构、日期和主要结论。', en: 'Give the institution, the day and the main conclusions of the third party.' } satisfies Said,
} as const;
