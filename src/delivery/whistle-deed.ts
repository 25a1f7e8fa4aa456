import type { Instant } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Outcome, Said } from './refusal.ts';
import { isOpen, type Called, type Caller, type Step, type StepKind, type Whistle } from './whistle.ts';
import { whistleRefusals as say } from './words/whistle-refusals.ts';

/** Who does something to a whistle, and when. */
export type Deed = { readonly actor: Actor; readonly at: Instant };

export const refused = <T>(said: Said): Outcome<T> => ({ refused: said });

/** Longest text that somebody writes about a whistle, and longest title. */
export const WHISTLE_LIMITS = { title: 120, text: 4000, document: 200 } as const;

export const callerOf = ({ name, account, unit }: Actor): Caller => ({
  name,
  ...(account === undefined ? {} : { account }),
  ...(unit === undefined ? {} : { unit }),
});

/** Whether the two are one person: by account where both have one, else by name. */
export const isSamePerson = (a: Omit<Caller, 'unit'>, b: Omit<Caller, 'unit'>): boolean =>
  a.account !== undefined || b.account !== undefined ? a.account === b.account : a.name === b.name;

export const stepOf = ({ actor, at }: Deed, what: StepKind, more: Omit<Step, 'what' | 'at' | 'by'> = {}): Step => ({ what, at, by: actor.name, ...more });

/** The whistle with something more that happened. Members that are undefined in `changes` are taken out. */
export const stepped = (whistle: Whistle, steps: readonly Step[], changes: { readonly [M in keyof Whistle]?: Whistle[M] | undefined } = {}): Whistle =>
  Object.fromEntries(
    Object.entries({ ...whistle, ...changes, steps: [...whistle.steps, ...steps] }).filter(([, member]) => member !== undefined),
  ) as unknown as Whistle;

/** A text that has to be there: trimmed, or why it cannot be taken. */
export const textGiven = (text: string | undefined, missing: Said, longest: number = WHISTLE_LIMITS.text): Outcome<string> => {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return refused(missing);
  return trimmed.length > longest ? refused(say.tooLong(longest)) : { ok: trimmed };
};

/** Why nothing more can be done to it; undefined where it can. */
export const overFault = (whistle: Whistle): Said | undefined => (isOpen(whistle) ? undefined : whistle.state === 'merged' ? say.merged : say.closed);

/** Those who were called on the level where it stands. */
export const onLevel = ({ called, level }: Pick<Whistle, 'called' | 'level'>): readonly Called[] => called.filter((one) => one.level === level);

/** The newest call of a unit; undefined where it was never called. */
export const callOf = ({ called }: Pick<Whistle, 'called'>, unit: string): Called | undefined => called.findLast((one) => one.unit === unit);

export const withCall = ({ called }: Pick<Whistle, 'called'>, was: Called, is: Called): readonly Called[] => called.map((one) => (one === was ? is : one));

/** Whether everybody who was called on this level has answered, or was let off; a level on which nobody is left to answer has not. */
export const isAnswered = (whistle: Pick<Whistle, 'called' | 'level'>): boolean => {
  const calls = onLevel(whistle).filter(({ released }) => released === undefined);
  return calls.length > 0 && calls.every(({ answered }) => answered !== undefined);
};

/** Refusals that nobody has decided about: they go before a meeting. */
export const refusalsOf = ({ called }: Pick<Whistle, 'called'>): readonly Called[] =>
  called.filter(({ refused: reason, released }) => reason !== undefined && released === undefined);
