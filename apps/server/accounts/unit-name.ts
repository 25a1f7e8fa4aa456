import type { Account, Store } from '../../../src/database/index.ts';
import { unitLabel } from '../../../src/delivery/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';

/** What the account's unit is called; undefined where it has none, or one that is not there. */
export const unitName = async (store: Store, { region, unit }: Pick<Account, 'region' | 'unit'>): Promise<string | undefined> => {
  if (region === undefined || unit === undefined) return undefined;
  const kept = await store.delivery(region, SYSTEM).get('unit', unit);
  return kept && unitLabel(kept.body);
};
