import { sql } from 'kysely';
import type { Bodies } from '../delivery/index.ts';
import { scopeOf, type Action, type Actor, type RecordKind } from '../identity/index.ts';
import { canonical } from './canonical.ts';
import type { Changed, Kept, RecordQuestion } from './delivery-store.ts';
import type { Database } from './driver.ts';
import { present } from './present.ts';
import { keptOf, readAction } from './record-table.ts';
import type { ChangeTable } from './tables.ts';

type Row = Omit<ChangeTable, 'body'> & { readonly body: unknown };

/** A line of the audit chain. */
export const changeLine = (row: Row): string => canonical(row);

const scopeIn = (region: string, actor: Actor, kind: RecordKind) =>
  actor.region === undefined || actor.region === region ? scopeOf(actor, readAction(kind)) : undefined;

/** Every change of a record, oldest first; none where the actor may not read it as it is now, or as it last was. */
export const changesOf = async <K extends RecordKind>(db: Database, region: string, actor: Actor, kind: K, id: string): Promise<readonly Changed<K>[]> => {
  const scope = scopeIn(region, actor, kind);
  if (scope === undefined) return [];
  const rows = (await db
    .selectFrom('change')
    .selectAll()
    .where('region', '=', region)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .orderBy('version')
    .execute()) as unknown as readonly Row[];
  if (scope === 'own' && !rows.at(-1)?.units.includes(actor.unit!)) return [];
  return rows.map(({ number, version, action, at, by, document, reason, body }, i) => ({
    number,
    kind,
    id,
    version,
    action: action as Action,
    at,
    ...present({ by, document, reason }),
    before: (rows[i - 1]?.body ?? null) as Bodies[K] | null,
    after: body as Bodies[K] | null,
  }));
};

/** The records of a kind as they stood at a moment, removed ones left out. */
export const standingAt = async <K extends RecordKind>(
  db: Database,
  region: string,
  actor: Actor,
  kind: K,
  moment: string,
  { plan, ids }: Pick<RecordQuestion, 'plan' | 'ids'>,
): Promise<readonly Kept<K>[]> => {
  const scope = scopeIn(region, actor, kind);
  if (scope === undefined) return [];
  const { rows } = await sql<Row>`select distinct on (id) * from change where region = ${region} and kind = ${kind} and at <= ${moment}::timestamptz
    ${ids === undefined ? sql`` : sql`and id = any(${ids}::text[])`} order by id, version desc`.execute(db);
  return rows
    .filter(({ body, units }) => body !== null && (scope === 'any' || units.includes(actor.unit!)))
    .filter(({ body }) => plan === undefined || (body as { plan?: string }).plan === plan)
    .map(({ at, ...row }) => keptOf<K>({ ...row, recorded: at }));
};
