import type { Transaction } from 'kysely';
import type { Database } from './driver.ts';
import type { Tables } from './tables.ts';

export type File = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** Keeps the file under its SHA-256; false where it is kept already. */
export const addAttachment = async (db: Transaction<Tables>, region: string, sha256: string, { name, type, bytes }: File, added: string): Promise<boolean> => {
  const result = await db
    .insertInto('attachment')
    .values({ region, sha256, name: name.toWellFormed(), type, added, content: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.columns(['region', 'sha256']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

export const attachmentOf = async (db: Database, region: string, sha256: string): Promise<File | undefined> => {
  const row = await db
    .selectFrom('attachment')
    .select(['name', 'type', 'content'])
    .where('region', '=', region)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row === undefined ? undefined : { name: row.name, type: row.type, bytes: row.content };
};
