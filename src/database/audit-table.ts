import { sql, type Transaction } from 'kysely';
import { GENESIS, link } from './audit-chain.ts';
import type { Database } from './driver.ts';
import { present } from './present.ts';
import type { AuditEntry } from './store.ts';
import type { Tables } from './tables.ts';

type Row = Tables['audit'];

export const entryOf = ({ by, ...row }: Row): AuditEntry => ({ ...row, ...present({ by }) });

export const entriesOf = async (db: Database, region: string): Promise<readonly AuditEntry[]> =>
  (await db.selectFrom('audit').selectAll().where('region', '=', region).orderBy('number').execute()).map(entryOf);

const PAGE = 1000;

/** Every entry of the region's chain after a number, in order, a page at a time. */
export async function* everyEntry(db: Database, region: string, from = 0): AsyncGenerator<AuditEntry> {
  for (let after = from; ; ) {
    const rows = await db.selectFrom('audit').selectAll().where('region', '=', region).where('number', '>', after).orderBy('number').limit(PAGE).execute();
    yield* rows.map(entryOf);
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.number;
  }
}

export type Head = { readonly number: number; readonly at: string; readonly hash: string };

/** The newest entry of the region's chain. */
export const headOf = async (db: Database | Transaction<Tables>, region: string): Promise<Head> =>
  (await db.selectFrom('audit').select(['number', 'at', 'hash']).where('region', '=', region).orderBy('number', 'desc').limit(1).executeTakeFirst()) ?? {
    number: 0,
    at: '',
    hash: GENESIS,
  };

/** The newest entry that is not about a record of delivery. */
export const ledgerHeadOf = async (db: Database, region: string): Promise<Head> => {
  const { rows } =
    await sql<Head>`select number, at, hash from audit where region = ${region} and position('.' in action) = 0 order by number desc limit 1`.execute(db);
  return rows[0] ?? { number: 0, at: '', hash: GENESIS };
};

/** Adds an entry after the head. The region is held, so that nobody else adds one. */
export const addEntry = async (db: Transaction<Tables>, head: Head, entry: Omit<AuditEntry, 'number' | 'previous' | 'hash'>): Promise<void> => {
  const { by, ...linked } = link({ ...entry, number: head.number + 1, previous: head.hash });
  await db
    .insertInto('audit')
    .values({ ...linked, by: by ?? null })
    .execute();
};
