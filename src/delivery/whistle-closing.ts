import type { Actor } from '../identity/index.ts';
import { termEnd, type Timing } from './escalation-clock.ts';
import type { FileRef } from './project.ts';
import type { Outcome, Said } from './refusal.ts';
import type { Whistle } from './whistle.ts';
import {
  callOf,
  isAnswered,
  isSamePerson,
  onLevel,
  overFault,
  refused,
  stepOf,
  stepped,
  textGiven,
  WHISTLE_LIMITS,
  withCall,
  type Deed,
} from './whistle-deed.ts';
import { clockOf } from './whistle-raising.ts';
import { listed, whistleRefusals as say } from './words/whistle-refusals.ts';

/** A value that is back inside the rule, as monitoring or a project's light gives it. */
export type Recovery = { readonly value: string; readonly said: Said };

export type Proof = { readonly text: string; readonly document?: string; readonly files: readonly FileRef[]; readonly recovery?: Recovery | undefined };

/** Units whose word is still missing, by what of them. */
const waitingFor = (whistle: Whistle, unit: string | undefined): { readonly answers: readonly string[]; readonly results: readonly string[] } => {
  const calls = onLevel(whistle).filter(({ released }) => released === undefined);
  return {
    answers: calls.filter(({ answered }) => answered === undefined).map((call) => call.unit),
    results: calls.filter((call) => call.done === undefined && call.unit !== unit).map((call) => call.unit),
  };
};

/**
 * 申请销号: whoever answered says how it was solved and shows it by a document, a picture or a file. Everybody who was called must have answered and told his
 * result. A red item needs a value that is back inside the rule or a decision with a document number; its owner's explanation alone closes nothing.
 */
export const proposeClosing = (
  whistle: Whistle,
  unit: string | undefined,
  proof: Proof,
  deed: Deed,
  timing: Timing,
  nameOf: (unit: string) => string = (id) => id,
): Outcome<Whistle> => {
  const over = overFault(whistle);
  if (over !== undefined) return refused(over);
  if (whistle.state === 'returned') return refused(say.waits);
  if (whistle.state === 'proposed_closed') return refused(say.proposedAlready);
  const calls = onLevel(whistle).filter(({ released }) => released === undefined);
  const call = unit === undefined ? undefined : callOf(whistle, unit);
  if (unit !== undefined && call === undefined) return refused(say.notCalled);
  const { answers, results } = waitingFor(whistle, unit);
  // A figure that came back inside the rule speaks for itself, and so does a decision: a red item needs no further answers then.
  if (whistle.origin !== 'red') {
    if (answers.length > 0) return refused(say.notAnswered(answers.map(nameOf)));
    if (calls.length === 0 && whistle.state !== 'answered') return refused(say.nobodyAnswered);
    if (calls.length > 0 && !isAnswered(whistle)) return refused(say.nobodyAnswered);
    if (results.length > 0) return refused(say.notDone(results.map(nameOf)));
  } else if (whistle.cause === undefined) return refused(say.explainMissing(listed(Object.values(say.explainFields))));
  const text = textGiven(proof.text, say.proofText);
  if (text.refused !== undefined) return text;
  const document = proof.document?.trim().slice(0, WHISTLE_LIMITS.document) || undefined;
  const { files, recovery } = proof;
  if (whistle.origin === 'red' && document === undefined && recovery === undefined) return refused(say.proofRed);
  if (document === undefined && recovery === undefined && files.length === 0) return refused(say.proofMissing);
  const { actor, at } = deed;
  return {
    ok: stepped(whistle, [stepOf(deed, 'proposed', { level: whistle.level, text: text.ok, ...(unit === undefined ? {} : { unit }) })], {
      state: 'proposed_closed',
      called: call === undefined || call.done !== undefined ? whistle.called : withCall(whistle, call, { ...call, done: at, result: text.ok }),
      answerBy: undefined,
      resultBy: undefined,
      silent: undefined,
      checkBy: termEnd(timing.clocks.check, at, timing.holidays),
      proof: {
        text: text.ok,
        by: actor.name,
        at,
        ...(document === undefined ? {} : { document }),
        ...(recovery === undefined ? {} : { value: recovery.value }),
        ...(files.length === 0 ? {} : { files }),
        ...(actor.account === undefined ? {} : { account: actor.account }),
        ...(unit === undefined ? (actor.unit === undefined ? {} : { unit: actor.unit }) : { unit }),
      },
    }),
  };
};

const handles = (actor: Actor): boolean => actor.roles.some((role) => role === 'planner' || role === 'leader');

/** Units that had a part in the answer. */
const partOf = ({ called, proof }: Whistle): ReadonlySet<string> =>
  new Set([
    ...called.filter(({ answered, released }) => answered !== undefined && released === undefined).map(({ unit }) => unit),
    ...(proof?.unit === undefined ? [] : [proof.unit]),
  ]);

/**
 * Why somebody may not check the proof: whoever blew does, and the planning section of a red item; never who answered. Where every caller had a part in the
 * answer, or the time for checking is over, the planning section or a leader checks in their place.
 */
export const checkFault = (whistle: Whistle, { actor, at }: Deed): Said | undefined => {
  const { proof, raisedBy, callers = [], checkBy, origin } = whistle;
  const over = overFault(whistle);
  if (over !== undefined) return over;
  if (whistle.state !== 'proposed_closed' || proof === undefined) return say.notProposed;
  const part = partOf(whistle);
  const proposer = { name: proof.by, ...(proof.account === undefined ? {} : { account: proof.account }) };
  if (isSamePerson(actor, proposer)) return say.ownProof;
  if (actor.unit !== undefined && part.has(actor.unit)) return say.ownProof;
  if (origin === 'red') return handles(actor) ? undefined : say.checkRed;
  const all = [raisedBy, ...callers];
  if (all.some((caller) => (caller.unit !== undefined && caller.unit === actor.unit) || isSamePerson(caller, actor))) return undefined;
  const nobody = all.every((caller) => (caller.unit !== undefined && part.has(caller.unit)) || isSamePerson(caller, proposer));
  return handles(actor) && (nobody || (checkBy !== undefined && at >= checkBy)) ? undefined : say.checkCaller;
};

/** 核实 and 销号: the proof holds. A red item that goes by its value is closed only while the value is still inside. */
export const confirmClosing = (whistle: Whistle, text: string, recovery: Recovery | undefined, deed: Deed): Outcome<Whistle> => {
  const fault = checkFault(whistle, deed);
  if (fault !== undefined) return refused(fault);
  if (whistle.origin === 'red' && whistle.proof!.document === undefined && recovery === undefined) return refused(say.notInside);
  const { actor, at } = deed;
  const said = text.trim().slice(0, WHISTLE_LIMITS.text);
  return {
    ok: stepped(whistle, [stepOf(deed, 'closed', { level: whistle.level, ...(said === '' ? {} : { text: said }) })], {
      state: 'closed',
      checkBy: undefined,
      silent: undefined,
      checked: { by: actor.name, at, ...(actor.account === undefined ? {} : { account: actor.account }), ...(said === '' ? {} : { text: said }) },
    }),
  };
};

/** 核实不通过: it is under way again, with a new clock for its result. */
export const rejectProof = (whistle: Whistle, reason: string, deed: Deed, timing: Timing): Outcome<Whistle> => {
  const fault = checkFault(whistle, deed);
  if (fault !== undefined) return refused(fault);
  const text = textGiven(reason, say.rejectReason);
  if (text.refused !== undefined) return text;
  return {
    ok: stepped(whistle, [stepOf(deed, 'rejected', { level: whistle.level, text: text.ok })], {
      state: 'answered',
      proof: undefined,
      checkBy: undefined,
      silent: undefined,
      resultBy: termEnd(clockOf(whistle, timing).result, deed.at, timing.holidays),
      called: whistle.called.map(({ done, result, ...call }) =>
        call.level === whistle.level ? call : { ...call, ...(done === undefined ? {} : { done }), ...(result === undefined ? {} : { result }) },
      ),
    }),
  };
};
