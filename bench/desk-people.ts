import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../src/database/index.ts';
import { SYSTEM, type Role } from '../src/identity/index.ts';

/** Makes accounts and signs them in; gives the cookie of each. */
export const signIn = async (
  store: Store,
  region: string,
  people: readonly { readonly roles: readonly Role[]; readonly unit?: string }[],
): Promise<readonly string[]> => {
  const cookies: string[] = [];
  for (const { roles, unit } of people) {
    const name = `${roles[0]}-${randomBytes(6).toString('hex')}`;
    const account = await store.accounts.make({ name, person: `${name}（模拟）`, roles, region, ...(unit === undefined ? {} : { unit }) }, undefined, SYSTEM);
    const token = randomBytes(32).toString('base64url');
    const expires = new Date(Date.now() + 12 * 3_600_000).toISOString();
    const digest = createHash('sha256').update(token).digest('hex');
    await store.accounts.openSession({ digest, account: account.id, stage: 'full', way: 'password', expires });
    cookies.push(`yidu-session=${token}`);
  }
  return cookies;
};
