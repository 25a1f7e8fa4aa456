import type { Instant, Outcome, PlainDate, Said } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Person, SupervisionRating, SupervisionStep } from './supervision.ts';
import { supervisionRefusals as say } from './words/inquiry-refusals.ts';

/** Who does something, and when; `today` is the day of `at` in Asia/Shanghai. */
export type SupervisionDeed = { readonly actor: Actor; readonly at: Instant; readonly today: PlainDate };

export const SUPERVISION_LIMITS = { title: 120, text: 4000, signers: 60 } as const;

export const personOf = ({ name, account }: Actor): Person => ({ name, ...(account === undefined ? {} : { account }) });

/** Whether the actor is the person: by account where there is one, else by name. */
export const isPerson = ({ name, account }: Person, actor: Actor): boolean =>
  account === undefined ? actor.account === undefined && name === actor.name : account === actor.account;

export const deedStep = ({ actor, at }: SupervisionDeed, to: string, reason?: string): SupervisionStep => ({
  to,
  at,
  by: actor.name,
  ...(reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() }),
});

/** A text that has to be there: trimmed, or why it cannot be taken. */
export const textGiven = (text: string, missing: Said, most: number = SUPERVISION_LIMITS.text): Outcome<string> => {
  const trimmed = text.trim();
  if (trimmed === '') return { refused: missing };
  return trimmed.length > most ? { refused: say.tooLong(most) } : { ok: trimmed };
};

/** 满意度: a result, and a reason where it is the worst. */
export const ratingGiven = (given: { readonly result: string; readonly text: string }, { actor, at }: SupervisionDeed): Outcome<SupervisionRating> => {
  const { result } = given;
  if (result !== 'satisfied' && result !== 'basically' && result !== 'unsatisfied') return { refused: say.result };
  const text = given.text.trim().slice(0, SUPERVISION_LIMITS.text);
  if (result === 'unsatisfied' && text === '') return { refused: say.unsatisfied };
  const account = actor.account === undefined ? {} : { account: actor.account };
  return { ok: { result, by: actor.name, ...account, at, ...(text === '' ? {} : { text }) } };
};
