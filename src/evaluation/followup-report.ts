import type { Outcome, PlainDate } from '../basis/index.ts';
import type { Task } from '../delivery/index.ts';
import type { EvaluationFile } from './evaluation.ts';
import { RATINGS, type Followup, type FollowupProblem, type FollowupRating, type RatingResult } from './followup.ts';
import { problemTitle } from './followup-division.ts';
import { FOLLOWUP_LIMITS, followupStep, problemsOf, settledState, type FollowupDeed } from './followup-register.ts';
import { followupRefusals as say } from './words/followup-refusals.ts';

/** What was done about a problem: in the report's own words, else what proves it, else what the unit said last. */
export const measureOf = ({ measure, proof }: FollowupProblem, task: Task | undefined): string | undefined =>
  measure ?? proof?.text ?? task?.progress?.findLast(({ text }) => text.trim() !== '')?.text;

/** 书面报告: what was done has gone to the standing committee, on a day, as a document or a file. Every problem says something by then. */
export const reportedBack = (
  followup: Followup,
  given: { readonly document: string; readonly file?: EvaluationFile | undefined; readonly date: PlainDate | undefined },
  tasks: ReadonlyMap<string, Task>,
  deed: FollowupDeed,
): Outcome<Followup> => {
  if (followup.reported !== undefined) return { refused: say.alreadyReported };
  const { date, file } = given;
  const document = given.document.trim().slice(0, FOLLOWUP_LIMITS.title);
  if (date === undefined) return { refused: say.reportDate };
  if (date > deed.today) return { refused: say.reportFuture };
  if (date < followup.date) return { refused: say.reportEarly(followup.date) };
  if (document === '' && file === undefined) return { refused: say.reportSource };
  const silent = problemsOf(followup).filter((problem) => measureOf(problem, tasks.get(problem.task ?? '')) === undefined);
  if (silent.length > 0) return { refused: say.unanswered(silent.map(({ text }) => problemTitle(text).slice(0, 30))) };
  const { name: by, account } = deed.actor;
  const reported = {
    date,
    by,
    at: deed.at,
    ...(account === undefined ? {} : { account }),
    ...(document === '' ? {} : { document }),
    ...(file === undefined ? {} : { file }),
  };
  return { ok: settledState({ ...followup, reported, steps: [...followup.steps, followupStep(deed, 'reported', document)] }) };
};

export const isRating = (text: string): text is RatingResult => (RATINGS as readonly string[]).includes(text);

const isSame = (a: FollowupRating, b: FollowupRating): boolean =>
  a.problem === b.problem && (a.account === undefined && b.account === undefined ? a.by === b.by : a.account === b.account);

/** 评价: a deputy rates the report, or how one problem was handled; his newest word counts, the earlier ones stay in the history. */
export const followupRated = (
  followup: Followup,
  given: { readonly problem?: string | undefined; readonly result: string; readonly text: string },
  deed: FollowupDeed,
): Outcome<Followup> => {
  if (followup.reported === undefined) return { refused: say.notReported };
  const { result, problem } = given;
  if (problem !== undefined && !problemsOf(followup).some(({ id }) => id === problem)) return { refused: say.noProblem };
  if (!isRating(result)) return { refused: say.result };
  const text = given.text.trim().slice(0, FOLLOWUP_LIMITS.text);
  if (result === 'unsatisfied' && text === '') return { refused: say.unsatisfied };
  const { name: by, account } = deed.actor;
  const rating: FollowupRating = {
    result,
    by,
    at: deed.at,
    ...(account === undefined ? {} : { account }),
    ...(problem === undefined ? {} : { problem }),
    ...(text === '' ? {} : { text }),
  };
  const ratings = [...(followup.ratings ?? []).filter((one) => !isSame(one, rating)), rating];
  return { ok: { ...followup, ratings, steps: [...followup.steps, followupStep(deed, 'rated', problem)] } };
};

/** How many said what of the report, or of one problem. */
export const ratingCounts = ({ ratings = [] }: Pick<Followup, 'ratings'>, problem?: string): Readonly<Record<RatingResult, number>> => {
  const own = ratings.filter((rating) => rating.problem === problem);
  const count = (result: RatingResult): number => own.filter((rating) => rating.result === result).length;
  return { satisfied: count('satisfied'), basically: count('basically'), unsatisfied: count('unsatisfied') };
};

/** 公开（监督法第二十九条）: report, opinion and result together, approved by another than who entered the report. */
export const followupPublished = (followup: Followup, deed: FollowupDeed): Outcome<Followup> => {
  const { reported, published } = followup;
  if (reported === undefined) return { refused: say.notReported };
  if (published !== undefined) return { refused: say.isPublished };
  const isSamePerson = reported.account === undefined ? reported.by === deed.actor.name : reported.account === deed.actor.account;
  if (isSamePerson) return { refused: say.samePublisher };
  return {
    ok: { ...followup, published: { date: deed.today, by: deed.actor.name }, steps: [...followup.steps, followupStep(deed, 'published')] },
  };
};

/** It is taken out of releases to come, with a reason; those that are out stay as they are. */
export const followupUnpublished = (followup: Followup, reason: string, deed: FollowupDeed): Outcome<Followup> => {
  if (followup.published === undefined) return { refused: say.notPublished };
  if (reason.trim() === '') return { refused: say.reason };
  const { published: _published, ...rest } = followup;
  return { ok: { ...rest, steps: [...followup.steps, followupStep(deed, 'unpublished', reason.trim())] } };
};
