import { daysInMonth, plainDate, yearOf, type Instant, type Outcome, type PlainDate } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import type { EvaluationFile } from './evaluation.ts';
import type { Followup, FollowupAspect, FollowupProblem, FollowupStep } from './followup.ts';
import type { OpinionPart } from './followup-parts.ts';
import { followupRefusals as say } from './words/followup-refusals.ts';

/** Who does something to a follow-up, and when. */
export type FollowupDeed = { readonly actor: Actor; readonly at: Instant; readonly today: PlainDate };

export const FOLLOWUP_LIMITS = { title: 200, problem: 2000, problems: 200, text: 4000 } as const;

/** The same day so many months later, or the last of that month where it has none such: 2023-08-31 and six months are 2024-02-29. */
export const monthsAfter = (day: PlainDate, months: number): PlainDate => {
  const month = Number(day.slice(5, 7)) - 1 + months;
  const [year, at] = [yearOf(day) + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  return plainDate(year, at, Math.min(Number(day.slice(8, 10)), daysInMonth(year, at)))!;
};

export const followupStep = ({ actor, at }: FollowupDeed, to: string, reason?: string): FollowupStep => ({
  to,
  at,
  by: actor.name,
  ...(reason === undefined || reason === '' ? {} : { reason }),
});

/** All problems, in the opinion's order. */
export const problemsOf = ({ aspects }: Pick<Followup, 'aspects'>): readonly FollowupProblem[] => aspects.flatMap(({ problems }) => problems);

/** Aspects with ids by their place; a problem whose words are unchanged keeps who was to see to it. */
const aspectsOf = (parts: readonly OpinionPart[], before: readonly FollowupProblem[] = []): readonly FollowupAspect[] => {
  const known = new Map(before.map((problem) => [problem.text, problem]));
  return parts.map(({ title, text, problems }, a) => ({
    id: `a${a + 1}`,
    title: title.slice(0, FOLLOWUP_LIMITS.title),
    ...(text === undefined ? {} : { text }),
    problems: problems.map((said, p): FollowupProblem => ({ ...known.get(said), id: `p${a + 1}.${p + 1}`, text: said, state: 'open' })),
  }));
};

const partsFault = (parts: readonly OpinionPart[]) => {
  const problems = parts.flatMap(({ problems: all }) => all);
  if (problems.length === 0) return say.empty;
  if (problems.length > FOLLOWUP_LIMITS.problems) return say.tooMany(FOLLOWUP_LIMITS.problems);
  return problems.some((problem) => problem.length > FOLLOWUP_LIMITS.problem) ? say.tooLong(FOLLOWUP_LIMITS.problem) : undefined;
};

export type FollowupGiven = {
  readonly plan: string;
  readonly title: string;
  readonly number: string;
  readonly date: PlainDate | undefined;
  /** Undefined: so many months after `date`. */
  readonly due: PlainDate | undefined;
  readonly evaluation?: string;
  readonly report?: string;
  readonly files?: readonly EvaluationFile[];
  readonly parts: readonly OpinionPart[];
};

/** An opinion is taken in (登记). `months`: after how many the written report is due. */
export const registerFollowup = (given: FollowupGiven, months: number, deed: FollowupDeed): Outcome<Followup> => {
  const { plan, date, parts, evaluation, report, files = [] } = given;
  const [title, number] = [given.title.trim(), given.number.trim().slice(0, FOLLOWUP_LIMITS.title)];
  if (title === '') return { refused: say.title };
  if (title.length > FOLLOWUP_LIMITS.title) return { refused: say.tooLong(FOLLOWUP_LIMITS.title) };
  if (date === undefined) return { refused: say.date };
  if (date > deed.today) return { refused: say.future };
  const due = given.due ?? monthsAfter(date, months);
  if (due < date) return { refused: say.due(date) };
  const fault = partsFault(parts);
  if (fault !== undefined) return { refused: fault };
  return {
    ok: {
      plan,
      title,
      ...(number === '' ? {} : { number }),
      date,
      due,
      ...(evaluation === undefined ? {} : { evaluation }),
      ...(report === undefined ? {} : { report }),
      aspects: aspectsOf(parts),
      state: 'received',
      ...(files.length === 0 ? {} : { files }),
      steps: [followupStep(deed, 'registered')],
    },
  };
};

/** The list of problems is set right, as long as none of them has become a task. */
export const revisedFollowup = (followup: Followup, parts: readonly OpinionPart[], deed: FollowupDeed): Outcome<Followup> => {
  const before = problemsOf(followup);
  if (before.some(({ task }) => task !== undefined)) return { refused: say.begun };
  const fault = partsFault(parts);
  if (fault !== undefined) return { refused: fault };
  return { ok: { ...followup, aspects: aspectsOf(parts, before), steps: [...followup.steps, followupStep(deed, 'revised')] } };
};

/** The follow-up with one problem changed. */
export const withProblem = (followup: Followup, id: string, change: (problem: FollowupProblem) => FollowupProblem): Followup => ({
  ...followup,
  aspects: followup.aspects.map((aspect) => ({ ...aspect, problems: aspect.problems.map((problem) => (problem.id === id ? change(problem) : problem)) })),
});

/** Its state, as it follows from its problems and its report. */
export const settledState = (followup: Followup): Followup => {
  const problems = problemsOf(followup);
  const isOver = problems.every(({ state }) => state === 'closed');
  const isDivided = problems.every(({ task }) => task !== undefined);
  const state =
    followup.reported !== undefined
      ? isOver
        ? 'closed'
        : 'reported'
      : problems.some((problem) => problem.state === 'done' || problem.state === 'closed')
        ? 'working'
        : isDivided
          ? 'divided'
          : 'received';
  return { ...followup, state };
};
