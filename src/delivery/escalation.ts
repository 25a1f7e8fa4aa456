import type { Instant } from '../basis/index.ts';
import { SYSTEM } from '../identity/index.ts';
import { termEnd, type Timing } from './escalation-clock.ts';
import type { Outcome, Said } from './refusal.ts';
import { whistleDue, type Level, type Whistle } from './whistle.ts';
import { onLevel, overFault, refused, stepOf, stepped, textGiven, type Deed } from './whistle-deed.ts';
import type { Ladder } from './whistle-ladder.ts';
import { callsOn, clockOf } from './whistle-raising.ts';
import { silence } from './words/silence.ts';
import { whistleRefusals as say } from './words/whistle-refusals.ts';

const raisedTo = (whistle: Whistle, ladder: Ladder, at: string, timing: Timing): Whistle => {
  const level = (whistle.level + 1) as Level;
  const next = { ...whistle, level };
  const [owner] = ladder[level];
  return stepped(next, [], {
    state: 'open',
    called: [...whistle.called, ...callsOn(next, ladder[level], at, timing)],
    answerBy: termEnd(clockOf(next, timing).answer, at, timing.holidays),
    resultBy: undefined,
    checkBy: undefined,
    silent: undefined,
    // Whoever answers for the level owns it; where that is a role, the unit that led it stays named.
    ...(owner === undefined ? {} : { owner }),
  });
};

/** 升级 by hand: whoever blew it or has it says why it cannot be solved on this level. */
export const climb = (whistle: Whistle, reason: string, ladder: Ladder, deed: Deed, timing: Timing): Outcome<Whistle> => {
  const over = overFault(whistle);
  if (over !== undefined) return refused(over);
  if (whistle.state === 'returned') return refused(say.waits);
  if (whistle.state === 'proposed_closed') return refused(say.proposedAlready);
  if (whistle.level === 3) return refused(say.highest);
  const text = textGiven(reason, say.climbReason);
  if (text.refused !== undefined) return text;
  const next = raisedTo(whistle, ladder, deed.at, timing);
  return { ok: stepped(next, [stepOf(deed, 'climbed', { level: next.level, text: text.ok })]) };
};

/** 加吹: more units are called on the level where it stands; it is open until they have answered too. */
export const callUnits = (whistle: Whistle, units: readonly string[], reason: string, deed: Deed, timing: Timing): Outcome<Whistle> => {
  const over = overFault(whistle);
  if (over !== undefined) return refused(over);
  if (whistle.state === 'returned') return refused(say.waits);
  if (whistle.state === 'proposed_closed') return refused(say.proposedAlready);
  if (units.length === 0) return refused(say.callNobody);
  const already = new Set(onLevel(whistle).flatMap(({ unit, released }) => (released === undefined ? [unit] : [])));
  const fresh = [...new Set(units)].filter((unit) => !already.has(unit));
  if (fresh.length === 0) return refused(say.calledAlready);
  const calls = callsOn(whistle, fresh, deed.at, timing);
  const steps = fresh.map((unit) => stepOf(deed, 'called', { unit, level: whistle.level, ...(reason.trim() === '' ? {} : { text: reason.trim() }) }));
  return {
    ok: stepped(whistle, steps, {
      called: [...whistle.called, ...calls],
      state: 'open',
      answerBy: calls[0]!.due,
      resultBy: undefined,
      silent: undefined,
      owner: whistle.owner ?? fresh[0],
    }),
  };
};

/** What was not done in time, in words. */
const whySilent = (whistle: Whistle): Said => {
  if (whistle.state === 'answered') return silence.noResult;
  const calls = onLevel(whistle).filter(({ released }) => released === undefined);
  if (whistle.origin === 'red' && whistle.cause === undefined) return silence.notExplained;
  const refusals = calls.filter(({ refused: reason }) => reason !== undefined).length;
  const answered = calls.filter((call) => call.answered !== undefined).length;
  if (calls.length === 0) return silence.nobody;
  if (refusals > 0) return silence.refused(refusals, calls.length);
  if (answered > 0) return silence.someAnswered(answered, calls.length);
  return calls.some(({ arrived }) => arrived !== undefined) ? silence.notAnswered : silence.notArrived;
};

/**
 * What silence does to a whistle, asked at any moment; undefined where nothing is due. One level at a time and with the whole clock of the next, however late
 * the question comes: those above were not told before. On the third level, and where a proof is not checked, it is told once for each deadline. A question
 * twice, or by a clock that went back, does nothing.
 */
export const escalated = (whistle: Whistle, now: Instant, ladder: Ladder, timing: Timing): Whistle | undefined => {
  const due = whistleDue(whistle);
  const last = whistle.steps.at(-1)?.at;
  if (due === undefined || now < due || (last !== undefined && now < last) || whistle.silent === due) return undefined;
  const deed: Deed = { actor: SYSTEM, at: now };
  if (whistle.state === 'proposed_closed')
    return stepped(whistle, [stepOf(deed, 'unchecked', { level: whistle.level, said: silence.notChecked, automatic: true })], { silent: due });
  const said = whySilent(whistle);
  if (whistle.level === 3) return stepped(whistle, [stepOf(deed, 'silent', { level: 3, said, automatic: true })], { silent: due });
  const next = raisedTo(whistle, ladder, now, timing);
  return stepped(next, [stepOf(deed, 'climbed', { level: next.level, said, automatic: true })]);
};
