import type { PlainDate } from '../basis/index.ts';
import { STAGES, type Project } from './project.ts';

/**
 * What became of a project at the end of the plan, by what the plan promised of it (目标口径). 力争 tried and not begun is no breach: it is `not_begun_best_effort`,
 * never `not_done`.
 */
export type ProjectOutcome =
  | 'done'
  | 'begun'
  | 'in_library'
  | 'not_done'
  | 'not_begun'
  | 'not_begun_best_effort'
  | 'not_done_best_effort'
  | 'not_in_library'
  | 'running'
  | 'withdrawn';

/** The stage that the project stood in on a day; undefined where it had none yet. */
export const stageOn = ({ passages, stage }: Pick<Project, 'passages' | 'stage'>, day: PlainDate): Project['stage'] | undefined => {
  if (passages.length === 0) return stage;
  let found: Project['stage'] | undefined;
  for (const passage of passages) if (passage.date <= day) found = passage.stage;
  return found;
};

const rank = (stage: Project['stage'] | undefined): number => (stage === undefined || stage === 'withdrawn' ? -1 : STAGES.indexOf(stage));
const STARTED = STAGES.indexOf('started');
const COMPLETED = STAGES.indexOf('completed');

export const hasStarted = (stage: Project['stage'] | undefined): boolean => rank(stage) >= STARTED;
export const isCompleted = (stage: Project['stage'] | undefined): boolean => rank(stage) >= COMPLETED;

/** Judged on `day` against the last day of its own term, or of the plan where it has none. */
export const outcomeOf = (project: Project, day: PlainDate, planEnd: PlainDate): ProjectOutcome => {
  const stage = stageOn(project, day);
  if (stage === 'withdrawn') return 'withdrawn';
  const isOver = day >= (project.ends ?? planEnd);
  const open = (missed: ProjectOutcome): ProjectOutcome => (isOver ? missed : 'running');
  if (isCompleted(stage)) return 'done';
  if (project.acceptance === 'pipeline') return rank(stage) >= STAGES.indexOf('reserve') ? 'in_library' : open('not_in_library');
  if (project.acceptance === 'begun') return hasStarted(stage) ? 'begun' : open('not_begun');
  if (project.acceptance === 'best_effort') return hasStarted(stage) ? open('not_done_best_effort') : open('not_begun_best_effort');
  return open('not_done');
};
