import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { canonical, Decimal } from '../../basis/index.ts';
import { sha256 } from '../digest.ts';
import type { Engine } from '../engine.ts';
import { openEngine } from '../open-database.ts';
import { storeOf } from '../region-store.ts';
import { startPostgres, type PostgresServer } from '../testing/postgres-server.ts';
import { adoption, figure, REGION } from '../testing/sample.ts';
import { backup } from './backup.ts';
import { CHECKSUMS_NAME, HEADER_NAME, TABLES, UNKEPT_TABLES } from './format.ts';
import { restore } from './restore.ts';

let server: PostgresServer | undefined;
let full: Engine;
let archive: Uint8Array;
const opened: Engine[] = [];
const now = (): string => new Date().toISOString();

const opening = async (url?: string): Promise<Engine> => {
  const engine = await openEngine(url === undefined ? {} : { url });
  opened.push(engine);
  return engine;
};
const archiveOf = async (engine: Engine): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  await backup(engine, async (chunk) => void chunks.push(chunk), '2026-01-01T00:00:00.000Z');
  return Buffer.concat(chunks);
};
async function* inChunks(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
/** What a damaged archive is put into must be as before. */
const untouched = async (engine: Engine): Promise<void> => {
  expect(await storeOf(engine, now).regions()).toEqual([]);
  expect((await engine.pool.query('select number from migration')).rows.length).toBeGreaterThan(0);
};

beforeAll(async () => {
  server = await startPostgres();
  full = await opening();
  const store = storeOf(full, now);
  await store.adopt(adoption());
  const observations = Array.from({ length: 4001 }, (_, i) => figure({ value: new Decimal(`${i}.10`), note: `第${i}行，"引号"\\` }));
  await store.send({
    region: REGION,
    channel: 'csv',
    observations,
    settings: [{ plan: '14', item: 't1', known: '2022-01-01', reason: '分工', path: { 2021: 1.5 } }],
    findings: [{ rule: 'jump', ruleVersion: 1, indicator: '14/t1', period: '2021', details: { a: 1 } }],
    events: [{ indicator: '14/t1', kind: 'cancelled', effective: '2024-01-01', document: '通知', known: '2024-01-01' }],
  });
  await store.attach(REGION, { name: '照片', type: 'image/png', bytes: Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 256) });
  await store.keepDraft(REGION, 'form', {});
  archive = await archiveOf(full);
}, 60_000);
afterAll(async () => {
  for (const engine of opened) await engine.close();
  await server?.stop();
}, 30_000);

describe('an archive', () => {
  it('holds every table of the database but those that are not kept', async () => {
    const { rows } = await full.pool.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
    );
    expect(rows.map(({ name }) => name)).toEqual([...Object.keys(TABLES), ...UNKEPT_TABLES].sort());
  });

  it('is an ordinary ZIP that says what it holds', () => {
    const files = unzipSync(archive);
    expect(JSON.parse(strFromU8(files[HEADER_NAME]!))).toMatchObject({ format: 'yidu-backup', version: 1, created: '2026-01-01T00:00:00.000Z' });
    expect(JSON.parse(strFromU8(files[CHECKSUMS_NAME]!)).tables.observation.rows).toBe(4001);
    expect(strFromU8(files['observation/0001.ndjson']!).trim().split('\n')).toHaveLength(4001);
  });

  it.each([['embedded', false] as const, ['server', true] as const])('restores into an empty %s database, to the last digit', async (_, onServer) => {
    if (onServer && server === undefined) return;
    const engine = await opening(onServer ? await server!.create() : undefined);
    const counts = await restore(engine, inChunks(archive));
    expect(counts).toMatchObject({ region: 1, plan_version: 1, observation: 4001, event: 1, setting: 1, finding: 1, attachment: 1, audit: 3 });
    const [before, after] = [storeOf(full, now), storeOf(engine, now)];
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    const rows = async (store: typeof before) => sha256(canonical((await store.observations(REGION)).toSorted(byId)));
    expect(await rows(after)).toBe(await rows(before));
    expect(await after.verify(REGION)).toEqual([]);
    expect(await after.revision(REGION)).toBe(await before.revision(REGION));
    // The archive of what was restored is the archive it was restored from.
    expect(sha256(await archiveOf(engine))).toBe(sha256(archive));
    await after.send({ region: REGION, channel: 'form', observations: [figure()] });
    expect(await after.verify(REGION)).toEqual([]);
  });

  it('goes into a database that holds data only where that was asked for', async () => {
    const engine = await opening();
    const store = storeOf(engine, now);
    await store.adopt(adoption({ code: '500104', name: '别的区' }));
    await expect(restore(engine, inChunks(archive))).rejects.toMatchObject({ code: 'not_empty', messageZh: expect.stringContaining('--replace') });
    expect((await store.regions()).map(({ code }) => code)).toEqual(['500104']);
    await restore(engine, inChunks(archive), { replace: true });
    expect((await store.regions()).map(({ code }) => code)).toEqual([REGION]);
  });

  it('of another kind, damaged or newer is refused whole', async () => {
    const engine = await opening();
    const files = (): Record<string, Uint8Array> => unzipSync(archive);
    const changed = (name: string, change: (text: string) => string): Uint8Array => zipSync({ ...files(), [name]: strToU8(change(strFromU8(files()[name]!))) });
    const without = (name: string): Uint8Array => {
      const { [name]: _, ...rest } = files();
      return zipSync(rest);
    };
    const flipped = (at: number): Uint8Array => archive.map((byte, i) => (i === at ? byte ^ 0x10 : byte));
    const faulty: [string, Uint8Array, string][] = [
      ['nothing', new Uint8Array(0), 'archive_foreign'],
      ['a text', strToU8('規劃,2021\n'), 'archive_foreign'],
      ['another ZIP', zipSync({ 'a.txt': strToU8('x') }), 'archive_foreign'],
      ['one without its header', without(HEADER_NAME), 'archive_foreign'],
      ['one without its checksums', without(CHECKSUMS_NAME), 'archive_damaged'],
      ['one that lacks a table', without('observation/0001.ndjson'), 'archive_damaged'],
      ['one with a file too many', zipSync({ ...files(), 'other.txt': strToU8('x') }), 'archive_damaged'],
      ['one with a changed figure', changed('observation/0001.ndjson', (text) => text.replace('"value":17.1,', '"value":18.1,')), 'archive_damaged'],
      ['one with a row twice', changed('event/0001.ndjson', (text) => text + text), 'archive_damaged'],
      ['one with a torn row', changed('event/0001.ndjson', (text) => text.slice(0, -9)), 'archive_damaged'],
      ['one whose header was changed', changed(HEADER_NAME, (text) => text.replace('2026', '2027')), 'archive_damaged'],
      ['a newer one', changed(HEADER_NAME, (text) => text.replace(/"schema": \d+/, '"schema": 999')), 'archive_newer'],
      ['one cut in half', archive.subarray(0, archive.length >> 1), 'archive_damaged'],
      ['one cut before its last file', archive.subarray(0, Buffer.from(archive).indexOf(CHECKSUMS_NAME) + 100), 'archive_damaged'],
      ...[0.2, 0.4, 0.6].map((share): [string, Uint8Array, string] => [`a bit at ${share}`, flipped(Math.floor(archive.length * share)), 'archive_damaged']),
    ];
    for (const [name, bytes, code] of faulty) {
      const outcome = await restore(engine, inChunks(bytes)).catch((error: { code: string }) => error.code);
      expect([name, outcome]).toEqual([name, code]);
    }
    await untouched(engine);
    await restore(engine, inChunks(archive));
  }, 60_000);
});
