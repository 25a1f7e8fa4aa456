import { sql, type SelectQueryBuilder } from 'kysely';
import type { Bodies } from './record-bodies.ts';
import type { Action, RecordKind } from '../identity/index.ts';
import type { Kept, RecordQuestion } from './delivery-store.ts';
import type { Database } from './driver.ts';
import { present } from './present.ts';
import type { RecordTable, Tables } from './tables.ts';

type Row = Pick<RecordTable, 'region' | 'kind' | 'id' | 'version' | 'recorded' | 'by'> & { body: unknown };
type Asked<O> = SelectQueryBuilder<Tables, 'record', O>;

export const keptOf = <K extends RecordKind>({ region, kind, id, version, recorded, by, body }: Row): Kept<K> => ({
  region,
  kind: kind as K,
  id,
  version,
  recorded,
  ...present({ by }),
  body: body as Bodies[K],
});

export const readAction = (kind: RecordKind): Action => `${kind}.read` as const;
/** Under such an action nothing is written. */
export const isReading = (action: Action): boolean => action.endsWith('.read');

/** Whose records: all of the region, or those that concern a unit. */
export type Sight = { readonly region: string; readonly kind: RecordKind; readonly unit?: string };

const concerning = ({ region, kind }: Sight, unit: string) =>
  sql<boolean>`id = any(array(select id from record_unit where region = ${region} and kind = ${kind} and unit = ${unit}))`;

const asked = (db: Database, sight: Sight, { plan, ids, states, about, lead, unit, dueBy, text }: RecordQuestion): Asked<object> => {
  let question = db.selectFrom('record').where('region', '=', sight.region).where('kind', '=', sight.kind);
  // What a unit leads concerns it.
  if (sight.unit !== undefined && sight.unit !== lead) question = question.where(concerning(sight, sight.unit));
  if (plan !== undefined) question = question.where('plan', '=', plan);
  if (ids !== undefined) question = question.where(sql<boolean>`id = any(${ids}::text[])`);
  if (states !== undefined) question = question.where(sql<boolean>`state = any(${states}::text[])`);
  if (about !== undefined) question = question.where(sql<boolean>`about = any(${about}::text[])`);
  if (lead !== undefined) question = question.where('lead', '=', lead);
  if (unit !== undefined && unit !== sight.unit) question = question.where(concerning(sight, unit));
  if (dueBy !== undefined) question = question.where(sql<boolean>`due <= ${dueBy}::date`);
  if (text !== undefined) question = question.where(sql<boolean>`strpos(lower(title), lower(${text})) > 0`);
  return question;
};

export const listRecords = async <K extends RecordKind>(
  db: Database,
  sight: Sight & { readonly kind: K },
  question: RecordQuestion,
): Promise<readonly Kept<K>[]> => {
  const { order = 'id', limit, offset } = question;
  let listed = asked(db, sight, question).select(['region', 'kind', 'id', 'version', 'recorded', 'by', 'body']);
  if (order === 'newest') listed = listed.orderBy('recorded', 'desc').orderBy('id', 'desc');
  else if (order === 'id') listed = listed.orderBy('id');
  else listed = listed.orderBy(order).orderBy('id');
  if (limit !== undefined) listed = listed.limit(limit);
  // Beyond any table, and within what the database counts with: an address may ask for any page.
  if (offset !== undefined) listed = listed.offset(Math.min(Math.max(0, offset), Number.MAX_SAFE_INTEGER));
  return (await listed.execute()).map((row) => keptOf<K>(row));
};

export const countRecords = async (db: Database, sight: Sight, question: RecordQuestion): Promise<Readonly<Record<string, number>>> => {
  const rows = await asked(db, sight, question)
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
