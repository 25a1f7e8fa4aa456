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

/** What everything that is derived from a region is kept by: the newest entry of its chain, and the newest that is about no record. */
export type ChainHeads = { readonly all: string; readonly ledger: string };

/** A region without entries has none. */
export const chainHeadsOf = async (db: Database, regions: readonly string[]): Promise<ReadonlyMap<string, ChainHeads>> => {
  const { rows } = await sql<{ region: string } & ChainHeads>`select asked.region,
      newest.number || '-' || left(newest.hash, 16) as "all", coalesce(ledger.number || '-' || left(ledger.hash, 16), '') as ledger
    from unnest(${regions}::text[]) as asked (region)
    cross join lateral (select number, hash from audit a where a.region = asked.region order by number desc limit 1) newest
    left join lateral (
      select number, hash from audit a where a.region = asked.region and position('.' in action) = 0 order by number desc limit 1
    ) ledger on true`.execute(db);
  return new Map(rows.map((row) => [row.region, row]));
};

/** Adds an entry after the head. The region is held, so that nobody else adds one. */
export const addEntry = async (db: Transaction<Tables>, head: Head, entry: Omit<AuditEntry, 'number' | 'previous' | 'hash'>): Promise<void> => {
  const { by, ...linked } = link({ ...entry, number: head.number + 1, previous: head.hash });
  await db
    .insertInto('audit')
    .values({ ...linked, by: by ?? null })
    .execute();
};
