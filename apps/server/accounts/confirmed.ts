import type { Account, Store } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { isPassword } from './password.ts';
import { countGuess, forgiveGuess } from './throttle.ts';
import { addressOf } from './visitor.ts';

/** Whether who is signed in knows the account's password too: a browser left open is not enough for what matters. Held up like a sign-in. */
export const isConfirmed = async (c: PageContext, store: Store, account: Account, password: string): Promise<boolean> => {
  const guess = { name: `again of ${account.id}`, address: addressOf(c) };
  if ((await countGuess(store, guess)) !== undefined) return false;
  const isRight = await isPassword(password, (await store.accounts.secrets({ id: account.id }))?.password);
  if (isRight) await forgiveGuess(store, guess);
  return isRight;
};
