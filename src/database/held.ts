import type { Transaction } from 'kysely';
import type { RecordKind } from '../identity/index.ts';
import type { Kept, RecordQuestion } from './delivery-store.ts';
import { eventsOf } from './event-table.ts';
import { stepUp } from './guarded.ts';
import { versionAt, versionsOf } from './plan-version-table.ts';
import { listRecords } from './record-table.ts';
import { settingsOf } from './setting-table.ts';
import type { Held } from './store.ts';
import type { Tables } from './tables.ts';

/** A region as it is within the transaction that holds it: nobody else writes there before that ends. The connection is one, so that questions follow one another. */
export const heldIn = (db: Transaction<Tables>, region: string): Held => {
  const list = async <K extends RecordKind>(kind: K, question: RecordQuestion = {}): Promise<readonly Kept<K>[]> => {
    await stepUp(db);
    return listRecords(db, { region, kind }, question);
  };
  return {
    plans: () => versionsOf(db, region),
    plan: (plan, which) => versionAt(db, region, plan, which),
    settings: (plan) => settingsOf(db, region, plan),
    events: () => eventsOf(db, region),
    list,
    get: async (kind, id) => (await list(kind, { ids: [id] }))[0],
  };
};
