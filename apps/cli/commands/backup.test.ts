import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../src/plan/index.ts';
import { openDatabase, openEngine, type Store } from '../../../src/database/index.ts';
import type { Command } from '../io.ts';
import { command as backup } from './backup.ts';
import { command as doctor } from './doctor.ts';
import { command as restore } from './restore.ts';

const root = mkdtempSync(join(tmpdir(), 'yidu-backup-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const path = (name: string): string => join(root, name);
const database = (name: string): string => join(root, name, 'database');

const yidu = async (command: Command, args: string[], env: Record<string, string> = {}): Promise<{ status: number; out: string }> => {
  let out = '';
  const write = (text: string): string => (out += text);
  return { status: await command(args, { stdout: { write }, stderr: { write }, env }), out };
};

const TEXT = '临江区国民经济和社会发展第十四个五年规划纲要\n第一章 发展目标\n到2025年，地区生产总值达到450亿元。\n';
const adopt = (store: Store, code = '999901') =>
  store.adopt({
    region: { code, name: '临江区（模拟）', simulated: true },
    plan: '14',
    compiled: compile({ name: 'plan.txt', text: TEXT, sha256: '' }).plan,
    text: TEXT,
    corrections: [],
    source: { name: 'plan.txt', bytes: new TextEncoder().encode(TEXT) },
    known: '2021-03-01',
  });

beforeAll(async () => {
  const store = await openDatabase({ folder: database('one') });
  await adopt(store);
  await store.close();
}, 60_000);

describe('backup and restore', () => {
  it('carry a database from one folder to another, and never write over what is there', async () => {
    const archive = path('one.zip');
    expect(await yidu(backup, ['--data', path('one'), '--out', archive])).toMatchObject({ status: 0, out: expect.stringContaining('plan_version 1') });
    const bytes = readFileSync(archive);
    await expect(yidu(backup, ['--data', path('one'), '--out', archive])).rejects.toThrow('is there already');
    expect(readFileSync(archive).equals(bytes)).toBe(true);

    expect(await yidu(restore, [archive], { YIDU_DATA: path('two'), LANG: 'zh_CN.UTF-8' })).toMatchObject({ status: 0, out: expect.stringContaining('已从') });
    const store = await openDatabase({ folder: database('two') });
    expect((await store.regions()).map(({ name }) => name)).toEqual(['临江区（模拟）']);
    await store.close();
    await expect(yidu(restore, [archive, '--data', path('two')])).rejects.toThrow('--replace');
    expect((await yidu(restore, [archive, '--data', path('two'), '--replace'])).status).toBe(0);
  }, 60_000);

  it('refuse what is not there, in one line', async () => {
    await expect(yidu(backup, ['--data', path('nowhere')])).rejects.toThrow('no database');
    expect(existsSync(path('nowhere'))).toBe(false);
    await expect(yidu(backup, ['--data', path('one'), '--out', path('no/such/folder.zip')])).rejects.toThrow('cannot be written');
    await expect(yidu(restore, [path('none.zip')])).rejects.toThrow('cannot be read');
    await expect(yidu(restore, [])).rejects.toThrow('name one archive');
    writeFileSync(path('text.zip'), '不是备份');
    await expect(yidu(restore, [path('text.zip'), '--data', path('one'), '--replace'])).rejects.toThrow('no backup of Yidu');
    await expect(yidu(backup, ['--data', 'postgres://me:secret@127.0.0.1:1/db'])).rejects.toThrow(/^(?!.*secret).*cannot be reached/);
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 40_000);
});

describe('doctor', () => {
  it('finds a sound database in order, and says that there is none where there is none', async () => {
    const sound = await yidu(doctor, ['--data', path('one')], { LANG: 'zh_CN.UTF-8' });
    expect(sound.out).toContain('✓ 审计链');
    expect(sound.out).not.toContain('✗');
    expect(sound.status).toBe(0);
    expect(await yidu(doctor, ['--data', path('nowhere')])).toMatchObject({ status: 0, out: expect.stringContaining('there is none yet') });
    expect(existsSync(path('nowhere'))).toBe(false);
  }, 30_000);

  it('tells what was done behind its back, and what to do', async () => {
    const engine = await openEngine({ folder: database('one') });
    await engine.pool.query("update plan_version set body = 'x'");
    await engine.pool.query("update audit set at = '2199-01-01'");
    await engine.pool.query("insert into attachment values ('500104', 'ab', 'a', 'text/plain', now(), 'x')");
    expect(await yidu(doctor, ['--data', path('one')])).toMatchObject({ status: 0, out: expect.stringContaining(`process ${process.pid}`) });
    await engine.close();
    const { status, out } = await yidu(doctor, ['--data', path('one')]);
    expect(status).toBe(1);
    for (const words of ['✗ audit chain', 'entry 1 was altered', '14@1', '→ ', '✗ clock', '✗ orphans', '1 rows']) expect(out).toContain(words);
  }, 30_000);

  it('never shows the password of a server', async () => {
    const { status, out } = await yidu(doctor, [], { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/db?password=secret' });
    expect(status).toBe(1);
    expect(out).toContain('127.0.0.1');
    expect(out).not.toContain('secret');
  });
});
