import type { Transaction } from 'kysely';
import { figureKey } from '../ledger/index.ts';
import { addBatch } from './batch-table.ts';
import { canonical } from '../basis/index.ts';
import { lineHash } from './digest.ts';
import { addEvents, eventLine } from './event-table.ts';
import { addFindings, raisedLine } from './finding-table.ts';
import { identities } from './identity.ts';
import { appendRows } from './observation-append.ts';
import { keptText, observationLine, rowOf } from './observation-row.ts';
import { askingWithin, headsOf } from './observation-table.ts';
import { addSettings, settingLine } from './setting-table.ts';
import { Conflict, type Batch, type Received, type Sending } from './store.ts';
import type { Tables } from './tables.ts';

/** Throws `Conflict` where the newest row of a figure is not the one its sender saw. */
const checkSeen = async (db: Transaction<Tables>, { region, observations, seen }: Sending): Promise<void> => {
  if (seen === undefined) return;
  const keys = Object.keys(seen);
  const sent = new Set(observations.map(figureKey));
  // A sender may have looked at figures that he does not send; then all of the region are looked at.
  const indicators = keys.every((key) => sent.has(key)) ? [...new Set(observations.map(({ indicator }) => indicator))] : undefined;
  const heads = await headsOf(askingWithin(db), region, indicators);
  const moved = keys.filter((key) => (heads.get(key) ?? null) !== seen[key]);
  if (moved.length > 0) throw new Conflict(moved);
};

/** What the audit chain holds of a sending: its batch, then every row in the order of their ids. */
export const sendingHash = (batch: Batch): { add(line: string): void; digest(): string } => {
  const hash = lineHash();
  hash.add(canonical(batch));
  return hash;
};

/**
 * Ids that stand in the order in which `ledger` takes vintages: where two rows of one sending speak of one figure on one day, the more settled is the newer,
 * and after that the later.
 */
const identitiesFor = (observations: Sending['observations'], nextId: () => string): readonly string[] => {
  const ids: string[] = observations.map(() => '');
  for (const status of ['preliminary', 'verified', 'final'] as const) {
    observations.forEach((o, at) => {
      if (o.status === status) ids[at] = nextId();
    });
  }
  return ids;
};

/** Writes a sending within a transaction that holds the region; gives what was received, its batch and its content for the audit chain. */
export const receive = async (db: Transaction<Tables>, sending: Sending, recorded: string): Promise<{ received: Received; content: string }> => {
  await checkSeen(db, sending);
  const { region, channel, observations, events = [], settings = [], findings = [] } = sending;
  const nextId = identities(Date.parse(recorded));
  const by = keptText(sending.by);
  const batch: Batch = { region, id: nextId(), channel, recorded, ...(by === null ? {} : { by }), rows: observations.length };
  const stamp = { region, batch: batch.id, recorded, by };
  const ids = identitiesFor(observations, nextId);
  const rows = observations.map((o, at) => rowOf(ids[at]!, o, stamp)).sort(([a], [b]) => (a < b ? -1 : 1));
  await addBatch(db, batch);
  const hash = sendingHash(batch);
  await appendRows(db, region, rows, (sent) => {
    for (const row of sent) hash.add(observationLine(row));
  });
  const made = events.map((event) => ({ ...event, id: nextId(), region, recorded, ...(by === null ? {} : { by }) }));
  for (const row of await addEvents(db, batch.id, made)) hash.add(eventLine(row));
  for (const row of await addSettings(db, stamp, nextId, settings)) hash.add(settingLine(row));
  for (const row of await addFindings(db, stamp, nextId, findings)) hash.add(raisedLine(row));
  return { received: { batch: batch.id, recorded, ids }, content: hash.digest() };
};
