import type { Said } from '../../basis/index.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** How many names stand in a sentence before the rest is only counted. */
const MOST_NAMED = 5;

/** Names in a row, the first five where there are more. */
export const listedNames = (names: readonly string[]): Said => {
  const shown = names.slice(0, MOST_NAMED);
  return names.length > MOST_NAMED
    ? say(`${shown.join('、')}等 ${names.length} 个`, `${shown.join(', ')} and ${names.length - MOST_NAMED} more`)
    : say(names.join('、'), names.join(', '));
};

/** Why a row, a unit or a year has no score. */
export const scoreReasons = {
  gone: say('冻结数据里没有这一项。', 'The frozen file has no such item.'),
  cancelled: (document: string) => say(`指标已取消（${document}）。`, `The indicator was cancelled (${document}).`),
  awaiting: say('目标值待下达，不计分。', 'Its target is still to be set: it is not scored.'),
  noData: say('没有数据，不计分。', 'There is no figure: it is not scored.'),
  notDue: say('尚未到期，不计分。', 'It is not due yet: it is not scored.'),
  notAssessable: say('无法判断，不计分。', 'It cannot be judged: it is not scored.'),
  noShare: say('没有完成率，不计分。', 'It has no done share: it is not scored.'),
  noObserved: say('没有实际值，不计分。', 'It has no observed value: it is not scored.'),
  noBounds: say('没有设满意值和不允许值，不计分。', 'No satisfactory and unallowable values are set: it is not scored.'),
  unmapped: say('没有对应的规划指标，不能推算。', 'No item of the plan is mapped to it: it cannot be foretold.'),
  missingCells: (names: Said) => say(`缺数据（${names.zh}），没有参加比较。`, `Left out of the comparison: no figure for ${names.en}.`),
  missingRows: (names: Said) => say(`缺数据（${names.zh}），不出总分。`, `No total: no figure for ${names.en}.`),
  missingCriterion: (names: Said) => say(`缺数据（${names.zh}），这一项没有参加比较。`, `Left out of the comparison: no figure of ${names.en}.`),
  missingEverywhere: say('各对象都没有数据，这一项没有参加比较。', 'Left out of the comparison: no object has a figure.'),
  constant: say('各对象数值相同，没有区分作用。', 'All objects have the same value: it tells nothing apart.'),
  noRows: say('没有可计分的指标。', 'None of its items can be scored.'),
} as const;

/** Why nothing can be computed. */
export const scoreRefusals = {
  nothing: say('没有一项可以计分：方案里的指标在冻结数据里都没有可用的数值。', 'Nothing can be scored: no item of the scheme has a usable value in the frozen file.'),
  draft: say('方案还是草案，施行后才能计分。', 'The scheme is a draft: put it in force before computing a score.'),
  retired: say('方案已停用，不能再用来计分。', 'The scheme is retired and can no longer be used.'),
  fewObjects: (count: number) =>
    say(`能比较的对象只有 ${count} 个，至少要 2 个。请补数据或改选指标。`, `Only ${count} object(s) can be compared; two are needed. Add figures or choose other criteria.`),
  noCriterion: say('没有一项指标各对象都有数据。请补数据或改选指标。', 'No criterion has a figure for every object. Add figures or choose other criteria.'),
  allSame: say('各对象在每项指标上的数值都相同，比不出先后。', 'All objects have the same values in every criterion: there is nothing to compare.'),
  noFrozen: say('评估还没有冻结数据。请先在评估里冻结，再计分。', 'The evaluation has no frozen figures yet. Freeze them first, then compute the score.'),
  otherPlan: say('方案和冻结数据不属于同一规划。', 'The scheme and the frozen file belong to different plans.'),
} as const;

/** Criteria of units: shares of what stands as it should. */
export const partCriteria = {
  indicators: say('指标达到时序的比例', 'Share of indicators on schedule'),
  tasks: say('任务按期的比例', 'Share of tasks on schedule'),
  projects: say('项目按期的比例', 'Share of projects on schedule'),
  reforms: say('改革按期的比例', 'Share of reforms on schedule'),
} as const;
