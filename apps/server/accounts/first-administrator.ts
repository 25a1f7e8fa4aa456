import type { Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { hashPassword, oneTimePassword } from './password.ts';

/** A password to be printed once on the terminal and kept nowhere. */
export type Printed = { readonly account: string; readonly password: string };

const NAME = 'admin';

/**
 * Makes the first account of an installation that has none; undefined where there is one. It may do what could be done at the open desk, so that signing in
 * takes nothing away.
 */
export const firstAdministrator = async (store: Store): Promise<Printed | undefined> => {
  if ((await store.accounts.list()).length > 0) return undefined;
  const password = oneTimePassword();
  await store.accounts.make({ name: NAME, person: NAME, roles: ['administrator', 'planner'] }, await hashPassword(password), SYSTEM);
  return { account: NAME, password };
};

/**
 * Gives an account a one-time password at the machine itself, without its second factor and enabled again, for whoever is locked out. Undefined where there is
 * no such account.
 */
export const letIn = async (store: Store, name: string): Promise<Printed | undefined> => {
  const account = (await store.accounts.secrets({ name: name.toLowerCase() }))?.account;
  if (account === undefined) return undefined;
  const password = oneTimePassword();
  await store.accounts.setPassword(account.id, await hashPassword(password), true, SYSTEM);
  if (account.secondFactor) await store.accounts.setSecondFactor(account.id, undefined, SYSTEM);
  if (account.disabled) await store.accounts.setDisabled(account.id, false, SYSTEM);
  return { account: account.name, password };
};
