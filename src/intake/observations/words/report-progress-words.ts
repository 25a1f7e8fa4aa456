import type { Said } from '../draft.ts';

/** The sheet of tasks and projects, in Chinese as the offices use it. */
export const progressColumns = {
  kind: { head: '类别', width: 8 },
  title: { head: '任务或项目', width: 46 },
  due: { head: '到期', width: 12 },
  last: { head: '上期怎么说', width: 40 },
  state: { head: '进展', width: 10 },
  percent: { head: '进度（%）', width: 10 },
  text: { head: '一句话', width: 46 },
  code: { head: '编号', width: 4 },
} as const;
export type ProgressColumn = keyof typeof progressColumns;

export const progressStates = { as_planned: '按计划', slow: '偏慢', stuck: '受阻', done: '已完成' } as const;

export const progressTexts = {
  sheet: '任务和项目',
  simulatedSheet: '任务和项目（模拟）',
  kinds: { task: '任务', project: '项目' },
  counts: (fill: number, due: string | undefined): string => `本表请填 ${fill} 项${due === undefined ? '' : `，请于 ${due} 前报送`}。`,
  other: (count: number): string => `另有 ${count} 项在“任务和项目”表。`,
  help: '“进展”从下拉中选；偏慢、受阻、已完成的，请写一句话：做到哪一步、卡在哪里、需要什么。',
  stateTitle: '进展',
  stateError: '请从列表中选：按计划、偏慢、受阻、已完成。',
  percentError: '请填 0 到 100 的数。',
} as const;

export const progressFaults = {
  state: (text: string): Said => ({
    zh: `“${text}”不是进展：请从下拉中选按计划、偏慢、受阻、已完成。`,
    en: `“${text}” is no progress: choose 按计划 (as planned), 偏慢 (slow), 受阻 (stuck) or 已完成 (done).`,
  }),
  percent: (text: string): Said => ({ zh: `“${text}”不是进度：请填 0 到 100 的数。`, en: `“${text}” is no progress: give a number from 0 to 100.` }),
  formula: (): Said => ({ zh: '这一格是公式或错误值，没有读：请改成文字。', en: 'This cell holds a formula or an error and was not read: type the words.' }),
  unknown: (title: string): Said => ({ zh: `“${title}”不在这份报送里，没有读。`, en: `“${title}” is not part of this report and was left out.` }),
} as const;
