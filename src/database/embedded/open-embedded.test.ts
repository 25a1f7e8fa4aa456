import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readMigrations } from '../migration.ts';
import { openDatabase, openEngine } from '../open-database.ts';
import { storeOf } from '../region-store.ts';
import type { Store } from '../store.ts';
import { adoption, figure, REGION } from '../testing/sample.ts';
import { openEmbedded } from './open-embedded.ts';

const root = mkdtempSync(join(tmpdir(), 'yidu-embedded-'));
afterAll(() => rmSync(root, { recursive: true, force: true }), 60_000);
const folder = (name: string): string => join(root, name);
const quiet = { log: () => undefined, onFault: () => undefined };
const now = (): string => new Date().toISOString();

const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

const program = join(import.meta.dirname, '..', 'testing', 'appender.ts');
// Without the optimising compiler a process is up in half the time.
const words = ['--liftoff-only', program];
const environment = { ...process.env, NODE_COMPILE_CACHE: join(root, 'compiled') };

/** A folder with a database that has adopted the sample. */
const adopted = (name: string): string => {
  cpSync(folder('base'), folder(name), { recursive: true });
  return folder(name);
};
beforeAll(async () => {
  const store = await openDatabase({ folder: folder('base') });
  await store.adopt(adoption());
  await store.close();
}, 60_000);

/** A process that appends, what it said so far, and how it is killed. */
const appender = (path: string) => {
  const child = spawn(process.execPath, [...words, path], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  let said = '';
  let fault = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (fault += text));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = (word: string): string[] => said.split('\n').flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  return {
    lines,
    until: (enough: () => boolean) =>
      new Promise<void>((resolve, reject) => {
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          said += text;
          if (enough()) resolve();
        });
        void ended.then(() => reject(new Error(`ended early: ${fault}`)));
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      children.delete(child);
    },
  };
};

describe('an embedded database', () => {
  it('syncs what it commits, every time', async () => {
    const engine = await openEngine({ folder: adopted('syncs') });
    const store = storeOf(engine, now);
    const before = await engine.syncs!();
    for (let i = 0; i < 20; i++) await store.send({ region: REGION, channel: 'form', observations: [figure()] });
    expect((await engine.syncs!()) - before).toBeGreaterThanOrEqual(20);
    await store.close();
  }, 30_000);

  it('survives kill -9 at any moment with everything it acknowledged and nothing torn', async () => {
    const path = adopted('killed');
    const kept = new Set<number>();
    for (let round = 0; round < 10; round++) {
      const one = appender(path);
      await one.until(() => one.lines('kept').length > round * 3);
      await one.kill();
      const held = JSON.parse(one.lines('holds')[0]!) as [number, number][];
      expect(held.every(([, rows]) => rows === 3)).toBe(true);
      const numbers = new Set(held.map(([number]) => number));
      expect([...kept].filter((number) => !numbers.has(number))).toEqual([]);
      for (const number of one.lines('kept')) kept.add(Number(number));
    }
    const engine = await openEngine({ folder: path });
    const store = storeOf(engine, now);
    const rows = await store.observations(REGION);
    for (const number of kept) expect(rows.filter(({ note }) => Number(note) === number)).toHaveLength(3);
    expect(await store.verify(REGION)).toEqual([]);
    // What the index holds is what the table holds.
    const count = async (): Promise<number> => (await engine.pool.query('select indicator from observation where region = $1', [REGION])).rows.length;
    await engine.pool.query('set enable_seqscan = off');
    expect(await count()).toBe(rows.length);
    await store.close();
  }, 120_000);

  it('opens again after a kill in the middle of its making', async () => {
    const path = folder('unmade');
    for (const wait of [() => existsSync(path) && readdirSync(path).some((name) => name.startsWith('.unfinished-')), () => existsSync(join(path, 'cluster'))]) {
      const one = spawn(process.execPath, [...words, path], { env: environment, stdio: 'ignore' });
      children.add(one);
      await expect.poll(wait, { timeout: 60_000, interval: 5 }).toBe(true);
      one.kill('SIGKILL');
      await new Promise((resolve) => one.once('close', resolve));
    }
    const store = await openDatabase({ folder: path });
    await store.adopt(adoption());
    expect(await store.plans(REGION)).toHaveLength(1);
    expect(readdirSync(path).sort()).toEqual(['cluster', 'lock']);
    await store.close();
    expect(readdirSync(path)).toEqual(['cluster']);
  }, 150_000);

  it('belongs to one process at a time, which the other is told', async () => {
    const path = adopted('shared');
    const one = appender(path);
    await one.until(() => one.lines('kept').length > 0);
    const refusal = openDatabase({ folder: path });
    await expect(refusal).rejects.toMatchObject({ code: 'locked', message: expect.stringContaining(path), messageZh: expect.stringContaining('正被') });
    await one.kill();
    const store = await openDatabase({ folder: path });
    await expect(openDatabase({ folder: path })).rejects.toMatchObject({ code: 'locked' });
    await store.close();
  }, 30_000);

  it('takes over a lock whose owner is gone, and no other', async () => {
    const path = folder('stale');
    mkdirSync(path);
    const lock = (holder: object): void => writeFileSync(join(path, 'lock'), JSON.stringify({ host: hostname(), since: '2026-01-01', ...holder }));
    // The number lives again, as another process.
    lock({ pid: process.pid, began: '1' });
    const store: Store = await openDatabase({ folder: path });
    await store.close();
    // On another host only its silence tells.
    lock({ pid: 1, host: 'elsewhere' });
    await expect(openDatabase({ folder: path })).rejects.toMatchObject({ code: 'locked' });
    writeFileSync(join(path, 'lock'), 'torn');
    await (await openDatabase({ folder: path })).close();
  });

  it('refuses a folder that it cannot use, and leaves it as it is', async () => {
    const file = folder('file');
    writeFileSync(file, 'x');
    await expect(openDatabase({ folder: file })).rejects.toMatchObject({ code: 'folder' });
    mkdirSync(join(folder('foreign'), 'cluster'), { recursive: true });
    await expect(openDatabase({ folder: folder('foreign') })).rejects.toMatchObject({ code: 'foreign' });
    writeFileSync(join(folder('foreign'), 'cluster', 'PG_VERSION'), '17\n');
    await expect(openDatabase({ folder: folder('foreign') })).rejects.toMatchObject({ code: 'other_major' });
    expect(readdirSync(folder('foreign'))).toEqual(['cluster']);
  });

  it('answers errors with their SQLSTATE, and goes on after them', async () => {
    const engine = await openEngine({});
    await expect(engine.pool.query('select 1/0')).rejects.toMatchObject({ code: '22012' });
    await expect(engine.pool.query('select * from nowhere where a = $1', [1])).rejects.toMatchObject({ code: '42P01' });
    const client = await engine.pool.connect();
    await client.query('begin');
    await expect(client.query('select $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' });
    await expect(client.query('select 1')).rejects.toMatchObject({ code: '25P02' });
    // Given back broken: the next finds no transaction of it.
    client.release(true);
    expect((await engine.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await engine.close();
    await expect(engine.pool.query('select 1')).rejects.toThrow();
  });

  it('lets the program go on while it thinks', async () => {
    const engine = await openEngine({});
    let turns = 0;
    const tick = setInterval(() => turns++, 1);
    await engine.pool.query('select count(*) from generate_series(1, 1000000)');
    clearInterval(tick);
    expect(turns).toBeGreaterThan(3);
    await engine.close();
  });

  it('cuts its log while it is written', async () => {
    const path = adopted('log');
    const engine = await openEngine({ folder: path });
    await engine.pool.query('create table blob (content bytea)');
    const content = randomBytes(12 * 1024 * 1024);
    for (let i = 0; i < 12; i++) await engine.pool.query('insert into blob values ($1)', [content]);
    const log = join(path, 'cluster', 'pg_wal');
    const bytes = readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0);
    expect(bytes).toBeLessThan(112 * 1024 * 1024);
    await engine.close();
  }, 40_000);
});

describe('migrations', () => {
  const more = { number: 9000, name: 'more', checksum: 'm', sql: 'alter table batch add column more text; update batch set more = channel' };
  const broken = { number: 9001, name: 'broken', checksum: 'b', sql: 'create table half (a int); select 1/0' };

  it('copy an embedded database before they change it, land whole or not at all, and are refused once changed', async () => {
    const path = adopted('migrated');
    const migrations = await readMigrations();
    const first = storeOf(await openEmbedded(path, migrations, quiet), now);
    await first.send({ region: REGION, channel: 'form', observations: [figure()] });
    await first.close();
    expect(existsSync(join(path, 'backups'))).toBe(false);

    const told: unknown[] = [];
    const second = await openEmbedded(path, [...migrations, more], { ...quiet, log: (event, details) => told.push(event, details) });
    expect(second.schema).toBe(9000);
    expect((await second.pool.query('select more from batch')).rows).toEqual([{ more: 'form' }]);
    await second.close();
    const copies = readdirSync(join(path, 'backups'));
    expect(copies).toEqual([expect.stringMatching(/^before-9000-2/)]);
    expect(told).toEqual(['database-copied', { folder: join(path, 'backups', copies[0]!), before: ['more'] }]);
    expect(readFileSync(join(path, 'backups', copies[0]!, 'PG_VERSION'), 'utf8').trim()).toBe('18');

    await expect(openEmbedded(path, [...migrations, more, broken], quiet)).rejects.toMatchObject({ code: 'migration_failed' });
    await expect(openEmbedded(path, [...migrations, { ...more, checksum: 'changed' }], quiet)).rejects.toMatchObject({
      code: 'migration_changed',
      message: expect.stringContaining('9000'),
    });
    await expect(openEmbedded(path, migrations, quiet)).rejects.toMatchObject({ code: 'migration_newer' });
    const last = await openEmbedded(path, [...migrations, more], quiet);
    expect((await last.pool.query("select to_regclass('half') as half")).rows).toEqual([{ half: null }]);
    expect((await last.pool.query('select count(*)::int as rows from observation')).rows).toEqual([{ rows: 1 }]);
    await last.close();
  }, 40_000);
});
