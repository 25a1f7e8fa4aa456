import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { addDays, type Instant, type PlainDate } from '../basis/index.ts';
import { spend, type FloodBucket } from '../participation/index.ts';
import type { Database } from './driver.ts';
import type { FloodAsking, FloodShort, FloodStore } from './flood-store.ts';

/** Askings are answered one after another, in whichever process: a lock that ends with its transaction. */
const ADVISORY_KEY = 20_210_305;
const KEY_BYTES = 32;
const MINUTE = 60_000;
/** Rows thrown away at once: a flood that is over is forgotten bit by bit. */
const FORGOTTEN = 2000;

type Row = { readonly key: string; readonly remaining: number; readonly at: Instant };
type Spent = FloodBucket & { readonly expires: Instant };

/** All askings against what there was, in memory: what each is told, and the buckets that are other than before. */
const settled = (
  askings: readonly FloodAsking[],
  before: ReadonlyMap<string, FloodBucket>,
): { answers: (FloodShort | undefined)[]; changed: Map<string, Spent> } => {
  const changed = new Map<string, Spent>();
  const answers = askings.map(({ budgets, at }): FloodShort | undefined => {
    const tried = budgets.map(({ key, budget }) => ({ key, budget, ...spend(changed.get(key) ?? before.get(key), budget, at) }));
    const [short] = tried.flatMap(({ key, wait }) => (wait === undefined ? [] : [{ key, wait }])).sort((a, b) => b.wait - a.wait);
    if (short !== undefined) return short;
    for (const { key, budget, bucket } of tried)
      changed.set(key, { ...bucket, expires: new Date(Date.parse(bucket.at) + budget.minutes * MINUTE).toISOString() });
    return undefined;
  });
  return { answers, changed };
};

const spendAll = (db: Database, askings: readonly FloodAsking[]): Promise<readonly (FloodShort | undefined)[]> =>
  db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${ADVISORY_KEY})`.execute(transaction);
    const keys = [...new Set(askings.flatMap(({ budgets }) => budgets.map(({ key }) => key)))];
    const { rows } = await sql<Row>`select key, remaining, at from flood_bucket where key = any(${keys}::text[])`.execute(transaction);
    const { answers, changed } = settled(askings, new Map(rows.map(({ key, remaining, at }) => [key, { left: remaining, at }])));
    if (changed.size === 0) return answers;
    const all = [...changed];
    await sql`
      insert into flood_bucket (key, remaining, at, expires)
      select * from unnest(${all.map(([key]) => key)}::text[], ${all.map(([, one]) => one.left)}::double precision[],
        ${all.map(([, one]) => one.at)}::timestamptz[], ${all.map(([, one]) => one.expires)}::timestamptz[])
      on conflict (key) do update set remaining = excluded.remaining, at = excluded.at, expires = excluded.expires`.execute(transaction);
    const now = askings.reduce((latest, { at }) => (at > latest ? at : latest), '');
    await sql`
      delete from flood_bucket where key in (select key from flood_bucket where expires <= ${now}::timestamptz limit ${FORGOTTEN})`.execute(transaction);
    return answers;
  });

/** What holds floods off, in tables of its own. */
export const floodsOver = (db: Database): FloodStore => ({
  spend: (askings) => (askings.length === 0 ? Promise.resolve([]) : spendAll(db, askings)),
  giveBack: async (keys) => {
    await sql`delete from flood_bucket where key = any(${keys}::text[])`.execute(db);
  },
  count: async (more, now, expires) => {
    // In one order, so that two who count the same never wait for one another.
    const all = [...more].sort(([a], [b]) => (a < b ? -1 : 1));
    await sql`delete from flood_count where key in (select key from flood_count where expires <= ${now}::timestamptz order by key limit ${FORGOTTEN} for update skip locked)`.execute(
      db,
    );
    const { rows } = await sql<{ key: string; count: number }>`
      insert into flood_count (key, count, expires)
      select key, count, ${expires}::timestamptz from unnest(${all.map(([key]) => key)}::text[], ${all.map(([, count]) => count)}::integer[]) as asked (key, count)
      on conflict (key) do update set count = greatest(0, flood_count.count + excluded.count)
      returning key, count`.execute(db);
    return new Map(rows.map(({ key, count }) => [key, count - more.get(key)!]));
  },
  keys: async (today) => {
    const before = addDays(today, -1);
    await sql`insert into flood_key (day, key) values (${today}::date, ${randomBytes(KEY_BYTES).toString('base64url')}) on conflict (day) do nothing`.execute(
      db,
    );
    await sql`delete from flood_key where day < ${before}::date`.execute(db);
    const { rows } = await sql<{ day: PlainDate; key: string }>`select day, key from flood_key where day between ${before}::date and ${today}::date`.execute(
      db,
    );
    return new Map(rows.map(({ day, key }) => [day, key]));
  },
});
