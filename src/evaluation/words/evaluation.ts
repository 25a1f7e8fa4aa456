import type { Said } from '../../basis/index.ts';
import type { EvaluationKind, EvaluationPart, EvaluationState } from '../evaluation.ts';
import type { FrozenWork } from '../frozen.ts';

/** Names of kinds, parts, states, and of where works stand against their time. */
export const evaluationKinds: Readonly<Record<EvaluationKind, Said>> = {
  annual: { zh: '年度评估', en: 'Annual evaluation' },
  mid_term: { zh: '中期评估', en: 'Mid-term evaluation' },
  final: { zh: '总结评估', en: 'Final evaluation' },
};

export const evaluationParts: Readonly<Record<EvaluationPart, Said>> = {
  indicators: { zh: '指标', en: 'Indicators' },
  tasks: { zh: '任务', en: 'Tasks' },
  projects: { zh: '项目', en: 'Projects' },
  reforms: { zh: '改革', en: 'Reforms' },
};

export const evaluationStates: Readonly<Record<EvaluationState, Said>> = {
  opened: { zh: '方案已定', en: 'opened' },
  assessing: { zh: '单位自评', en: 'self-assessment' },
  reviewing: { zh: '审核', en: 'review' },
  drafting: { zh: '起草', en: 'drafting' },
  consulting: { zh: '征求意见', en: 'out for comments' },
  approved: { zh: '已审定', en: 'approved' },
  submitted: { zh: '已报送', en: 'submitted' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

export const workStandings: Readonly<Record<FrozenWork['now'], { readonly mark: string; readonly said: Said }>> = {
  late: { mark: '▼▼', said: { zh: '逾期', en: 'late' } },
  slow: { mark: '▼', said: { zh: '偏慢', en: 'slow' } },
  unknown: { mark: '?', said: { zh: '无法判断', en: 'not assessable' } },
  not_begun: { mark: '·', said: { zh: '未开始', en: 'not begun' } },
  on_schedule: { mark: '●', said: { zh: '按进度', en: 'on schedule' } },
  done: { mark: '✔', said: { zh: '完成', en: 'done' } },
  dropped: { mark: '–', said: { zh: '不再实施', en: 'dropped' } },
};

/** The short title of an evaluation, unless somebody gives another. */
export const evaluationTitle = (kind: EvaluationKind, year: number): Said =>
  kind === 'annual' ? { zh: `${year} 年度评估`, en: `Annual evaluation of ${year}` } : evaluationKinds[kind];
