import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import type { Actor } from '../identity/index.ts';
import { backup } from './backup/backup.ts';
import { restore } from './backup/restore.ts';
import { kyselyOf } from './driver.ts';
import { examine } from './examination.ts';
import { openDatabase, openEngine, storeOver } from './open-database.ts';
import { answerCache } from './answer-cache.ts';
import { recordHeads } from './record-head.ts';
import { recordsOf } from './record-store.ts';
import { startPostgres } from './testing/postgres-server.ts';
import { adoption, REGION } from './testing/sample.ts';
import { changeTo, sampleBody } from './testing/sample-record.ts';

const planner: Actor = { name: '规划科', roles: ['planner'] };
const liaison: Actor = { name: '联络员', roles: ['liaison'], unit: 'u1' };

const server = await startPostgres();
afterAll(() => server?.stop());

const asSuperuser = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

/** A database of a role of its own, made as docs/database.md says, with these attributes besides. */
const ownedBy = async (role: string, attributes = ''): Promise<string> => {
  const url = new URL(await server!.create());
  await asSuperuser(url.href, `create role ${role} login password 'p' ${attributes}`, `alter database ${url.pathname.slice(1)} owner to ${role}`);
  [url.username, url.password] = [role, 'p'];
  return url.href;
};

describe.skipIf(server === undefined)('row security on a server', () => {
  it('is kept by a role that the program makes where it may', async () => {
    const engine = await openEngine({ url: await ownedBy('yidu_maker', 'createrole') });
    expect(engine.guard).toBe('role');
    const store = storeOver(engine);
    await store.adopt(adoption());
    await store.delivery(REGION, planner).change({ action: 'task.assign', changes: [changeTo('task', 't1', null, sampleBody('task', 'u1'))] });
    expect((await store.delivery(REGION, liaison).list('task')).length).toBe(1);
    expect(await store.verify(REGION)).toEqual([]);
    await store.close();
  });

  it('holds the owner himself where the role cannot be made, and doctor says so', async () => {
    const url = await ownedBy('yidu_owner');
    const engine = await openEngine({ url });
    expect(engine.guard).toBe('owner');
    const store = storeOver(engine);
    await store.adopt(adoption());
    const tasks = ['u1', 'u2'].map((unit) => changeTo('task', `of-${unit}`, null, sampleBody('task', unit)));
    await store.delivery(REGION, planner).change({ action: 'task.assign', changes: tasks });
    const db = kyselyOf(engine.pool);
    const door = {
      db,
      guard: engine.guard,
      heads: recordHeads(engine.kind, db),
      chain: async () => undefined,
      cache: answerCache(1),
      upkeep: async () => undefined,
    };
    const unchecked = recordsOf({ ...door, write: () => Promise.reject(new Error()) }, REGION, liaison, false);
    expect((await unchecked.list('task')).map(({ id }) => id)).toEqual(['of-u1']);
    // Whoever forgets to say who asks sees nothing; the program says so where it looks at everything.
    expect((await engine.pool.query('select * from record')).rows).toEqual([]);
    expect(await store.verify(REGION)).toEqual([]);
    const pieces: Uint8Array[] = [];
    expect(await backup(engine, async (bytes) => void pieces.push(bytes), '2026-01-01T00:00:00.000Z')).toMatchObject({ record: 2, record_unit: 2, change: 2 });
    const source = async function* () {
      yield* pieces;
    };
    expect(await restore(engine, source(), { replace: true })).toMatchObject({ record: 2 });
    expect(await store.verify(REGION)).toEqual([]);
    expect((await store.delivery(REGION, liaison).list('task')).length).toBe(1);
    await store.close();
    const checks = await examine({ url }, '2100-01-01T00:00:00.000Z');
    expect(checks.find(({ code }) => code.startsWith('guard'))).toEqual({ code: 'guard_owner', state: 'remark', details: {} });
    expect(checks.find(({ code }) => code === 'rows')?.details).toMatchObject({ record: 2 });
    expect(checks.filter(({ state }) => state === 'fault')).toEqual([]);
  });
});

describe.skipIf(server === undefined)('two programs on one server', () => {
  it('see at once what the other wrote, whatever they keep in memory', async () => {
    const url = await server!.create();
    const [one, other] = [await openDatabase({ url }), await openDatabase({ url })];
    await one.adopt(adoption());
    const [mine, theirs] = [one.delivery(REGION, planner), other.delivery(REGION, planner)];
    const seen = async () => [(await mine.list('task')).length, await mine.count('task'), (await theirs.list('task')).length];
    expect(await seen()).toEqual([0, 0, 0]);
    await theirs.change({ action: 'task.assign', changes: [changeTo('task', 't1', null, sampleBody('task', 'u1'))] });
    expect(await seen()).toEqual([1, 1, 1]);
    await mine.change({ action: 'task.assign', changes: [changeTo('task', 't1', 1, null)] });
    expect(await seen()).toEqual([0, 0, 0]);
    await Promise.all([one.close(), other.close()]);
  });
});
