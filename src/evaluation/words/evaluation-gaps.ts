import type { PlainDate, Said } from '../../basis/index.ts';

const parts = { tasks: { zh: '任务', en: 'tasks' }, projects: { zh: '项目', en: 'projects' } } as const;

/** What an evaluation had to do without, in one sentence each. */
export const gapWords = {
  item: (name: string, reason: Said): Said => ({ zh: `${name}：${reason.zh}`, en: `${name}: ${reason.en}` }),
  awaiting: (name: string): Said => ({ zh: `${name}：目标待上级下达，未作判断。`, en: `${name}: its target is to come from above; it is not judged.` }),
  work: (title: string, lead: string | undefined): Said => ({
    zh: `${title.replace(/。$/, '')}：截止时点前没有进展记录${lead === undefined ? '，也没有牵头单位' : `（${lead}）`}，未作判断。`,
    en: `${title.replace(/。$/, '')}: nothing was reported by the cut-off day${lead === undefined ? ', and it has no lead unit' : ` (${lead})`}; it is not judged.`,
  }),
  later: (part: 'tasks' | 'projects', count: number, known: PlainDate): Said => ({
    zh: `${parts[part].zh} ${count} 项在 ${known} 之后才登入系统，按其所载日期还原当时的情况。`,
    en: `${count} ${parts[part].en} were only entered after ${known}; how they stood is taken from the days that they bear.`,
  }),
  silent: (name: string): Said => ({ zh: `${name}：未提交自评。`, en: `${name}: no self-assessment was submitted.` }),
  noThirdParty: { zh: '没有附第三方评估报告。', en: 'No report of a third party is attached.' } satisfies Said,
  noQuestionnaire: { zh: '没有附问卷调查结果。', en: 'No results of a questionnaire are attached.' } satisfies Said,
} as const;
