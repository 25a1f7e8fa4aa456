import { daysBetween, defined, type PlainDate } from '../basis/index.ts';
import { hasStarted, isCompleted } from './project-outcome.ts';
import type { Project } from './project.ts';

/** 计划与实际 of a project: days it was planned for, days it took. Slips are days after the plan, negative before it. */
export type Course = {
  readonly begins?: PlainDate;
  readonly ends?: PlainDate;
  readonly started?: PlainDate;
  readonly ended?: PlainDate;
  readonly startSlip?: number;
  /** Of the end: of the day it ended, or of today where it should have ended and has not. */
  readonly slip?: number;
  readonly isRunning: boolean;
};

/** What came of the plan by a day. A project that went back to an earlier stage has not passed the later ones. */
export const courseOf = ({ begins, ends, passages }: Pick<Project, 'begins' | 'ends' | 'passages'>, today: PlainDate): Course => {
  const known = passages.filter(({ date }) => date <= today);
  const since = known.findLastIndex(({ stage }) => !hasStarted(stage)) + 1;
  const own = known.slice(since);
  const started = own.find(({ stage }) => hasStarted(stage))?.date;
  const ended = isCompleted(known.at(-1)?.stage) ? own.find(({ stage }) => isCompleted(stage))?.date : undefined;
  const startSlip = begins === undefined || (started === undefined && today <= begins) ? undefined : daysBetween(begins, started ?? today);
  const slip = ends === undefined || (ended === undefined && today <= ends) ? undefined : daysBetween(ends, ended ?? today);
  return defined({ begins, ends, started, ended, startSlip, slip, isRunning: started !== undefined && ended === undefined });
};
