import { accountChangedUnder } from './account-audit.ts';
import type { AccountChanged } from './account-store.ts';
import { accountFaults } from './account-verification.ts';
import { withAccounts } from './account-tables.ts';
import { entryOf, everyEntry } from './audit-table.ts';
import { verifyRegion } from './audit-verification.ts';
import { changedUnder, changesOf } from './change-table.ts';
import type { Changed } from './delivery-store.ts';
import { kyselyOf, type Database } from './driver.ts';
import type { RecordKind } from '../identity/index.ts';
import type { Engine } from './engine.ts';
import { readAll } from './guarded.ts';
import type { PublishedHead } from './published-head.ts';
import type { AuditEntry, AuditFault } from './store.ts';

/** What verification says of a region's chain; `head` is its newest entry, which can be published. */
export type ChainReport = {
  readonly region: string;
  readonly name?: string;
  readonly entries: number;
  readonly head?: AuditEntry;
  readonly faults: readonly AuditFault[];
};

const regionsOf = async (db: Database): Promise<readonly { readonly region: string; readonly name?: string }[]> => {
  const named = await db.selectFrom('region').select(['region', 'name']).orderBy('region').execute();
  const chained = await db.selectFrom('audit').select('region').distinct().execute();
  const recorded = await db.selectFrom('change').select('region').distinct().execute();
  const kept = await db.selectFrom('record').select('region').distinct().execute();
  const known = new Set(named.map(({ region }) => region));
  const others = new Set([...chained, ...recorded, ...kept].map(({ region }) => region).filter((region) => !known.has(region)));
  return [...named, ...[...others].sort().map((region) => ({ region }))];
};

const newestEntry = (db: Database, region: string) =>
  db.selectFrom('audit').selectAll().where('region', '=', region).orderBy('number', 'desc').limit(1).executeTakeFirst();

/** The chains of a database, or those of some regions, verified one after another, each as it is at one moment. */
export const auditChains = async function* (engine: Engine, only: readonly string[] | undefined): AsyncGenerator<ChainReport> {
  const db = kyselyOf(engine.pool);
  const all = await readAll(db, regionsOf);
  for (const chain of only === undefined ? all : only.map((region) => all.find((each) => each.region === region) ?? { region })) {
    const { region } = chain;
    yield await readAll(db, async (one) => {
      const newest = await newestEntry(one, region);
      const faults = [...(await verifyRegion(one, region)), ...(await accountFaults(withAccounts(one), region))];
      return { ...chain, entries: newest?.number ?? 0, ...(newest === undefined ? {} : { head: entryOf(newest) }), faults };
    });
  }
};

/** The newest entry of a region's chain, which can be published; undefined where it has none. Nothing is verified. */
export const chainHead = async (engine: Engine, region: string): Promise<AuditEntry | undefined> => {
  const newest = await newestEntry(kyselyOf(engine.pool), region);
  return newest === undefined ? undefined : entryOf(newest);
};

/** Heads that were published earlier and that no chain holds any more. */
export const lostHeads = async (engine: Engine, heads: readonly PublishedHead[]): Promise<readonly PublishedHead[]> => {
  const db = kyselyOf(engine.pool);
  const lost: PublishedHead[] = [];
  for (const head of heads) {
    let question = db.selectFrom('audit').select('number').where('hash', '=', head.hash);
    if (head.region !== undefined) question = question.where('region', '=', head.region);
    if (head.number !== undefined) question = question.where('number', '=', head.number);
    if ((await question.executeTakeFirst()) === undefined) lost.push(head);
  }
  return lost;
};

/** Which entries of a chain: from and to a number, both included. */
export type Stretch = { readonly from?: number; readonly to?: number };

/** Entries of a region's chain in order, a page at a time. */
export const auditEntries = async function* (engine: Engine, region: string, { from = 1, to = Number.MAX_SAFE_INTEGER }: Stretch): AsyncGenerator<AuditEntry> {
  for await (const entry of everyEntry(kyselyOf(engine.pool), region, from - 1)) {
    if (entry.number > to) return;
    yield entry;
  }
};

/** What an entry changed, or every change of a record: each with what stood there before. */
export const auditChanges = (
  engine: Engine,
  region: string,
  which: { readonly number: number } | { readonly kind: RecordKind; readonly id: string },
): Promise<readonly Changed[]> =>
  readAll(kyselyOf(engine.pool), (db) => ('number' in which ? changedUnder(db, region, which.number) : changesOf(db, { region, kind: which.kind }, which.id)));

/** What an entry wrote of an account, a session or a form link; undefined where it is about something else. */
export const auditAccountChange = (engine: Engine, region: string, number: number): Promise<AccountChanged | undefined> =>
  readAll(kyselyOf(engine.pool), (db) => accountChangedUnder(withAccounts(db), region, number));

/** Regions that have a chain. */
export const chainedRegions = async (engine: Engine): Promise<readonly string[]> =>
  (await kyselyOf(engine.pool).selectFrom('audit').select('region').distinct().orderBy('region').execute()).map(({ region }) => region);
