import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bodies } from './record-bodies.ts';
import { ACTIONS, may, permissions, RECORD_KINDS, ROLES, type Action, type Actor, type Permission, type RecordKind } from '../identity/index.ts';
import { Forbidden, type RecordChange } from './delivery-store.ts';
import { kyselyOf, type Database } from './driver.ts';
import type { Engine } from './engine.ts';
import { openEngine, storeOver } from './open-database.ts';
import { recordsOf, type Door } from './record-store.ts';
import { answerCache } from './answer-cache.ts';
import { recordHeads } from './record-head.ts';
import { isReading } from './record-table.ts';
import { enginesOfTests } from './testing/engines.ts';
import { adoption, REGION } from './testing/sample.ts';
import { changeTo, makingOf, sampleBody, UNITLESS } from './testing/sample-record.ts';
import type { Tables } from './tables.ts';

const OWN = 'u-own';
const OTHER = 'u-other';
const everybody: Actor = { name: '测试', roles: ['planner', 'administrator', 'system', 'deputy'] };

type Concern = typeof OWN | typeof OTHER | undefined;
/** A record of a unit is the unit itself; some kinds concern no unit, forms and units always one. */
const ALWAYS_OF_A_UNIT: readonly RecordKind[] = ['unit', 'report', 'assessment', 'appeal', 'policy'];
const concernsOf = (kind: RecordKind): readonly Concern[] =>
  UNITLESS.includes(kind) ? [undefined] : ALWAYS_OF_A_UNIT.includes(kind) ? [OWN, OTHER] : [OWN, OTHER, undefined];
const idOf = (kind: RecordKind, concern: Concern): string => (kind === 'unit' ? concern! : `${kind}-${concern ?? 'none'}`);
const freshId = (kind: RecordKind, concern: Concern): string => (kind === 'unit' ? concern! : `new-${kind}`);
const unitsOf = (concern: Concern): readonly string[] => (concern === undefined ? [] : [concern]);

/** What is done to a record: what it concerned before, and after. */
type Cell = { readonly kind: RecordKind; readonly change: RecordChange; readonly before?: Concern; readonly after?: Concern; readonly name: string };

const cellsOf = (kind: RecordKind): readonly Cell[] => {
  const concerns = concernsOf(kind);
  const body = (concern: Concern): Bodies[RecordKind] => sampleBody(kind, concern, '改动');
  const whose = (concern: Concern): string => (concern === OWN ? 'own' : concern === OTHER ? 'other' : 'none');
  const cell = (name: string, change: RecordChange, more: Pick<Cell, 'before' | 'after'>): Cell => ({ kind, change, name: `${name} ${kind}`, ...more });
  return [
    ...(kind === 'unit' ? [] : concerns).map((after) => cell(`insert ${whose(after)}`, changeTo(kind, freshId(kind, after), null, body(after)), { after })),
    ...concerns.map((each) => cell(`update ${whose(each)}`, changeTo(kind, idOf(kind, each), 1, body(each)), { before: each, after: each })),
    ...concerns.map((before) => cell(`delete ${whose(before)}`, changeTo(kind, idOf(kind, before), 1, null), { before })),
    ...(UNITLESS.includes(kind) || kind === 'unit'
      ? []
      : [
          cell('give away', changeTo(kind, idOf(kind, OWN), 1, body(OTHER)), { before: OWN, after: OTHER }),
          cell('take', changeTo(kind, idOf(kind, OTHER), 1, body(OWN)), { before: OTHER, after: OWN }),
        ]),
  ];
};

/** What the table of rights says. */
const expected = (actor: Actor, action: Action, { kind, change, ...cell }: Cell): boolean => {
  const { touches }: Permission = permissions[action];
  if (!touches.includes(kind) || isReading(action)) return false;
  if (kind === 'notice' && change.version === null && !action.startsWith('notice.'))
    return may(actor, action, { region: REGION, units: actor.unit === undefined ? [] : [actor.unit] });
  const concerned = [...('before' in cell ? [cell.before] : []), ...('after' in cell ? [cell.after] : [])];
  return concerned.every((concern) => may(actor, action, { region: REGION, units: unitsOf(concern) }));
};

const roles = ROLES.map((role): Actor => ({ name: role, roles: [role], unit: OWN }));
const others: readonly Actor[] = [
  { name: 'liaison without a unit', roles: ['liaison'] },
  { name: 'planner of another region', roles: ['planner'], region: '500103' },
  { name: 'liaison of another region', roles: ['liaison'], unit: OWN, region: '500103' },
  { name: 'leader and liaison', roles: ['leader', 'liaison'], unit: OWN },
  { name: 'nobody', roles: [] },
];
/** Actions with which the others are tried as well. */
const TRIED: readonly Action[] = ['task.progress', 'report.submit', 'notice.settle'];

const { engines, stop } = await enginesOfTests();
afterAll(stop);

describe.each(engines)('rights on the $name engine', ({ url, name }) => {
  let engine: Engine;
  let db: Database;
  beforeAll(async () => {
    const address = await url();
    engine = await openEngine(address === undefined ? {} : { url: address });
    db = kyselyOf(engine.pool);
    const store = storeOver(engine);
    await store.adopt(adoption());
    for (const kind of RECORD_KINDS) {
      const changes = concernsOf(kind).map((concern) => changeTo(kind, idOf(kind, concern), null, sampleBody(kind, concern)));
      await store.delivery(REGION, everybody).change({ action: makingOf(kind), changes });
    }
  });
  afterAll(() => engine.close());

  const door = (): Door => ({
    db,
    guard: engine.guard,
    heads: recordHeads(engine.kind, db),
    chain: () => Promise.resolve(undefined),
    cache: answerCache(1000),
    upkeep: async () => undefined,
    write: () => Promise.reject(new Error('only reading')),
  });
  const undo = new Error('undo');
  /** One transaction for many attempts, each undone. */
  const attempting = (work: (attempt: (actor: Actor, action: Action, change: RecordChange, isChecked: boolean) => Promise<boolean>) => Promise<void>) =>
    db
      .transaction()
      .execute(async (transaction: Transaction<Tables>) => {
        const write: Door['write'] = async (changing) => (await changing(transaction, '2026-06-01T00:00:00.000Z', 1_000_000)).result;
        const records = { ...door(), db: transaction as Database, write };
        await work(async (actor, action, change, isChecked) => {
          await sql`savepoint attempt`.execute(transaction);
          try {
            await recordsOf(records, REGION, actor, isChecked).change({ action, changes: [change] });
            return true;
          } catch (error) {
            if (!(error instanceof Forbidden)) throw error;
            return false;
          } finally {
            await sql`rollback to savepoint attempt`.execute(transaction);
          }
        });
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });

  it('asks as the unprivileged role', () => expect(engine.guard).toBe('role'));

  const touching = ACTIONS.filter((action) => (permissions[action] as Permission).touches.length > 0);
  // On the embedded engine, which is the same PostgreSQL and slower, those of a few actions.
  it.each(name === 'server' ? touching : ([...TRIED, 'unit.edit', 'task.read', 'meeting.decide'] satisfies Action[]))(
    'the table, the store and row security agree on writing: %s',
    async (action) => {
      const { touches }: Permission = permissions[action];
      const untouched = RECORD_KINDS.find((kind) => !touches.includes(kind))!;
      const all = touches.flatMap(cellsOf);
      // Of an action of reading, which writes nothing, a few will do.
      const cells = isReading(action) ? all.slice(0, 3) : [...all, ...cellsOf(untouched).slice(0, 2)];
      const differences: string[] = [];
      await attempting(async (attempt) => {
        for (const actor of TRIED.includes(action) ? [...roles, ...others] : roles) {
          for (const cell of cells) {
            const answers = [expected(actor, action, cell), await attempt(actor, action, cell.change, true), await attempt(actor, action, cell.change, false)];
            if (new Set(answers).size > 1) differences.push(`${actor.name}: ${cell.name}: table, store, row security say ${answers.join(', ')}`);
          }
        }
      });
      expect(differences).toEqual([]);
    },
  );

  it.each(RECORD_KINDS)('the table, the store and row security agree on reading: %s', async (kind) => {
    const action: Action = `${kind}.read`;
    const later = '2100-01-01T00:00:00.000Z';
    for (const actor of [...roles, ...others]) {
      const wanted = concernsOf(kind).filter((concern) => may(actor, action, { region: REGION, units: unitsOf(concern) }));
      for (const isChecked of [true, false]) {
        const records = recordsOf(door(), REGION, actor, isChecked);
        const ids = wanted.map((concern) => idOf(kind, concern)).sort();
        const who = `${actor.name}, ${isChecked ? 'store' : 'row security'}`;
        expect((await records.list(kind)).map(({ id }) => id).sort(), who).toEqual(ids);
        expect(await records.count(kind), who).toBe(ids.length);
        expect((await records.asOf(kind, later)).map(({ id }) => id).sort(), who).toEqual(ids);
        for (const concern of concernsOf(kind)) {
          const id = idOf(kind, concern);
          const isWanted = wanted.includes(concern);
          expect([(await records.get(kind, id)) !== undefined, (await records.history(kind, id)).length > 0], `${who}: ${id}`).toEqual([isWanted, isWanted]);
        }
      }
    }
  });

  it('shows and takes nothing where nobody said who asks', async () => {
    await db
      .transaction()
      .execute(async (transaction) => {
        await sql`set local role yidu_app`.execute(transaction);
        for (const table of ['record', 'record_unit', 'change'] as const) expect(await transaction.selectFrom(table).selectAll().execute()).toEqual([]);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
  });

  it.each([
    ['the chain', 'select * from audit'],
    ['figures', 'select * from observation'],
    ['accounts', 'select * from account'],
    ['rights', "update permission set scope = 'any'"],
    ['what was changed', "update change set reason = 'x'"],
    ['what was changed, for good', 'delete from change'],
  ])('keeps the role of questions away from %s', async (_, statement) => {
    const asked = db.transaction().execute(async (transaction) => {
      await sql`set local role yidu_app`.execute(transaction);
      await sql.raw(statement).execute(transaction);
    });
    await expect(asked).rejects.toMatchObject({ code: '42501' });
  });
});
