import { sql, type Transaction } from 'kysely';
import type { RecordKind } from '../identity/index.ts';
import type { Database } from './driver.ts';
import type { Engine } from './engine.ts';
import { gathered } from './gathered.ts';
import type { Tables } from './tables.ts';

/** What has a head of its own: the records of a kind, and whatever concerns a unit. */
export type HeadName = RecordKind | `@${string}`;
export const headOfUnit = (unit: string): HeadName => `@${unit}`;

/** The newest entry about records of a kind, or of a unit: what answers about them are kept by. */
export type RecordHeads = {
  readonly of: (region: string, name: HeadName) => number | Promise<number>;
  /** Within the transaction of a change, and once more when it has landed. */
  readonly write: (db: Transaction<Tables>, region: string, names: ReadonlySet<HeadName>, number: number) => Promise<void>;
  readonly landed: (region: string, names: ReadonlySet<HeadName>) => void;
};

const write: RecordHeads['write'] = async (db, region, names, number) => {
  await sql`insert into record_head (region, kind, number) select ${region}, kind, ${number} from unnest(${[...names].sort()}::text[]) as k (kind)
    on conflict (region, kind) do update set number = excluded.number`.execute(db);
};

/** Heads of a server, where others may write: asked for each time, once for all who ask meanwhile. */
const askedHeads = (db: Database): RecordHeads => {
  const asked = gathered(async (regions) => {
    const rows = await db.selectFrom('record_head').selectAll().where('region', 'in', regions).execute();
    return new Map([...Map.groupBy(rows, ({ region }) => region)].map(([region, own]) => [region, new Map(own.map(({ kind, number }) => [kind, number]))]));
  });
  return {
    of: async (region, name) => (await asked(region))?.get(name) ?? 0,
    write,
    landed: () => undefined,
  };
};

/** Heads of the embedded database, which this process alone writes: counted here. */
const countedHeads = (): RecordHeads => {
  const counts = new Map<string, number>();
  return {
    of: (region, name) => counts.get(`${region}/${name}`) ?? 0,
    write,
    landed: (region, names) => {
      for (const name of names) counts.set(`${region}/${name}`, (counts.get(`${region}/${name}`) ?? 0) + 1);
    },
  };
};

export const recordHeads = (engine: Engine['kind'], db: Database): RecordHeads => (engine === 'embedded' ? countedHeads() : askedHeads(db));
