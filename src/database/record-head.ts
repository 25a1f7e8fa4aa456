import { sql, type Transaction } from 'kysely';
import type { RecordKind } from '../identity/index.ts';
import type { Database } from './driver.ts';
import type { Engine } from './engine.ts';
import type { Tables } from './tables.ts';

/** The newest entry about records of a kind: what answers about them are kept by. */
export type RecordHeads = {
  readonly of: (region: string, kind: RecordKind) => number | Promise<number>;
  /** Within the transaction of a change, and once more when it has landed. */
  readonly write: (db: Transaction<Tables>, region: string, kinds: ReadonlySet<RecordKind>, number: number) => Promise<void>;
  readonly landed: (region: string, kinds: ReadonlySet<RecordKind>) => void;
};

const write: RecordHeads['write'] = async (db, region, kinds, number) => {
  await sql`insert into record_head (region, kind, number) select ${region}, kind, ${number} from unnest(${[...kinds]}::text[]) as k (kind)
    on conflict (region, kind) do update set number = excluded.number`.execute(db);
};

/** Heads of a server, where others may write: asked for each time. */
const askedHeads = (db: Database): RecordHeads => ({
  of: async (region, kind) => {
    const { rows } = await sql<{ number: number }>`select number from record_head where region = ${region} and kind = ${kind}`.execute(db);
    return rows[0]?.number ?? 0;
  },
  write,
  landed: () => undefined,
});

/** Heads of the embedded database, which this process alone writes: counted here. */
const countedHeads = (): RecordHeads => {
  const counts = new Map<string, number>();
  return {
    of: (region, kind) => counts.get(`${region}/${kind}`) ?? 0,
    write,
    landed: (region, kinds) => {
      for (const kind of kinds) counts.set(`${region}/${kind}`, (counts.get(`${region}/${kind}`) ?? 0) + 1);
    },
  };
};

export const recordHeads = (engine: Engine['kind'], db: Database): RecordHeads => (engine === 'embedded' ? countedHeads() : askedHeads(db));
