import { daysBetween, type PlainDate } from '../basis/index.ts';
import type { Task } from '../delivery/index.ts';
import { dayAt } from '../delivery/index.ts';
import type { Followup } from './followup.ts';
import { problemNow, PROBLEM_NOWS, type ProblemNow } from './followup-closing.ts';
import { problemsOf } from './followup-register.ts';

/** 提出 → 分工 → 期限 → 销号 → 报告 → 公开. */
export const RUNGS = ['opinion', 'division', 'deadline', 'closing', 'report', 'publication'] as const;
export type RungName = (typeof RUNGS)[number];

/** One rung of the chain: whether it is behind, here or ahead, its day, and how many days are left (negative: late). */
export type Rung = {
  readonly name: RungName;
  readonly state: 'passed' | 'here' | 'late' | 'ahead';
  readonly day?: PlainDate;
  readonly days?: number;
  /** So many of so many problems. */
  readonly done?: number;
  readonly of?: number;
};

/** How many problems stand how, on a day. */
export const problemCounts = (
  followup: Pick<Followup, 'aspects'>,
  tasks: ReadonlyMap<string, Task>,
  today: PlainDate,
): Readonly<Record<ProblemNow, number>> => {
  const nows = problemsOf(followup).map((problem) => problemNow(problem, tasks.get(problem.task ?? ''), today));
  return Object.fromEntries(PROBLEM_NOWS.map((now) => [now, nows.filter((one) => one === now).length])) as Record<ProblemNow, number>;
};

const stepDay = ({ steps }: Followup, to: string): PlainDate | undefined => {
  const at = steps.findLast((step) => step.to === to)?.at;
  return at === undefined ? undefined : dayAt(at);
};

/** The whole chain of an opinion, as it stands on a day. */
export const followupLadder = (followup: Followup, tasks: ReadonlyMap<string, Task>, today: PlainDate): readonly Rung[] => {
  const problems = problemsOf(followup);
  const counts = problemCounts(followup, tasks, today);
  const all = problems.length;
  const divided = problems.filter(({ task }) => task !== undefined).length;
  const { reported, published, due } = followup;
  const isDivided = divided === all;
  const isClosed = counts.closed === all;
  const left = daysBetween(reported?.date ?? today, due);
  const day = (value: PlainDate | undefined): { readonly day?: PlainDate } => (value === undefined ? {} : { day: value });
  return [
    { name: 'opinion', state: 'passed', day: followup.date },
    { name: 'division', state: isDivided ? 'passed' : 'here', ...day(isDivided ? stepDay(followup, 'divided') : undefined), done: divided, of: all },
    // How long was left when it was reported stays to be read.
    { name: 'deadline', state: reported !== undefined ? 'passed' : left < 0 ? 'late' : 'here', day: due, days: left },
    {
      name: 'closing',
      state: isClosed ? 'passed' : counts.late > 0 ? 'late' : isDivided ? 'here' : 'ahead',
      ...day(isClosed ? stepDay(followup, 'closed') : undefined),
      done: counts.closed,
      of: all,
    },
    { name: 'report', state: reported !== undefined ? 'passed' : left < 0 ? 'late' : isDivided ? 'here' : 'ahead', ...day(reported?.date) },
    { name: 'publication', state: published !== undefined ? 'passed' : reported !== undefined ? 'here' : 'ahead', ...day(published?.date) },
  ];
};
