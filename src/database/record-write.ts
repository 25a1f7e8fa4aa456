import { sql, type Transaction } from 'kysely';
import type { Marks } from '../identity/index.ts';
import { marksOf } from './record-bodies.ts';
import { canonical } from '../basis/index.ts';
import type { RecordChange } from './delivery-store.ts';
import type { ChangeTable, RecordTable, Tables } from './tables.ts';

/** What is there before a change; a record that was removed has only its last version. */
export type Before = { readonly version?: number; readonly units: readonly string[]; readonly last: number };

/** One change with all that is written of it. */
export type Written = { readonly change: RecordChange; readonly before: Before; readonly row: Omit<ChangeTable, 'body'> & { readonly body: unknown } };

export const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}/${id}`;

/** The records that changes speak of, as they are now; the region is held, so that nobody else changes them meanwhile. */
export const recordsBefore = async (db: Transaction<Tables>, region: string, changes: readonly RecordChange[]): Promise<ReadonlyMap<string, Before>> => {
  const kinds = changes.map(({ kind }) => kind);
  const ids = changes.map(({ id }) => id);
  type Row = { readonly kind: string; readonly id: string; readonly version: number | null; readonly units: string[] | null; readonly last: number | null };
  const { rows } = await sql<Row>`select asked.kind, asked.id, r.version, r.units,
      coalesce(r.version, (select max(version) from change c where c.region = ${region} and c.kind = asked.kind and c.id = asked.id)) as last
    from unnest(${kinds}::text[], ${ids}::text[]) as asked (kind, id)
    left join record r on r.region = ${region} and r.kind = asked.kind and r.id = asked.id`.execute(db);
  return new Map(
    rows.map(({ kind, id, version, units, last }) => [keyOf({ kind, id }), { ...(version === null ? {} : { version }), units: units ?? [], last: last ?? 0 }]),
  );
};

const recordRow = ({ change: { kind, id, body }, row }: Written): Omit<RecordTable, 'body'> & { body: unknown } => {
  const { title, state, plan, about, lead, units, due }: Marks = marksOf(kind, body as never, id);
  return {
    region: row.region,
    kind,
    id,
    version: row.version,
    recorded: row.at,
    by: row.by,
    title,
    state,
    plan: plan ?? null,
    about: about ?? null,
    lead: lead ?? null,
    units: [...units],
    due: due ?? null,
    body,
  };
};

const CHANGED = ['version', 'recorded', 'by', 'title', 'state', 'plan', 'about', 'lead', 'units', 'due', 'body'];
const ASSIGNED = sql.raw(CHANGED.map((column) => `"${column}" = n."${column}"`).join(', '));

/** Rows of a table out of JSON. Its type is taken from the table itself: by its name `record` would be PostgreSQL's own type of any row. */
const rowsOf = (table: 'record' | 'change' | 'record_unit', rows: readonly object[]) =>
  sql`json_populate_recordset((select t from ${sql.table(table)} t limit 0), ${canonical(rows)}::json)`;

const unitRows = (written: readonly Written[]): readonly object[] =>
  written.flatMap(({ change: { kind, id }, row }) => row.units.map((unit) => ({ region: row.region, unit, kind, id })));

/**
 * Writes changes down, a statement a table. Gives how many records were there to be changed or removed: fewer than were asked for where row security hides
 * one; a record that it does not let in makes it throw.
 */
export const writeRecords = async (db: Transaction<Tables>, region: string, written: readonly Written[]): Promise<number> => {
  const made = written.filter(({ change, before }) => change.body !== null && before.version === undefined);
  const changed = written.filter(({ change, before }) => change.body !== null && before.version !== undefined);
  const removed = written.filter(({ change }) => change.body === null);
  let found = 0n;
  await sql`insert into change select * from ${rowsOf(
    'change',
    written.map(({ row }) => row),
  )}`.execute(db);
  if (made.length > 0) await sql`insert into record select * from ${rowsOf('record', made.map(recordRow))}`.execute(db);
  if (changed.length > 0) {
    const { numAffectedRows } = await sql`update record r set ${ASSIGNED} from ${rowsOf('record', changed.map(recordRow))} n
      where r.region = ${region} and r.kind = n.kind and r.id = n.id`.execute(db);
    found += numAffectedRows ?? 0n;
  }
  if (removed.length > 0) {
    const { numAffectedRows } = await sql`delete from record r using unnest(${removed.map(({ change }) => change.kind)}::text[],
      ${removed.map(({ change }) => change.id)}::text[]) as n (kind, id) where r.region = ${region} and r.kind = n.kind and r.id = n.id`.execute(db);
    found += numAffectedRows ?? 0n;
  }
  const moved = written.filter(({ change, before, row }) => change.body === null || String(before.units) !== String(row.units));
  const left = moved.filter(({ before }) => before.units.length > 0).map(({ change }) => change);
  if (left.length > 0) {
    await sql`delete from record_unit u using unnest(${left.map(({ kind }) => kind)}::text[], ${left.map(({ id }) => id)}::text[]) as n (kind, id)
      where u.region = ${region} and u.kind = n.kind and u.id = n.id`.execute(db);
  }
  const entered = unitRows(moved.filter(({ change }) => change.body !== null));
  if (entered.length > 0) await sql`insert into record_unit select * from ${rowsOf('record_unit', entered)}`.execute(db);
  return Number(found);
};
