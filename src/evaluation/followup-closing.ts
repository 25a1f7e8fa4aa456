import { daysBetween, type Outcome, type PlainDate } from '../basis/index.ts';
import type { Progress, Task } from '../delivery/index.ts';
import type { Actor } from '../identity/index.ts';
import type { EvaluationFile } from './evaluation.ts';
import type { Followup, FollowupProblem } from './followup.ts';
import { FOLLOWUP_LIMITS, followupStep, problemsOf, settledState, withProblem, type FollowupDeed } from './followup-register.ts';
import { followupRefusals as say } from './words/followup-refusals.ts';

/** 未分工、未开始、办理中、逾期、已办待核、已销号. */
export const PROBLEM_NOWS = ['late', 'undivided', 'open', 'under_way', 'done', 'closed'] as const;
export type ProblemNow = (typeof PROBLEM_NOWS)[number];

/** The proof that a problem is done: the one that was entered, or what the unit said when it reported its task as done. */
export const proofOf = ({ proof }: FollowupProblem, task: Task | undefined): FollowupProblem['proof'] => {
  if (proof !== undefined) return proof;
  if (task?.state !== 'done') return undefined;
  const said = task.progress?.findLast(({ state }: Progress) => state === 'done');
  return said === undefined ? undefined : { text: said.text, by: said.by, at: said.at };
};

/** How a problem stands on a day, by its task. What was done and waits to be checked is late no more. */
export const problemNow = (problem: FollowupProblem, task: Task | undefined, today: PlainDate): ProblemNow => {
  if (problem.state === 'closed') return 'closed';
  if (proofOf(problem, task) !== undefined) return 'done';
  if (problem.due !== undefined && problem.due < today) return 'late';
  if (problem.task === undefined) return 'undivided';
  return task?.state === 'under_way' || (task?.progress ?? []).length > 0 ? 'under_way' : 'open';
};

/** Days until it is due, less than none where it is late; undefined once it is done or where it has no day. */
export const daysLeft = ({ due }: Pick<FollowupProblem, 'due'>, now: ProblemNow, today: PlainDate): number | undefined =>
  due === undefined || now === 'closed' || now === 'done' ? undefined : daysBetween(today, due);

const found = (followup: Followup, id: string): Outcome<FollowupProblem> => {
  const problem = problemsOf(followup).find((one) => one.id === id);
  if (problem === undefined) return { refused: say.noProblem };
  if (problem.task === undefined) return { refused: say.notDivided };
  return problem.state === 'closed' ? { refused: say.isClosed } : { ok: problem };
};

/** A proof is entered, with what was done (办理措施); its task counts as done by it. */
export const proofGiven = (
  followup: Followup,
  id: string,
  given: { readonly text: string; readonly files: readonly EvaluationFile[] },
  task: Task | undefined,
  deed: FollowupDeed,
): Outcome<{ readonly followup: Followup; readonly task?: Task }> => {
  const problem = found(followup, id);
  if (problem.refused !== undefined) return problem;
  const text = given.text.trim();
  if (text === '') return { refused: say.proofText };
  if (text.length > FOLLOWUP_LIMITS.text) return { refused: say.tooLong(FOLLOWUP_LIMITS.text) };
  const { name: by, account } = deed.actor;
  const files = given.files.length === 0 ? {} : { files: given.files };
  const proof = { text, by, ...(account === undefined ? {} : { account }), at: deed.at, ...files };
  const next = withProblem(followup, id, (one) => ({ ...one, proof, state: 'done' }));
  const told: Progress = { period: deed.today.slice(0, 7), text, state: 'done', at: deed.at, by };
  return {
    ok: {
      followup: settledState({ ...next, steps: [...next.steps, followupStep(deed, 'proof', id)] }),
      ...(task === undefined || task.state === 'done' ? {} : { task: { ...task, state: 'done', progress: [...(task.progress ?? []), told] } }),
    },
  };
};

/** What was done about a problem, in the words of the report back. */
export const measureSaid = (followup: Followup, id: string, text: string): Outcome<Followup> => {
  const said = text.trim();
  if (said.length > FOLLOWUP_LIMITS.text) return { refused: say.tooLong(FOLLOWUP_LIMITS.text) };
  if (!problemsOf(followup).some((problem) => problem.id === id)) return { refused: say.noProblem };
  return { ok: withProblem(followup, id, ({ measure: _measure, ...problem }) => (said === '' ? problem : { ...problem, measure: said })) };
};

const isGiver = ({ by, account }: { readonly by: string; readonly account?: string }, actor: Actor): boolean =>
  account === undefined ? by === actor.name : account === actor.account;

/** Why this actor cannot close the problem; undefined where he can. */
export const closingFault = (problem: FollowupProblem, task: Task | undefined, actor: Actor) => {
  if (problem.state === 'closed') return say.isClosed;
  const proof = proofOf(problem, task);
  if (proof === undefined) return problem.task === undefined ? say.notDivided : say.noProof;
  if (isGiver(proof, actor)) return say.sameGiver;
  return actor.unit !== undefined && [problem.lead, task?.lead].includes(actor.unit) ? say.ownUnit : undefined;
};

/** 销号: the proof holds, says somebody who did not give it. */
export const problemClosed = (followup: Followup, id: string, text: string, task: Task | undefined, deed: FollowupDeed): Outcome<Followup> => {
  const problem = found(followup, id);
  if (problem.refused !== undefined) return problem;
  const fault = closingFault(problem.ok, task, deed.actor);
  if (fault !== undefined) return { refused: fault };
  const { name: by, account } = deed.actor;
  const said = text.trim().slice(0, FOLLOWUP_LIMITS.text);
  const closed = {
    by,
    ...(account === undefined ? {} : { account }),
    at: deed.at,
    proof: proofOf(problem.ok, task)!.text,
    ...(said === '' ? {} : { text: said }),
  };
  const next = withProblem(followup, id, (one) => ({ ...one, state: 'closed', closed }));
  return { ok: settledState({ ...next, steps: [...next.steps, followupStep(deed, 'closed', id)] }) };
};

/** The proof does not hold, or what was closed came back: the problem is under way again, with the reason. */
export const problemReopened = (followup: Followup, id: string, reason: string, deed: FollowupDeed): Outcome<Followup> => {
  const problem = problemsOf(followup).find((one) => one.id === id);
  if (problem === undefined) return { refused: say.noProblem };
  if (problem.state !== 'closed' && problem.proof === undefined) return { refused: say.notClosed };
  if (reason.trim() === '') return { refused: say.reason };
  const next = withProblem(followup, id, ({ closed: _closed, proof: _proof, ...one }) => ({ ...one, state: 'divided' }));
  return { ok: settledState({ ...next, steps: [...next.steps, followupStep(deed, 'reopened', `${id} ${reason.trim()}`)] }) };
};

/** The task of a problem that is open again: it has to be reported as done anew. */
export const taskReopened = (task: Task): Task => (task.state === 'done' ? { ...task, state: 'under_way' } : task);
