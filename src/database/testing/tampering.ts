import { CompiledQuery } from 'kysely';
import { verifyRegion } from '../audit-verification.ts';
import { kyselyOf } from '../driver.ts';
import type { Engine } from '../engine.ts';
import { AS_OWNER } from '../guard.ts';
import type { AuditFault } from '../store.ts';

/** What verification says of a region after something was done behind the store's back, which is undone again. */
export const faultsAfter = async ({ pool }: Engine, region: string, tampering: string): Promise<readonly AuditFault[]> => {
  const undo = new Error('undo');
  let faults: readonly AuditFault[] = [];
  await kyselyOf(pool)
    .transaction()
    .execute(async (db) => {
      await db.executeQuery(CompiledQuery.raw(`${AS_OWNER} ${tampering}`));
      faults = await verifyRegion(db, region);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return faults;
};
