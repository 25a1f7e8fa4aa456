import { handedOn, supportHandedOn, type Succession } from '../identity/index.ts';
import type { Amendment } from './amendment.ts';
import { silentUnits } from './amendment-comment.ts';
import type { Assessment } from './evaluation.ts';
import type { Followup, FollowupProblem } from './followup.ts';
import type { Policy } from './policy.ts';
import type { Appeal } from './scoring.ts';

/** One that was accepted still waits for what the unit says of the draft; whether its evaluation goes on, its reader knows. */
const assessmentMoved = (assessment: Assessment, from: string, to: Succession): Assessment | undefined =>
  assessment.unit === from && (assessment.state !== 'accepted' || assessment.comment === undefined)
    ? { ...assessment, unit: to.unit, ...handedOn(assessment.movedFrom, from, to) }
    : undefined;

/** Whom a hearing asks and who has not answered; what the former unit said of it stays as it was said. */
const amendmentMoved = (amendment: Amendment, from: string, { unit }: Succession): Amendment | undefined => {
  const { hearing } = amendment;
  if (hearing?.asked === undefined || !silentUnits(amendment).includes(from)) return undefined;
  return { ...amendment, hearing: { ...hearing, asked: [...new Set(hearing.asked.map((one) => (one === from ? unit : one)))] } };
};

const appealMoved = (appeal: Appeal, from: string, to: Succession): Appeal | undefined =>
  appeal.unit === from && appeal.state === 'open' ? { ...appeal, unit: to.unit, ...handedOn(appeal.movedFrom, from, to) } : undefined;

const problemMoved = (problem: FollowupProblem, from: string, to: Succession): FollowupProblem => {
  const { lead, support, state } = problem;
  if (state === 'closed' || (lead !== from && support?.includes(from) !== true)) return problem;
  const leads = lead === from ? to.unit : lead;
  return {
    ...problem,
    ...(leads === undefined ? {} : { lead: leads }),
    ...(support === undefined ? {} : { support: supportHandedOn(support, from, to.unit, leads) }),
    ...(lead === from ? handedOn(problem.movedFrom, from, to) : {}),
  };
};

/** Problems that are not closed go to the new unit, as their tasks do. */
const followupMoved = (followup: Followup, from: string, to: Succession): Followup | undefined => {
  if (followup.state === 'closed') return undefined;
  const aspects = followup.aspects.map((aspect) => ({ ...aspect, problems: aspect.problems.map((problem) => problemMoved(problem, from, to)) }));
  const isMoved = aspects.some(({ problems }, i) => problems.some((problem, j) => problem !== followup.aspects[i]!.problems[j]));
  return isMoved ? { ...followup, aspects } : undefined;
};

const policyMoved = (policy: Policy, from: string, to: Succession): Policy | undefined =>
  policy.unit === from && policy.state !== 'ended' ? { ...policy, unit: to.unit, ...handedOn(policy.movedFrom, from, to) } : undefined;

/** What a unit has to say, to show or to look back at, as it is once `to.unit` has taken over from `from`; undefined where it is settled, or not that unit's. */
export const judgedTakenOver = {
  amendment: amendmentMoved,
  assessment: assessmentMoved,
  appeal: appealMoved,
  followup: followupMoved,
  policy: policyMoved,
} as const;
