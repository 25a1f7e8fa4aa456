import { sql, type SelectQueryBuilder, type Transaction } from 'kysely';
import { marksOf, type Bodies } from '../delivery/index.ts';
import { scopeOf, type Action, type Actor, type RecordKind } from '../identity/index.ts';
import { canonical } from './canonical.ts';
import type { Kept, RecordChange, RecordQuestion } from './delivery-store.ts';
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

const READ: Partial<Record<RecordKind, Action>> = {};
export const readAction = (kind: RecordKind): Action => (READ[kind] ??= `${kind}.read` as Action);

const withMarks = <O>(question: Asked<O>, { plan, ids, states, about, lead, unit, dueBy, text }: RecordQuestion): Asked<O> => {
  let asked = question;
  if (plan !== undefined) asked = asked.where('plan', '=', plan);
  if (ids !== undefined) asked = asked.where(sql<boolean>`id = any(${ids}::text[])`);
  if (states !== undefined) asked = asked.where(sql<boolean>`state = any(${states}::text[])`);
  if (about !== undefined) asked = asked.where(sql<boolean>`about = any(${about}::text[])`);
  if (lead !== undefined) asked = asked.where('lead', '=', lead);
  if (unit !== undefined) asked = asked.where(sql<boolean>`units @> array[${unit}]::text[]`);
  if (dueBy !== undefined) asked = asked.where(sql<boolean>`due <= ${dueBy}::date`);
  if (text !== undefined) asked = asked.where(sql<boolean>`strpos(lower(title), lower(${text})) > 0`);
  return asked;
};

/** Records of a kind that the actor may read; undefined where he may read none. */
const readable = (db: Database | Transaction<Tables>, region: string, actor: Actor, kind: RecordKind, question: RecordQuestion) => {
  const scope = actor.region === undefined || actor.region === region ? scopeOf(actor, readAction(kind)) : undefined;
  if (scope === undefined) return undefined;
  const asked = withMarks(db.selectFrom('record').where('region', '=', region).where('kind', '=', kind), question);
  return scope === 'any' ? asked : asked.where(sql<boolean>`units @> array[${actor.unit}]::text[]`);
};

export const listRecords = async <K extends RecordKind>(
  db: Database | Transaction<Tables>,
  region: string,
  actor: Actor,
  kind: K,
  question: RecordQuestion,
): Promise<readonly Kept<K>[]> => {
  const found = readable(db, region, actor, kind, question);
  if (found === undefined) return [];
  const { order = 'id', limit, offset } = question;
  let asked = found.select(['region', 'kind', 'id', 'version', 'recorded', 'by', 'body']);
  if (order === 'due') asked = asked.orderBy('due').orderBy('id');
  else if (order === 'newest') asked = asked.orderBy('recorded', 'desc').orderBy('id', 'desc');
  else asked = asked.orderBy(order).orderBy('id');
  if (limit !== undefined) asked = asked.limit(limit);
  if (offset !== undefined) asked = asked.offset(offset);
  return (await asked.execute()).map((row) => keptOf<K>(row as Row));
};

export const countRecords = async (db: Database, region: string, actor: Actor, kind: RecordKind, question: RecordQuestion): Promise<Record<string, number>> => {
  const found = readable(db, region, actor, kind, question);
  if (found === undefined) return {};
  const rows = await found
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

/** The rows that a set of changes speaks of, held until the end of the transaction. */
export const holdRecords = async (db: Transaction<Tables>, region: string, changes: readonly RecordChange[]): Promise<ReadonlyMap<string, RecordTable>> => {
  const kinds = changes.map(({ kind }) => kind);
  const ids = changes.map(({ id }) => id);
  const { rows } = await sql<RecordTable>`select record.* from record join unnest(${kinds}::text[], ${ids}::text[]) as asked (kind, id) using (kind, id)
    where region = ${region} for update of record`.execute(db);
  return new Map(rows.map((row) => [`${row.kind}/${row.id}`, row]));
};

export const writeRecord = async (
  db: Transaction<Tables>,
  region: string,
  change: RecordChange,
  stamp: { version: number; recorded: string; by: string | null },
): Promise<void> => {
  const { kind, id, body } = change;
  if (body === null) {
    await db.deleteFrom('record').where('region', '=', region).where('kind', '=', kind).where('id', '=', id).execute();
    return;
  }
  const { title, state, plan, about, lead, units, due } = marksOf(kind, body as never, id);
  const row = {
    ...stamp,
    title,
    state,
    plan: plan ?? null,
    about: about ?? null,
    lead: lead ?? null,
    units: [...units],
    due: due ?? null,
    body: canonical(body),
  };
  await db
    .insertInto('record')
    .values({ region, kind, id, ...row })
    .onConflict((conflict) => conflict.columns(['region', 'kind', 'id']).doUpdateSet(row))
    .execute();
};
