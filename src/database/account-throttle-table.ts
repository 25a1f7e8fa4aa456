import { sql } from 'kysely';
import type { Instant } from '../basis/index.ts';
import type { Bucket } from './account-store.ts';
import type { AccountDatabase } from './account-tables.ts';

const MINUTE = 60_000;
/** Milliseconds of quiet after which failures are forgotten. */
const FORGOTTEN = 24 * 60 * MINUTE;

/** Milliseconds in which one failure is forgotten. */
const FADING = 10 * MINUTE;

/** How long one waits after so many failures: not at all while they are free, then twice as long each time. */
export const waitAfter = (failures: number, { free, longest }: Pick<Bucket, 'free' | 'longest'>): number =>
  failures < free ? 0 : Math.min(longest, MINUTE * 2 ** Math.min(failures - free, 20));

/**
 * Counts a guess in every bucket before it is made, so that guesses made at once count like guesses made in turn. Gives the moment until which one of the
 * buckets still waits: then nothing is counted and nothing may be tried.
 */
export const countGuess = (db: AccountDatabase, now: Instant, buckets: readonly Bucket[]): Promise<Instant | undefined> =>
  db.transaction().execute(async (transaction) => {
    await sql`delete from account_throttle where at < ${new Date(Date.parse(now) - FORGOTTEN).toISOString()}::timestamptz`.execute(transaction);
    // In one order, so that two guesses never wait for one another.
    const inOrder = [...buckets].sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const { key } of inOrder) {
      await sql`insert into account_throttle (key, failures, at, until) values (${key}, 0, ${now}, ${now}) on conflict (key) do nothing`.execute(transaction);
    }
    const keys = inOrder.map(({ key }) => key);
    const { rows } = await sql<{ key: string; failures: number; at: string; until: string }>`
      select key, failures, at, until from account_throttle where key = any(${keys}::text[]) order by key for update`.execute(transaction);
    const waiting = rows.map(({ until }) => until).filter((until) => until > now);
    if (waiting.length > 0) return waiting.sort().at(-1);
    for (const { key, failures: counted, at } of rows) {
      const bucket = inOrder.find((each) => each.key === key)!;
      const failures = Math.max(0, counted - Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / FADING)));
      const until = new Date(Date.parse(now) + waitAfter(failures + 1, bucket)).toISOString();
      await transaction
        .updateTable('account_throttle')
        .set({ failures: failures + 1, at: now, until })
        .where('key', '=', key)
        .execute();
    }
    return undefined;
  });

/** After a guess that was right: its own buckets are emptied, the shared ones get back what this guess counted. */
export const forgive = async (db: AccountDatabase, own: readonly string[], shared: readonly string[]): Promise<void> => {
  await sql`delete from account_throttle where key = any(${own}::text[])`.execute(db);
  if (shared.length === 0) return;
  await sql`update account_throttle set failures = greatest(0, failures - 1), until = at where key = any(${shared}::text[])`.execute(db);
};
