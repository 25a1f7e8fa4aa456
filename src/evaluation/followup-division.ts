import type { Outcome, PlainDate } from '../basis/index.ts';
import type { Task } from '../delivery/index.ts';
import type { Followup, FollowupProblem } from './followup.ts';
import { followupStep, problemsOf, settledState, withProblem, type FollowupDeed } from './followup-register.ts';
import { followupRefusals as say } from './words/followup-refusals.ts';

/** Who is to see to one problem, as a form says it; what is empty is not settled yet. */
export type Assigned = { readonly problem: string; readonly lead: string; readonly support: readonly string[]; readonly due: PlainDate | undefined };

/** Longest title of a task; the whole text stays with the opinion. */
const LONGEST_TITLE = 120;

/** Where a problem stands in the list of tasks. */
export const followupRef = (followup: string, problem: string): string => `followup:${followup}/${problem}`;

const without = ({ lead: _lead, support: _support, due: _due, ...problem }: FollowupProblem): FollowupProblem => problem;

const owned = (problem: FollowupProblem, { lead, support, due }: Assigned): FollowupProblem => {
  const others = [...new Set(support)].filter((unit) => unit !== lead);
  return { ...without(problem), ...(lead === '' ? {} : { lead }), ...(others.length === 0 ? {} : { support: others }), ...(due === undefined ? {} : { due }) };
};

const faultOf = (followup: Followup, { lead, support, due }: Assigned, isUnit: (unit: string) => boolean) => {
  if (![lead, ...support].filter((unit) => unit !== '').every(isUnit)) return say.unit;
  return due !== undefined && due < followup.date ? say.early(followup.date) : undefined;
};

/** 分工（草稿）: who is to lead and support each problem, and by when. Those that are tasks already stay as they are. */
export const assigned = (followup: Followup, rows: readonly Assigned[], isUnit: (unit: string) => boolean): Outcome<Followup> => {
  let next = followup;
  for (const row of rows) {
    const problem = problemsOf(next).find(({ id }) => id === row.problem);
    if (problem === undefined) return { refused: say.noProblem };
    if (problem.task !== undefined) continue;
    const fault = faultOf(followup, row, isUnit);
    if (fault !== undefined) return { refused: fault };
    next = withProblem(next, row.problem, (one) => owned(one, row));
  }
  return { ok: next };
};

/** The words of a task or notice: the problem's first sentence, cut where it is long. */
export const problemTitle = (text: string): string => {
  const line = text.replaceAll('\n', ' ').trim();
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1)}…` : line;
};

/**
 * 下达: every problem becomes a task of its lead unit, all of them at once; refused with a list where one has no lead or no day. `newId` is asked once a task.
 */
export const divided = (
  followup: Followup,
  id: string,
  newId: () => string,
  deed: FollowupDeed,
): Outcome<{ readonly followup: Followup; readonly tasks: readonly { readonly id: string; readonly problem: string; readonly task: Task }[] }> => {
  const open = problemsOf(followup).filter(({ task }) => task === undefined);
  if (open.length === 0) return { refused: say.allDivided };
  const orphans = open.filter(({ lead, due }) => lead === undefined || due === undefined);
  if (orphans.length > 0) return { refused: say.orphans(orphans.map(({ text }) => problemTitle(text).slice(0, 30))) };
  let next = followup;
  const tasks = open.map((problem) => {
    const { lead, support = [], due, text } = problem;
    const key = newId();
    next = withProblem(next, problem.id, (one) => ({ ...one, task: key, state: 'divided' }));
    const task: Task = {
      plan: followup.plan,
      ref: followupRef(id, problem.id),
      kind: 'decision',
      title: problemTitle(text),
      lead: lead!,
      support,
      begins: deed.today < due! ? deed.today : followup.date,
      due: due!,
      acceptance: 'carried_out',
      state: 'issued',
      ...(followup.number === undefined ? {} : { document: followup.number }),
    };
    return { id: key, problem: problem.id, task };
  });
  return { ok: { followup: settledState({ ...next, steps: [...next.steps, followupStep(deed, 'divided')] }), tasks } };
};

/** 改派: a problem that is a task already gets another lead, support or day; the task goes with it. */
export const reassigned = (
  followup: Followup,
  row: Assigned,
  task: Task,
  reason: string,
  isUnit: (unit: string) => boolean,
  deed: FollowupDeed,
): Outcome<{ readonly followup: Followup; readonly task: Task }> => {
  const problem = problemsOf(followup).find(({ id }) => id === row.problem);
  if (problem === undefined) return { refused: say.noProblem };
  if (problem.task === undefined) return { refused: say.notDivided };
  if (problem.state === 'closed') return { refused: say.isClosed };
  if (row.lead === '' || row.due === undefined) return { refused: say.orphans([problemTitle(problem.text).slice(0, 30)]) };
  const fault = faultOf(followup, row, isUnit);
  if (fault !== undefined) return { refused: fault };
  if (reason.trim() === '') return { refused: say.reason };
  const next = withProblem(followup, row.problem, (one) => owned(one, row));
  const { support = [] } = problemsOf(next).find(({ id }) => id === row.problem)!;
  return {
    ok: {
      followup: { ...next, steps: [...next.steps, followupStep(deed, 'reassigned', `${problem.id} ${reason.trim()}`)] },
      task: { ...task, lead: row.lead, support, due: row.due },
    },
  };
};
