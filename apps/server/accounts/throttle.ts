import type { Instant } from '../../../src/basis/index.ts';
import type { Bucket, Store } from '../../../src/database/index.ts';
import { digestOf } from './token.ts';
import { isThisMachine } from './visitor.ts';

const LONGEST = 15 * 60_000;

/** Whose guess it is: an account by its name, a place it comes from, and the browser where that is known to the account. */
export type Guess = { readonly name: string; readonly address: string; readonly device?: string | undefined };

/**
 * A browser that an account was signed in to from is counted by itself. Every other guess counts for the account at that place, for the account, and for the
 * place: guessing elsewhere holds up strangers and never who was here before. At this machine only the account counts, so that its keeper can always get in.
 */
const bucketsOf = ({ name, address, device }: Guess): { readonly own: Bucket; readonly shared: readonly Bucket[] } => {
  const account = digestOf(name).slice(0, 32);
  if (device !== undefined) return { own: { key: `device:${device}`, free: 10, longest: LONGEST }, shared: [] };
  const own = { key: `pair:${account}:${address}`, free: 5, longest: LONGEST };
  if (isThisMachine(address)) return { own, shared: [] };
  return {
    own,
    shared: [
      { key: `account:${account}`, free: 20, longest: LONGEST },
      { key: `address:${address}`, free: 50, longest: LONGEST },
    ],
  };
};

/** Counts a guess before it is made. Gives the moment until which none may be made, where there is one. */
export const countGuess = (store: Store, guess: Guess): Promise<Instant | undefined> => {
  const { own, shared } = bucketsOf(guess);
  return store.accounts.guess([own, ...shared]);
};

/** After a guess that was right. */
export const forgiveGuess = (store: Store, guess: Guess): Promise<void> => {
  const { own, shared } = bucketsOf(guess);
  return store.accounts.forgive(
    [own.key],
    shared.map(({ key }) => key),
  );
};
