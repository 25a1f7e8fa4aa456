import type { Transaction } from 'kysely';
import type { Database } from './driver.ts';
import { present } from './present.ts';
import type { Batch } from './store.ts';
import type { Tables } from './tables.ts';

export const batchOf = ({ by, ...row }: Tables['batch']): Batch => ({ ...row, ...present({ by }) });

export const addBatch = async (db: Transaction<Tables>, { by, ...batch }: Batch): Promise<void> => {
  await db
    .insertInto('batch')
    .values({ ...batch, by: by ?? null })
    .execute();
};

/** The sendings of a region, newest first. */
export const batchesOf = async (db: Database, region: string): Promise<readonly Batch[]> =>
  (await db.selectFrom('batch').selectAll().where('region', '=', region).orderBy('id', 'desc').execute()).map(batchOf);
