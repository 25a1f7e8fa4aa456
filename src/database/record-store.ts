import type { Transaction } from 'kysely';
import { marksOf } from '../delivery/index.ts';
import { may, permissions, scopeOf, type Actor, type Permission } from '../identity/index.ts';
import { headOf } from './audit-table.ts';
import { canonical, sha256 } from './canonical.ts';
import { changeLine, changesOf, standingAt } from './change-table.ts';
import { Forbidden, Outdated, type ChangeSet, type DeliveryStore, type Kept, type RecordChange } from './delivery-store.ts';
import type { Done } from './done.ts';
import type { Database } from './driver.ts';
import { countRecords, holdRecords, listRecords, writeRecord } from './record-table.ts';
import type { RecordTable, Tables } from './tables.ts';

export type Door = {
  readonly db: Database;
  /** One transaction that holds the region, one entry of its chain. */
  readonly write: <T>(work: (db: Transaction<Tables>, recorded: string, number: number) => Promise<Done<T>>) => Promise<T>;
};

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}/${id}`;

/** Throws where the actor may not do all of it, to the records as they were and as they shall be. */
const checkRights = (region: string, actor: Actor, { action, changes }: ChangeSet, before: ReadonlyMap<string, RecordTable>): void => {
  const { touches }: Permission = permissions[action];
  const side = scopeOf(actor, action) !== undefined;
  for (const change of changes) {
    const was = before.get(keyOf(change));
    const { kind, id, body } = change;
    // Notices that an action sends go to whom it concerns, not only to the actor's own unit.
    const isMessage = kind === 'notice' && !action.startsWith('notice.');
    const concerned = [...(was === undefined ? [] : [was.units]), ...(body === null ? [] : [marksOf(kind, body as never, id).units])];
    const allowed =
      touches.includes(kind) &&
      (isMessage ? side && may(actor, action, { region, units: [actor.unit ?? ''] }) : concerned.every((units) => may(actor, action, { region, units })));
    if (!allowed) throw new Forbidden(action);
  }
};

const checkVersions = (changes: readonly RecordChange[], before: ReadonlyMap<string, RecordTable>): void => {
  const outdated = changes.filter((change) => (before.get(keyOf(change))?.version ?? null) !== change.version).map(keyOf);
  if (outdated.length > 0) throw new Outdated(outdated);
};

/** The records of one region, as the actor may see and change them. */
export const recordsOf = ({ db, write }: Door, region: string, actor: Actor): DeliveryStore => ({
  list: (kind, question = {}) => listRecords(db, region, actor, kind, question),
  count: async (kind, question = {}) => Object.values(await countRecords(db, region, actor, kind, question)).reduce((sum, count) => sum + count, 0),
  states: (kind, question = {}) => countRecords(db, region, actor, kind, question),
  get: async (kind, id) => (await listRecords(db, region, actor, kind, { ids: [id] }))[0],
  change: (set) =>
    write<readonly Kept[]>(async (transaction, recorded, number) => {
      if (set.changes.length === 0) return { result: [] };
      const before = await holdRecords(transaction, region, set.changes);
      checkRights(region, actor, set, before);
      checkVersions(set.changes, before);
      const by = actor.name.toWellFormed();
      const lines: string[] = [];
      const kept: Kept[] = [];
      for (const [place, change] of set.changes.entries()) {
        const version = (before.get(keyOf(change))?.version ?? 0) + 1;
        await writeRecord(transaction, region, change, { version, recorded, by });
        const row = {
          region,
          number,
          place,
          kind: change.kind,
          id: change.id,
          version,
          action: set.action,
          at: recorded,
          by,
          account: actor.account ?? null,
          document: set.document ?? null,
          reason: set.reason ?? null,
          units: [...(change.body === null ? before.get(keyOf(change))!.units : marksOf(change.kind, change.body as never, change.id).units)],
          body: change.body === null ? null : canonical(change.body),
        };
        await transaction.insertInto('change').values(row).execute();
        lines.push(changeLine({ ...row, body: change.body }));
        if (change.body !== null) kept.push({ region, kind: change.kind, id: change.id, version, recorded, by, body: change.body });
      }
      const subject = set.changes.length === 1 ? keyOf(set.changes[0]!) : `${keyOf(set.changes[0]!)} +${set.changes.length - 1}`;
      return { result: kept, entry: { action: set.action, subject, content: sha256(lines.join('\n')), by } };
    }),
  history: (kind, id) => changesOf(db, region, actor, kind, id),
  asOf: (kind, moment, question = {}) => standingAt(db, region, actor, kind, moment, question),
  revision: async () => {
    const { number, hash } = await headOf(db, region);
    return `${number}-${hash.slice(0, 16)}`;
  },
});
