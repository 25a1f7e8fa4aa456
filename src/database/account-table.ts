import { sql } from 'kysely';
import { canonical, type Instant } from '../basis/index.ts';
import type { Role } from '../identity/index.ts';
import { AccountFault, INSTALLATION, type Account, type Secrets } from './account-store.ts';
import type { AccountDatabase, AccountRow, AccountTransaction } from './account-tables.ts';
import { sha256 } from './digest.ts';
import { present } from './present.ts';

export const chainOf = (account: Pick<Account, 'region'>): string => account.region ?? INSTALLATION;

export const accountOf = (row: AccountRow): Account => ({
  id: row.id,
  version: row.version,
  name: row.name,
  person: row.person,
  roles: row.roles as Role[],
  ...present({ region: row.region, unit: row.unit, email: row.email, external: row.external }),
  disabled: row.disabled,
  hasPassword: row.password !== null,
  oneTime: row.one_time,
  secondFactor: row.second_factor !== null,
  recoveryLeft: row.recovery.length,
  made: row.made,
  ...present({ signedIn: row.signed_in }),
});

const digestOf = (secret: string | null): string | null => (secret === null ? null : sha256(secret));

/** What the chain vouches for: secrets as digests, so that an exchanged password is seen; what changes at every sign-in is left out. */
export const audited = (row: AccountRow): unknown => {
  const { version, name, person, roles, region, unit, email, external, disabled, one_time, made } = row;
  const secrets = { password: digestOf(row.password), secondFactor: digestOf(row.second_factor), recovery: sha256(canonical(row.recovery)) };
  return { version, name, person, roles, region, unit, email, external, disabled, oneTime: one_time, made, ...secrets };
};

export const listAccounts = async (
  db: AccountDatabase,
  { region, text }: { readonly region?: string; readonly text?: string },
): Promise<readonly Account[]> => {
  let asked = db.selectFrom('account').selectAll();
  if (region !== undefined) asked = asked.where('region', '=', region);
  if (text !== undefined) {
    asked = asked.where(sql<boolean>`strpos(lower(concat_ws(' ', name, person, email, unit, external)), lower(${text})) > 0`);
  }
  return (await asked.orderBy('name').execute()).map(accountOf);
};

type Key = { readonly name: string } | { readonly id: string } | { readonly external: string };

export const secretsOf = async (db: AccountDatabase, by: Key): Promise<Secrets | undefined> => {
  const [[column, value]] = Object.entries(by) as [['name' | 'id' | 'external', string]];
  const row = await db.selectFrom('account').selectAll().where(column, '=', value).executeTakeFirst();
  return row && { account: accountOf(row), ...present({ password: row.password, secondFactor: row.second_factor }) };
};

export const holdAccount = async (db: AccountTransaction, id: string): Promise<AccountRow> => {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new AccountFault('gone');
  return row;
};

const UNIQUE_VIOLATION = '23505';

const taken = (error: unknown): unknown => {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === UNIQUE_VIOLATION ? new AccountFault(constraint?.includes('external') ? 'external_taken' : 'name_taken') : error;
};

export const addAccount = async (db: AccountTransaction, row: AccountRow): Promise<AccountRow> => {
  await db
    .insertInto('account')
    .values(row)
    .execute()
    .catch((error: unknown) => {
      throw taken(error);
    });
  return row;
};

/** Throws where nobody would be left who looks after the accounts of the whole installation. */
const keepAdministrator = async (db: AccountTransaction, before: AccountRow, after: AccountRow): Promise<void> => {
  const looksAfter = ({ roles, region, disabled }: AccountRow): boolean => roles.includes('administrator') && region === null && !disabled;
  if (!looksAfter(before) || looksAfter(after)) return;
  const { rows } =
    await sql`select 1 from account where id <> ${before.id} and region is null and not disabled and 'administrator' = any(roles) limit 1`.execute(db);
  if (rows.length === 0) throw new AccountFault('last_administrator');
};

/** Writes the account as it shall be, one version further. */
export const changeAccount = async (db: AccountTransaction, before: AccountRow, changes: Partial<AccountRow>): Promise<AccountRow> => {
  const after = { ...before, ...changes, version: before.version + 1 };
  await keepAdministrator(db, before, after);
  const { id, ...columns } = after;
  await db
    .updateTable('account')
    .set(columns)
    .where('id', '=', id)
    .execute()
    .catch((error: unknown) => {
      throw taken(error);
    });
  return after;
};

export const isTaken = async (db: AccountDatabase | AccountTransaction): Promise<boolean> =>
  (await db.selectFrom('installation').select('signed_in').where('signed_in', 'is not', null).executeTakeFirst()) !== undefined;

/** Marks the account as signed in to, and the installation as one that everybody must sign in to. */
export const noteSignIn = async (db: AccountTransaction, account: string, at: Instant): Promise<void> => {
  if (!(await isTaken(db))) {
    await sql`insert into installation (id, signed_in) values (1, ${at}) on conflict (id) do update set signed_in = coalesce(installation.signed_in, excluded.signed_in)`.execute(
      db,
    );
  }
  await db.updateTable('account').set({ signed_in: at }).where('id', '=', account).execute();
};
