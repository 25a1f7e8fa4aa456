import type { Transaction } from 'kysely';
import { canonical, type PlainDate } from '../basis/index.ts';
import type { Knowledge, SeriesEvent } from '../ledger/index.ts';
import type { Database } from './driver.ts';
import { knownThen } from './knowledge.ts';
import { present } from './present.ts';
import type { Tables } from './tables.ts';

type Row = Tables['event'];

const eventOf = ({ id, region, indicator, document, recorded, kind, effective, known, note, restated, by }: Row): SeriesEvent => ({
  id,
  region,
  indicator,
  document,
  recorded,
  kind: kind as SeriesEvent['kind'],
  effective: effective as PlainDate,
  known: known as PlainDate,
  ...present({ note, restated, by }),
});

/** A line of the audit chain. */
export const eventLine = (row: Row): string => canonical(row);

export const addEvents = async (db: Transaction<Tables>, batch: string, events: readonly SeriesEvent[]): Promise<readonly Row[]> => {
  const rows = events.map(({ note, restated, by, ...event }) => ({
    ...event,
    batch,
    note: note?.toWellFormed() ?? null,
    restated: restated ?? null,
    by: by ?? null,
  }));
  if (rows.length > 0) await db.insertInto('event').values(rows).execute();
  return rows;
};

export const eventsOf = async (db: Database, region: string, knowledge: Partial<Knowledge> = {}): Promise<readonly SeriesEvent[]> => {
  const question = knownThen(db.selectFrom('event').selectAll().where('region', '=', region), knowledge);
  return (await question.orderBy('id').execute()).map(eventOf);
};
