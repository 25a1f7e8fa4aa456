import { createHash, type Hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Marks } from '../identity/index.ts';
import { marksOf } from './record-bodies.ts';
import { permissions, type Action, type Permission } from '../identity/index.ts';
import { canonical } from '../basis/index.ts';
import { changeLine, everyChange, type ChangeRow } from './change-table.ts';
import type { Database } from './driver.ts';
import { keyOf } from './record-write.ts';
import type { AuditEntry, AuditFault } from './store.ts';
import type { RecordTable } from './tables.ts';

/** Whether an entry vouches for changes of records. */
const isOfRecords = (action: string): boolean => Object.hasOwn(permissions, action) && (permissions[action as Action] as Permission).touches.length > 0;

const unaccounted = (region: string, what: { readonly kind: string; readonly id: string }): AuditFault => ({
  region,
  fault: 'unaccounted',
  subject: keyOf(what),
});

/**
 * Holds changes, which are read along with the chain, against the entries that vouch for them. Entries are given in order of their numbers; `rest` ends it with
 * the changes that come after the last.
 */
export const changeWalk = (db: Database, region: string) => {
  const changes = everyChange(db, region);
  let next: ChangeRow | undefined;
  let begun = false;
  const advance = async (): Promise<void> => {
    const { value, done } = await changes.next();
    next = done === true ? undefined : value;
  };
  /** Changes up to a number; those of the number itself are told to `take`, the others have no entry. */
  const upTo = async (number: number, take?: (row: ChangeRow) => void): Promise<AuditFault[]> => {
    if (!begun) await advance();
    begun = true;
    const faults: AuditFault[] = [];
    while (next !== undefined && next.number <= number) {
      if (next.number === number && take !== undefined) take(next);
      else faults.push(unaccounted(region, next));
      await advance();
    }
    return faults;
  };
  return {
    entry: async ({ number, action, subject, content }: AuditEntry): Promise<readonly AuditFault[]> => {
      if (!isOfRecords(action)) return upTo(number);
      const hash: Hash = createHash('sha256');
      let lines = 0;
      const faults = await upTo(number, (row) => void hash.update(`${lines++ === 0 ? '' : '\n'}${changeLine(row)}`));
      return hash.digest('hex') === content ? faults : [...faults, { region, number, fault: 'content', subject }];
    },
    rest: (): Promise<readonly AuditFault[]> => upTo(Number.MAX_SAFE_INTEGER),
  };
};

type Compared = Omit<RecordTable, 'body'> & {
  readonly body: unknown;
  readonly number: number | null;
  readonly last_version: number;
  readonly at: string;
  readonly last_by: string | null;
  readonly last_units: string[];
  readonly last_body: unknown;
  readonly entered: string[];
};

const PAGE = 1000;

async function* everyRecord(db: Database, region: string): AsyncGenerator<Compared> {
  let rows: readonly Compared[] = [];
  do {
    const { kind = '', id = '' } = rows.at(-1) ?? {};
    ({ rows } = await sql<Compared>`select r.*, c.number, c.version as last_version, c.at, c.by as last_by, c.units as last_units, c.body as last_body,
        array(select u.unit from record_unit u where u.region = r.region and u.kind = r.kind and u.id = r.id order by u.unit) as entered
      from record r left join lateral (
        select * from change c where c.region = r.region and c.kind = r.kind and c.id = r.id order by c.version desc limit 1
      ) c on true
      where r.region = ${region} and (r.kind, r.id) > (${kind}, ${id}) order by r.kind, r.id limit ${PAGE}`.execute(db));
    yield* rows;
  } while (rows.length === PAGE);
}

/** As they would be written now; undefined where the body is none of its kind. */
const marksOfRow = ({ kind, id, body }: Compared): Marks | undefined => {
  try {
    return marksOf(kind as 'unit', body as never, id);
  } catch {
    return undefined;
  }
};

const faultOf = (row: Compared): AuditFault | undefined => {
  const { region, number, title, state, plan, about, lead, units, due } = row;
  const subject = keyOf(row);
  if (number === null) return unaccounted(region, row);
  const isAsWritten =
    row.version === row.last_version &&
    row.recorded === row.at &&
    row.by === row.last_by &&
    String(units) === String(row.last_units) &&
    canonical(row.body) === canonical(row.last_body);
  if (!isAsWritten) return { region, number, fault: 'content', subject };
  const kept = { title, state, plan: plan ?? undefined, about: about ?? undefined, lead: lead ?? undefined, units, due: due ?? undefined };
  const isMarked = canonical(kept) === canonical(marksOfRow(row)) && String(row.entered) === String(units);
  return isMarked ? undefined : { region, number, fault: 'marks', subject };
};

/** Faults of the records as they are now: each must be as its last change left it, and be there unless that removed it. */
export const recordFaults = async (db: Database, region: string): Promise<readonly AuditFault[]> => {
  const faults: AuditFault[] = [];
  for await (const row of everyRecord(db, region)) {
    const fault = faultOf(row);
    if (fault !== undefined) faults.push(fault);
  }
  const gone = await sql<{
    kind: string;
    id: string;
    number: number;
  }>`select c.kind, c.id, c.number from change c where c.region = ${region} and c.body is not null
    and not exists (select from change n where n.region = c.region and n.kind = c.kind and n.id = c.id and n.version > c.version)
    and not exists (select from record r where r.region = c.region and r.kind = c.kind and r.id = c.id) order by c.kind, c.id`.execute(db);
  const strays = await sql<{ kind: string; id: string }>`select distinct u.kind, u.id from record_unit u where u.region = ${region}
    and not exists (select from record r where r.region = u.region and r.kind = u.kind and r.id = u.id) order by u.kind, u.id`.execute(db);
  return [
    ...faults,
    ...gone.rows.map((row) => ({ region, number: row.number, fault: 'content' as const, subject: keyOf(row) })),
    ...strays.rows.map((row) => unaccounted(region, row)),
  ];
};
