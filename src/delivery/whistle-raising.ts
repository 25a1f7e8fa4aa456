import type { FileRef } from './project.ts';
import type { Outcome } from './refusal.ts';
import { termEnd, type LevelClock, type Timing } from './escalation-clock.ts';
import { LEVELS, type Called, type Level, type Pace, type Whistle } from './whistle.ts';
import { callerOf, onLevel, refused, stepOf, stepped, textGiven, WHISTLE_LIMITS, type Deed } from './whistle-deed.ts';
import { whistleRefusals as say } from './words/whistle-refusals.ts';

/** What somebody raises a whistle with. */
export type Raising = {
  readonly plan: string;
  readonly title: string;
  readonly about: Whistle['about'];
  readonly fact: string;
  readonly pace: Pace;
  readonly level: Level;
  /** Units called on that level. */
  readonly call: readonly string[];
  readonly place?: string;
  readonly files?: readonly FileRef[];
};

export const clockOf = ({ pace = 'normal', level }: Pick<Whistle, 'pace' | 'level'>, { clocks }: Timing): LevelClock => clocks.levels[pace][level];

/** Calls units on the level where the whistle stands. */
export const callsOn = (whistle: Pick<Whistle, 'pace' | 'level'>, units: readonly string[], at: string, timing: Timing): readonly Called[] => {
  const { arrive, answer } = clockOf(whistle, timing);
  const { level } = whistle;
  return units.map((unit) => ({ unit, level, at, arriveBy: termEnd(arrive, at, timing.holidays), due: termEnd(answer, at, timing.holidays) }));
};

/** 吹哨: a whistle on the level where it starts, its clock running. */
export const raise = (raising: Raising, deed: Deed, timing: Timing): Outcome<Whistle> => {
  const title = textGiven(raising.title, say.title, WHISTLE_LIMITS.title);
  if (title.refused !== undefined) return title;
  const fact = textGiven(raising.fact, say.fact);
  if (fact.refused !== undefined) return fact;
  const { plan, about, pace, level, call, files, place } = raising;
  if (!LEVELS.includes(level)) return refused(say.level);
  const called = callsOn({ pace, level }, [...new Set(call)], deed.at, timing);
  const [owner] = call;
  return {
    ok: {
      plan,
      title: title.ok,
      about,
      origin: 'raised',
      pace,
      fact: fact.ok,
      level,
      raisedBy: callerOf(deed.actor),
      called,
      state: 'open',
      answerBy: termEnd(clockOf({ pace, level }, timing).answer, deed.at, timing.holidays),
      steps: [stepOf(deed, 'raised', { level, text: fact.ok, ...(deed.actor.unit === undefined ? {} : { unit: deed.actor.unit }) })],
      ...(owner === undefined ? {} : { owner }),
      ...(place === undefined || place.trim() === '' ? {} : { place: place.trim().slice(0, WHISTLE_LIMITS.document) }),
      ...(files === undefined || files.length === 0 ? {} : { files }),
    },
  };
};

const unitsToAsk = (whistle: Whistle): readonly string[] => [
  ...new Set(onLevel(whistle).flatMap(({ unit, released }) => (released === undefined ? [unit] : []))),
];

/** The clock of its level begins anew; who had answered is asked again. */
export const restarted = (
  whistle: Whistle,
  at: string,
  timing: Timing,
): Pick<Whistle, 'called' | 'state' | 'answerBy'> & Record<'resultBy' | 'checkBy' | 'silent', undefined> => ({
  called: [
    ...whistle.called.filter(({ level, released }) => level !== whistle.level || released !== undefined),
    ...callsOn(whistle, unitsToAsk(whistle), at, timing),
  ],
  state: 'open',
  answerBy: termEnd(clockOf(whistle, timing).answer, at, timing.holidays),
  resultBy: undefined,
  checkBy: undefined,
  silent: undefined,
});

/** 退回: for lack of facts, to whoever raised it; no clock runs meanwhile. */
export const returnWhistle = (whistle: Whistle, reason: string, deed: Deed): Outcome<Whistle> => {
  if (whistle.origin === 'red') return refused(say.returnRed);
  if (whistle.state === 'returned') return refused(say.returnedAlready);
  if (whistle.state !== 'open' && whistle.state !== 'answered')
    return refused(whistle.state === 'merged' ? say.merged : whistle.state === 'closed' ? say.closed : say.proposedAlready);
  const text = textGiven(reason, say.returnReason);
  if (text.refused !== undefined) return text;
  return {
    ok: stepped(whistle, [stepOf(deed, 'returned', { text: text.ok, level: whistle.level })], { state: 'returned', answerBy: undefined, resultBy: undefined }),
  };
};

/** 补充情况: facts are added to a returned whistle, and it runs again where it stood. */
export const addFacts = (whistle: Whistle, text: string, files: readonly FileRef[], deed: Deed, timing: Timing): Outcome<Whistle> => {
  if (whistle.state !== 'returned') return refused(say.notReturned);
  const added = textGiven(text, say.addFact);
  if (added.refused !== undefined) return added;
  return {
    ok: stepped(whistle, [stepOf(deed, 'added', { text: added.ok, level: whistle.level })], {
      ...restarted(whistle, deed.at, timing),
      ...(files.length === 0 ? {} : { files: [...(whistle.files ?? []), ...files] }),
    }),
  };
};

/** 重新打开: something is new; it stands where it stood when it was closed. */
export const reopen = (whistle: Whistle, reason: string, deed: Deed, timing: Timing): Outcome<Whistle> => {
  if (whistle.state !== 'closed') return refused(say.notClosed);
  const text = textGiven(reason, say.reopenReason);
  if (text.refused !== undefined) return text;
  return {
    ok: stepped(whistle, [stepOf(deed, 'reopened', { text: text.ok, level: whistle.level })], {
      ...restarted(whistle, deed.at, timing),
      proof: undefined,
      checked: undefined,
    }),
  };
};
