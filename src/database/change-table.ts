import { sql } from 'kysely';
import type { Bodies } from './record-bodies.ts';
import type { Action, RecordKind } from '../identity/index.ts';
import { canonical } from '../basis/index.ts';
import type { Changed, Kept, RecordQuestion } from './delivery-store.ts';
import type { Database } from './driver.ts';
import { present } from './present.ts';
import { keptOf, type Sight } from './record-table.ts';
import type { ChangeTable } from './tables.ts';

export type ChangeRow = Omit<ChangeTable, 'body'> & { readonly body: unknown };

/** A line of the audit chain. */
export const changeLine = (row: ChangeRow): string => canonical(row);

export const changedOf = <K extends RecordKind>(row: ChangeRow, before: unknown): Changed<K> => {
  const { number, kind, id, version, action, at, by, document, reason, body } = row;
  return {
    number,
    kind: kind as K,
    id,
    version,
    action: action as Action,
    at,
    ...present({ by, document, reason }),
    before: (before ?? null) as Bodies[K] | null,
    after: body as Bodies[K] | null,
  };
};

/** Every change of a record, oldest first; none where the record, as it is now or last was, is out of sight. */
export const changesOf = async <K extends RecordKind>(
  db: Database,
  { region, kind, unit }: Sight & { readonly kind: K },
  id: string,
): Promise<readonly Changed<K>[]> => {
  const rows: readonly ChangeRow[] = await db
    .selectFrom('change')
    .selectAll()
    .where('region', '=', region)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .orderBy('version')
    .execute();
  if (unit !== undefined && rows.at(-1)?.units.includes(unit) !== true) return [];
  return rows.map((row, i) => changedOf<K>(row, rows[i - 1]?.body));
};

/** What was written under an entry of the chain, in its order. */
export const changedUnder = async (db: Database, region: string, number: number): Promise<readonly Changed[]> => {
  const { rows } = await sql<ChangeRow & { before: unknown }>`select c.*, p.body as before from change c
    left join change p on p.region = c.region and p.kind = c.kind and p.id = c.id and p.version = c.version - 1
    where c.region = ${region} and c.number = ${number} order by c.place`.execute(db);
  return rows.map(({ before, ...row }) => changedOf(row, before));
};

const PAGE = 1000;

/** Every change of a region in the order in which they were made, a page at a time. */
export async function* everyChange(db: Database, region: string): AsyncGenerator<ChangeRow> {
  let rows: readonly ChangeRow[] = [];
  do {
    const last = rows.at(-1);
    let question = db.selectFrom('change').selectAll().where('region', '=', region);
    if (last !== undefined) question = question.where(sql<boolean>`(number, place) > (${last.number}, ${last.place})`);
    rows = await question.orderBy('number').orderBy('place').limit(PAGE).execute();
    yield* rows;
  } while (rows.length === PAGE);
}

/** The records of a kind as they stood at a moment, removed ones left out. */
export const standingAt = async <K extends RecordKind>(
  db: Database,
  { region, kind, unit }: Sight & { readonly kind: K },
  moment: string,
  { plan, ids }: Pick<RecordQuestion, 'plan' | 'ids'>,
): Promise<readonly Kept<K>[]> => {
  const { rows } = await sql<ChangeRow>`select distinct on (id) * from change where region = ${region} and kind = ${kind} and at <= ${moment}::timestamptz
    ${ids === undefined ? sql`` : sql`and id = any(${ids}::text[])`} order by id, version desc`.execute(db);
  return rows
    .filter(({ body, units }) => body !== null && (unit === undefined || units.includes(unit)))
    .filter(({ body }) => plan === undefined || (body as { plan?: string }).plan === plan)
    .map(({ at, ...row }) => keptOf<K>({ ...row, recorded: at }));
};
