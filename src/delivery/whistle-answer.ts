import { addDays, type PlainDate } from '../basis/index.ts';
import { dayAt, endOfDay, termEnd, type Timing } from './escalation-clock.ts';
import type { Outcome, Said } from './refusal.ts';
import type { Called, Whistle } from './whistle.ts';
import { callOf, isAnswered, onLevel, overFault, refused, stepOf, stepped, textGiven, withCall, type Deed } from './whistle-deed.ts';
import { callsOn, clockOf } from './whistle-raising.ts';
import { listed, whistleRefusals as say } from './words/whistle-refusals.ts';

/** A day that is promised lies at most this many days ahead. */
const FARTHEST = 731;

/** The unit's call, where it may still say something; else why not. */
const ownCall = (whistle: Whistle, unit: string): Outcome<Called> => {
  const over = overFault(whistle);
  if (over !== undefined) return refused(over);
  if (whistle.state === 'returned') return refused(say.waits);
  const call = callOf(whistle, unit);
  return call === undefined || call.released !== undefined ? refused(say.notCalled) : { ok: call };
};

/** 报到: the unit has come. */
export const arrive = (whistle: Whistle, unit: string, deed: Deed): Outcome<Whistle> => {
  const call = ownCall(whistle, unit);
  if (call.refused !== undefined) return call;
  if (call.ok.arrived !== undefined) return refused(say.arrived);
  return {
    ok: stepped(whistle, [stepOf(deed, 'arrived', { unit, level: call.ok.level })], { called: withCall(whistle, call.ok, { ...call.ok, arrived: deed.at }) }),
  };
};

const promisedFault = (promised: PlainDate | undefined, at: string): Said | undefined =>
  promised === undefined ? undefined : promised < dayAt(at) ? say.promised : promised > addDays(dayAt(at), FARTHEST) ? say.promisedFar : undefined;

/** What follows once everybody on the level has answered: the result is waited for, until the last day that was promised or as long as the level has. */
export const afterAnswers = (
  whistle: Whistle,
  at: string,
  timing: Timing,
): { state: Whistle['state']; resultBy?: string; answerBy?: string | undefined; silent?: undefined } => {
  if (whistle.state !== 'open' || !isAnswered(whistle)) return { state: whistle.state };
  const promised = onLevel(whistle)
    .flatMap((call) => call.promised ?? [])
    .toSorted()
    .at(-1);
  const resultBy = promised === undefined ? termEnd(clockOf(whistle, timing).result, at, timing.holidays) : endOfDay(promised);
  return { state: 'answered', resultBy, answerBy: undefined, silent: undefined };
};

/**
 * 答复: what the unit does about it, by when. Once everybody on the level has answered, the result is waited for; until then it stays open. `unit` undefined
 * answers for a level on which no unit was called.
 */
export const answer = (
  whistle: Whistle,
  unit: string | undefined,
  { text, promised }: { readonly text: string; readonly promised?: PlainDate | undefined },
  deed: Deed,
  timing: Timing,
): Outcome<Whistle> => {
  const said = textGiven(text, say.answerText);
  if (said.refused !== undefined) return said;
  const fault = promisedFault(promised, deed.at);
  if (fault !== undefined) return refused(fault);
  if (unit === undefined) return answerForLevel(whistle, said.ok, promised, deed, timing);
  const call = ownCall(whistle, unit);
  if (call.refused !== undefined) return call;
  if (call.ok.answered !== undefined) return refused(say.answered);
  const { refused: _, ...kept } = call.ok;
  const is: Called = { ...kept, arrived: call.ok.arrived ?? deed.at, answered: deed.at, answer: said.ok, ...(promised === undefined ? {} : { promised }) };
  const next = stepped(whistle, [stepOf(deed, 'answered', { unit, level: call.ok.level, text: said.ok })], { called: withCall(whistle, call.ok, is) });
  return { ok: stepped(next, [], afterAnswers(next, deed.at, timing)) };
};

const answerForLevel = (whistle: Whistle, text: string, promised: PlainDate | undefined, deed: Deed, timing: Timing): Outcome<Whistle> => {
  const over = overFault(whistle);
  if (over !== undefined) return refused(over);
  if (whistle.state !== 'open') return refused(whistle.state === 'returned' ? say.waits : say.answered);
  if (onLevel(whistle).some(({ released }) => released === undefined)) return refused(say.notCalled);
  const resultBy = promised === undefined ? termEnd(clockOf(whistle, timing).result, deed.at, timing.holidays) : endOfDay(promised);
  return {
    ok: stepped(whistle, [stepOf(deed, 'answered', { level: whistle.level, text })], { state: 'answered', resultBy, answerBy: undefined, silent: undefined }),
  };
};

/** 不予受理: the unit says that this is not its duty. It stays called until somebody decides; the refusal goes before the next meeting. */
export const refuseDuty = (whistle: Whistle, unit: string, reason: string, deed: Deed): Outcome<Whistle> => {
  const call = ownCall(whistle, unit);
  if (call.refused !== undefined) return call;
  if (call.ok.answered !== undefined) return refused(say.answered);
  const text = textGiven(reason, say.refuseReason);
  if (text.refused !== undefined) return text;
  const is: Called = { ...call.ok, arrived: call.ok.arrived ?? deed.at, refused: text.ok };
  return { ok: stepped(whistle, [stepOf(deed, 'refused', { unit, level: call.ok.level, text: text.ok })], { called: withCall(whistle, call.ok, is) }) };
};

/** A refusal is decided about: the unit is let off, or has to answer all the same, with a new clock. */
export const settleRefusal = (whistle: Whistle, unit: string, isReleased: boolean, reason: string, deed: Deed, timing: Timing): Outcome<Whistle> => {
  const call = ownCall(whistle, unit);
  if (call.refused !== undefined) return call;
  if (call.ok.refused === undefined) return refused(say.noRefusal);
  const text = textGiven(reason, say.decideReason);
  if (text.refused !== undefined) return text;
  const step = stepOf(deed, isReleased ? 'released' : 'insisted', { unit, level: whistle.level, text: text.ok });
  if (isReleased) {
    const next = stepped(whistle, [step], { called: withCall(whistle, call.ok, { ...call.ok, released: deed.at }) });
    return { ok: stepped(next, [], afterAnswers(next, deed.at, timing)) };
  }
  const [again] = callsOn(whistle, [unit], deed.at, timing);
  const called = withCall(whistle, call.ok, { ...again!, arrived: call.ok.arrived ?? deed.at });
  return { ok: stepped(whistle, [step], { called, answerBy: again!.due, silent: undefined }) };
};

/** 报结果: the unit says that its part is done. */
export const tellResult = (whistle: Whistle, unit: string, result: string, deed: Deed): Outcome<Whistle> => {
  const call = ownCall(whistle, unit);
  if (call.refused !== undefined) return call;
  if (call.ok.answered === undefined) return refused(say.answerFirst);
  if (call.ok.done !== undefined) return refused(say.alreadyDone);
  const text = textGiven(result, say.resultText);
  if (text.refused !== undefined) return text;
  const is: Called = { ...call.ok, done: deed.at, result: text.ok };
  return { ok: stepped(whistle, [stepOf(deed, 'done', { unit, level: call.ok.level, text: text.ok })], { called: withCall(whistle, call.ok, is) }) };
};

/** What the owner of a red item owes: with the fact they are 事实 原因 措施 责任人 时限. */
export type Explanation = { readonly cause: string; readonly measure: string; readonly person: string; readonly due: PlainDate | undefined };

/** The owner of a red item says why and what is done about it, by whom and by when: all four, or nothing is taken. It counts as the owner's answer. */
export const explain = (
  whistle: Whistle,
  unit: string | undefined,
  { cause, measure, person, due }: Explanation,
  deed: Deed,
  timing: Timing,
): Outcome<Whistle> => {
  if (whistle.origin !== 'red') return refused(say.onlyRed);
  const over = overFault(whistle);
  if (over !== undefined) return refused(over);
  const fields = say.explainFields;
  const missing = [
    ...(cause.trim() === '' ? [fields.cause] : []),
    ...(measure.trim() === '' ? [fields.measure] : []),
    ...(person.trim() === '' ? [fields.person] : []),
    ...(due === undefined ? [fields.due] : []),
  ];
  if (missing.length > 0) return refused(say.explainMissing(listed(missing)));
  const fault = promisedFault(due, deed.at);
  if (fault !== undefined) return refused(fault);
  const long = [cause, measure, person].map((text) => textGiven(text, say.answerText)).find((outcome) => outcome.refused !== undefined);
  if (long?.refused !== undefined) return refused(long.refused);
  const facts = { cause: cause.trim(), measure: measure.trim(), person: person.trim(), due: due! };
  const text = `${facts.cause}\n${facts.measure}`;
  const call = unit === undefined ? undefined : callOf(whistle, unit);
  if (unit !== undefined && call === undefined) return refused(say.notCalled);
  const step = stepOf(deed, 'explained', { level: whistle.level, text, ...(unit === undefined ? {} : { unit }) });
  const called =
    call === undefined
      ? whistle.called
      : withCall(whistle, call, { ...call, arrived: call.arrived ?? deed.at, answered: call.answered ?? deed.at, answer: facts.measure, promised: facts.due });
  const next = stepped(whistle, [step], { ...facts, called });
  if (call === undefined && next.state === 'open')
    return { ok: stepped(next, [], { state: 'answered', resultBy: endOfDay(facts.due), answerBy: undefined, silent: undefined }) };
  const moved = next.state === 'answered' ? { resultBy: endOfDay(facts.due), silent: undefined } : {};
  return { ok: stepped(next, [], { ...afterAnswers(next, deed.at, timing), ...moved }) };
};
