import { sql } from 'kysely';
import type { Instant } from '../basis/index.ts';
import { noteSignIn, accountOf } from './account-table.ts';
import type { Account, NewSession, Session, Stage, Way } from './account-store.ts';
import type { AccountDatabase, AccountRow, AccountTransaction, SessionRow } from './account-tables.ts';
import { present } from './present.ts';

/** Milliseconds after which a session is marked as seen again. */
const MARKED = 60_000;
/** Milliseconds for which a browser that does not come back is remembered. */
const REMEMBERED = 365 * 24 * 3600 * 1000;

const sessionOf = ({ id, account, stage, way, made, seen, expires, address, agent }: SessionRow): Session => ({
  id,
  account,
  stage: stage as Stage,
  way: way as Way,
  made,
  seen,
  expires,
  ...present({ address, agent }),
});

export const addSession = (db: AccountDatabase, id: string, at: Instant, session: NewSession, before: string | undefined): Promise<Session> =>
  db.transaction().execute(async (transaction) => {
    // Held in the order of a change of the account (installation, account, sessions), so that neither waits for the other.
    if (session.stage === 'full') await noteSignIn(transaction, session.account, at);
    if (before !== undefined) await transaction.deleteFrom('account_session').where('digest', '=', before).execute();
    await sql`delete from account_session where digest in
      (select digest from account_session where expires < ${at}::timestamptz for update skip locked)`.execute(transaction);
    const { digest, account, stage, way, expires, address = null, agent = null } = session;
    const row: SessionRow = { digest, id, account, stage, way, made: at, seen: at, expires, attempts: 0, address, agent };
    await transaction.insertInto('account_session').values(row).execute();
    return sessionOf(row);
  });

type Found = SessionRow & AccountRow & { readonly account_id: string; readonly account_version: number; readonly account_made: string };

type FoundSession = { readonly session: Session; readonly account: Account };

/** Sessions and their accounts by the digests of their tokens, whether or not they are still alive. */
export const sessionsBy = async (db: AccountDatabase, digests: readonly string[]): Promise<ReadonlyMap<string, FoundSession>> => {
  const { rows } =
    await sql<Found>`select s.*, a.id as account_id, a.version as account_version, a.name, a.person, a.roles, a.region, a.unit, a.email, a.external,
      a.password, a.one_time, a.second_factor, a.recovery, a.made as account_made, a.signed_in, a.disabled
    from account_session s join account a on a.id = s.account
    where s.digest = any(${digests}::text[])`.execute(db);
  return new Map(
    rows.map((row) => [
      row.digest,
      { session: sessionOf(row), account: accountOf({ ...row, id: row.account_id, version: row.account_version, made: row.account_made }) },
    ]),
  );
};

/** The session where it is still alive and its account may sign in; it is marked as seen. */
export const alive = async (
  db: AccountDatabase,
  found: FoundSession | undefined,
  digest: string,
  now: Instant,
  idle: number,
): Promise<FoundSession | undefined> => {
  if (found === undefined || found.account.disabled) return undefined;
  const [at, seen, expires] = [Date.parse(now), Date.parse(found.session.seen), Date.parse(found.session.expires)];
  if (expires <= at || seen <= at - idle) return undefined;
  if (at - seen > MARKED) await db.updateTable('account_session').set({ seen: now }).where('digest', '=', digest).execute();
  return found;
};

export const sessionsOf = async (db: AccountDatabase, account: string, now: Instant): Promise<readonly Session[]> =>
  (
    await db
      .selectFrom('account_session')
      .selectAll()
      .where('account', '=', account)
      .where('stage', '=', 'full')
      .where('expires', '>', now)
      .orderBy('seen', 'desc')
      .execute()
  ).map(sessionOf);

/** Gives the ids of those that ended. */
export const dropSessions = async (
  db: AccountTransaction,
  account: string,
  which: { readonly id?: string; readonly except?: string } = {},
): Promise<readonly string[]> => {
  let asked = db.deleteFrom('account_session').where('account', '=', account);
  if (which.id !== undefined) asked = asked.where('id', '=', which.id);
  if (which.except !== undefined) asked = asked.where('id', '<>', which.except);
  return (await asked.returning('id').execute()).map(({ id }) => id).sort();
};

export const dropPending = async (db: AccountDatabase, digest: string): Promise<void> => {
  await db.deleteFrom('account_session').where('digest', '=', digest).where('stage', '<>', 'full').execute();
};

export const countAttempt = async (db: AccountDatabase, digest: string): Promise<number> => {
  const { rows } = await sql<{ attempts: number }>`update account_session set attempts = attempts + 1 where digest = ${digest} returning attempts`.execute(db);
  return rows[0]?.attempts ?? Number.POSITIVE_INFINITY;
};

export const knowDevice = async (db: AccountDatabase, digest: string, account: string, seen: Instant): Promise<void> => {
  await db
    .deleteFrom('account_device')
    .where('seen', '<', new Date(Date.parse(seen) - REMEMBERED).toISOString())
    .execute();
  await db
    .insertInto('account_device')
    .values({ digest, account, seen })
    .onConflict((conflict) => conflict.column('digest').doUpdateSet({ account, seen }))
    .execute();
};

export const isKnownDevice = async (db: AccountDatabase, digest: string, account: string): Promise<boolean> =>
  (await db.selectFrom('account_device').select('digest').where('digest', '=', digest).where('account', '=', account).executeTakeFirst()) !== undefined;
