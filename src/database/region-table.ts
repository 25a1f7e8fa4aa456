import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './driver.ts';
import { DatabaseError } from './error.ts';
import type { Region } from './store.ts';
import type { Tables } from './tables.ts';

/** Six digits of GB/T 2260; longer codes of townships and villages (统计用区划代码) are regions as well. */
const CODE = /^\d{6}(?:\d{3}|\d{6})?$/;

export const checkedRegion = (code: string): string => {
  if (!CODE.test(code)) throw new DatabaseError('bad_region', { region: code.slice(0, 40) });
  return code;
};

type Row = { readonly region: string; readonly name: string; readonly parent: string | null; readonly simulated: boolean };

export const regionOf = ({ region, name, parent, simulated }: Row): Region => ({ code: region, name, ...(parent === null ? {} : { parent }), simulated });

export const allRegions = async (db: Database): Promise<readonly Region[]> =>
  (await db.selectFrom('region').selectAll().orderBy('region').execute()).map(regionOf);

/** Makes the region, or names it anew, and holds it until the end of the transaction: writes of one region follow one another. */
export const nameRegion = async (db: Transaction<Tables>, { code, name, parent, simulated }: Region): Promise<void> => {
  const row = { name, parent: parent ?? null, simulated };
  await db
    .insertInto('region')
    .values({ region: code, ...row })
    .onConflict((conflict) => conflict.column('region').doUpdateSet(row))
    .execute();
};

/** Holds the region until the end of the transaction. Throws where it is not there. */
export const holdRegion = async (db: Transaction<Tables>, code: string): Promise<void> => {
  const { rows } = await sql`select 1 from region where region = ${checkedRegion(code)} for update`.execute(db);
  if (rows.length === 0) throw new DatabaseError('no_region', { region: code });
};
