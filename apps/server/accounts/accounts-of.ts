import type { Account, Store } from '../../../src/database/index.ts';

/** Who can be named or written to in a region: its own accounts and those of every region, disabled ones left out. */
export const accountsOf = async (store: Store, region: string): Promise<readonly Pick<Account, 'id' | 'name' | 'person' | 'roles' | 'unit' | 'email'>[]> => {
  const all = await store.accounts.list();
  return all.filter((account) => !account.disabled && (account.region === undefined || account.region === region));
};
