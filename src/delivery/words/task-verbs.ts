import type { Acceptance } from '../task.ts';

/**
 * Which words of a verb say when something counts as done (验收口径). Data: one entry a line, tried in order; the first whose word is in the verb decides.
 * 启动建设 is begun, not built: it stands before 建设.
 */
export const acceptanceVerbs: readonly (readonly [Exclude<Acceptance, 'reached'>, readonly string[]])[] = [
  ['best_effort', ['力争', '争取', '争创', '申报', '申创', '申办']],
  ['pipeline', ['策划', '谋划', '储备', '论证', '筹划', '招引', '引进', '引入']],
  ['begun', ['启动', '开工', '动工', '开建', '复工']],
  ['kept', ['保持', '维持', '守住', '稳定在', '控制在']],
  ['done', ['建成', '完成', '竣工', '投用', '投产', '通车', '开通', '建设', '新建', '改建', '扩建', '迁建', '续建', '修建', '兴建', '改造', '升级', '打造', '实施', '开办', '创建', '搭建', '整治', '治理', '修复', '拓宽', '更新', '盘活']],
];

/** A measure is carried out unless its first verb is one of these: 引进 and 建设 of a measure are ways of working, no works. */
export const measureVerbs: readonly (readonly [Exclude<Acceptance, 'reached' | 'carried_out'>, readonly string[]])[] = [
  ['best_effort', ['力争', '争取', '争创', '申报', '申创', '申办']],
  ['pipeline', ['策划', '谋划', '储备', '论证', '筹划']],
  ['begun', ['启动', '开工', '动工', '开建']],
  ['kept', ['保持', '维持', '守住']],
  ['done', ['建成', '完成', '竣工', '投用', '投产', '通车', '新建', '改建', '扩建', '迁建']],
];

/** Stand before the verb where the plan only strives for it: 力争启动. */
export const strivings = ['力争', '争取'] as const;

/** Ends the list that a verb governs. */
export const listEnd = /[。；！]/;

/** The verb of an item that must hold throughout. */
export const keeping = '保持';

/** A year that an item's own words name as its last: 到2023年底. */
export const yearMention = /(?:到|至|于|在)?\s*(20\d{2})\s*年(?:年?底|末|前|内|年末)?/g;
