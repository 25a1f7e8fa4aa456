import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, openEngine } from '../../../src/database/index.ts';
import type { Bodies } from '../../../src/database/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { compile } from '../../../src/plan/index.ts';
import { run } from '../main.ts';

const root = mkdtempSync(join(tmpdir(), 'yidu-audit-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = join(root, 'data', 'database');

const yidu = async (args: readonly string[], env: Record<string, string> = {}): Promise<{ status: number; out: string; err: string }> => {
  let [out, err] = ['', ''];
  const io = {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    env: { YIDU_DATA: join(root, 'data'), ...env },
  };
  return { status: await run(['audit', ...args], io), out, err };
};

const planner: Actor = { name: '规划科\u001b[2J', roles: ['planner'] };
const TEXT = '临江区国民经济和社会发展第十四个五年规划纲要\n第一章 发展目标\n到2025年，地区生产总值达到450亿元。\n';
const unit = (name: string): Bodies['unit'] => ({ name, type: 'department' });

const tamper = async (statement: string): Promise<void> => {
  const engine = await openEngine({ folder });
  await engine.pool.query(statement);
  await engine.close();
};

beforeAll(async () => {
  const store = await openDatabase({ folder });
  const source = { name: 'plan.txt', bytes: new TextEncoder().encode(TEXT) };
  const { plan } = compile({ name: 'plan.txt', text: TEXT, sha256: '' });
  for (const code of ['999901', '999902'])
    await store.adopt({
      region: { code, name: '临江区（模拟）', simulated: true },
      plan: '14',
      compiled: plan,
      text: TEXT,
      corrections: [],
      source,
      known: '2021-03-01',
    });
  const records = store.delivery('999901', planner);
  await records.change({ action: 'unit.edit', changes: [{ kind: 'unit', id: 'u1', version: null, body: unit('区教委') }] });
  await records.change({
    action: 'unit.edit',
    document: '渡编〔2024〕3号',
    changes: [{ kind: 'unit', id: 'u1', version: 1, body: { ...unit('区教育委员会'), short: '教委' } }],
  });
  await store.close();
}, 60_000);

describe('yidu audit verify', () => {
  let head: string;

  it('finds nothing in what was not touched, and prints the head of each chain to be published', async () => {
    const { status, out, err } = await yidu(['verify']);
    expect(status).toBe(0);
    expect(err).toContain('✓ 999901 临江区（模拟）: 3 entries');
    const lines = out.trim().split('\n');
    expect(lines.map((line) => line.split(' ').slice(0, 3))).toEqual([
      ['yidu-head', '999901', '3'],
      ['yidu-head', '999902', '1'],
    ]);
    head = lines[0]!;
    expect((await yidu(['verify', '--region', '999902', '--format', 'json'])).out).toContain('"faults": []');
    expect((await yidu(['verify'], { LANG: 'zh_CN.UTF-8' })).err).toContain('3 条记录及其所证明的内容都与写入时一致');
  });

  it('finds that the end was removed by a head that was kept, and by nothing else', async () => {
    writeFileSync(join(root, 'heads.txt'), `公告（模拟）\n${head}\n`);
    expect(await yidu(['verify', '--head-file', join(root, 'heads.txt')])).toMatchObject({ status: 0, err: expect.stringContaining('still in the chain') });
    expect((await yidu(['verify', '--head', head.split(' ')[4]!])).status).toBe(0);
    const keep = 'create table kept as select * from change where number = 3; create table kept_audit as select * from audit where number = 3';
    await tamper(
      `${keep}; delete from change where number = 3; delete from audit where number = 3;
       update record set version = 1, title = '区教委', recorded = c.at, body = c.body from change c where c.number = 2 and record.kind = 'unit'`,
    );
    expect((await yidu(['verify'])).status).toBe(0);
    for (const given of [
      ['--head', head],
      ['--head-file', join(root, 'heads.txt')],
      ['--head', head.split(' ')[4]!],
    ])
      expect(await yidu(['verify', ...given])).toMatchObject({ status: 1, err: expect.stringContaining('in the chain no more') });
    expect(JSON.parse((await yidu(['verify', '--format', 'json', '--head', head])).out)).toMatchObject({ lost: [{ region: '999901', number: 3 }] });
    await tamper(
      `insert into change select * from kept; insert into audit select * from kept_audit; drop table kept, kept_audit;
       update record set version = 2, title = '教委', recorded = c.at, body = c.body from change c where c.number = 3 and record.kind = 'unit'`,
    );
    expect((await yidu(['verify', '--head', head])).status).toBe(0);
  }, 60_000);

  it('names what was altered, and what to do', async () => {
    await tamper("update record set title = '别的' where kind = 'unit'");
    const { status, err } = await yidu(['verify']);
    expect(status).toBe(1);
    expect(err).toContain('✗ 999901');
    expect(err).toContain('unit/u1 is found and guarded by other marks');
    expect(err).toContain('→ compare with the last backup');
    expect(JSON.parse((await yidu(['verify', '--format', 'json'])).out).chains[0]).toMatchObject({
      region: '999901',
      faults: [{ fault: 'marks', subject: 'unit/u1' }],
    });
    await tamper("update record set title = '教委' where kind = 'unit'");
  }, 30_000);
});

describe('yidu audit head', () => {
  it('prints the line that verify prints, and nothing else', async () => {
    const verified = (await yidu(['verify'])).out;
    expect(await yidu(['head'])).toEqual({ status: 0, out: verified, err: '' });
    expect((await yidu(['head', '--region', '999902'])).out).toBe(`${verified.split('\n')[1]}\n`);
    expect(JSON.parse((await yidu(['head', '--region', '999902', '--format', 'json'])).out)).toMatchObject([
      { region: '999902', number: 1, line: verified.split('\n')[1] },
    ]);
  });
  it('refuses a region that has no chain', async () => {
    expect(await yidu(['head', '--region', '111111'])).toMatchObject({ status: 2, out: '', err: expect.stringContaining('no chain of region') });
  });
});

describe('yidu audit show', () => {
  it('lists entries, and commands no terminal', async () => {
    const { status, out } = await yidu(['show', '--region', '999901'], { LANG: 'zh_CN.UTF-8' });
    expect(status).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(out).toMatch(/^ +3 {2}\S+Z {2}规划科�\[2J +编辑单位 +unit\/u1$/m);
    expect((await yidu(['show', '--region', '999901', '--last', '1'])).out.trim().split('\n')).toHaveLength(1);
    expect((await yidu(['show', '--region', '999901', '--from', '2', '--to', '2'])).out).toMatch(/^ +2 /);
  });
  it('shows every change of a record, and of an entry, before and after', async () => {
    const { out } = await yidu(['show', '--region', '999901', '--record', 'unit/u1']);
    expect(out).toContain('unit/u1 v1 made\n  name: 区教委');
    expect(out).toContain('unit/u1 v2\n  渡编〔2024〕3号\n  name: 区教委 → 区教育委员会\n');
    expect(out).toContain('short: – → 教委');
    const entry = await yidu(['show', '--region', '999901', '--entry', '3', '--format', 'json']);
    expect(JSON.parse(entry.out)).toMatchObject([{ number: 3, version: 2, before: { name: '区教委' }, after: { name: '区教育委员会' } }]);
    expect((await yidu(['show', '--region', '999901', '--entry', '1'])).out).toContain('changed no record');
  });
});

describe('refusals are one line', () => {
  it.each([
    [[], 'say verify, head or show'],
    [['prove'], 'say verify, head or show'],
    [['verify', '--head', 'abc'], 'is no head'],
    [['verify', '--head-file', join(root, 'none.txt')], 'cannot be read'],
    [['verify', '--region', '500104'], 'there is no chain of region'],
    [['verify', '--format', 'xml'], 'text or json'],
    [['show'], 'name one region'],
    [['show', '--region', '999901', '--record', 'wish/1'], 'is no record'],
    [['show', '--region', '999901', '--record', 'task/none'], 'never had a record'],
    [['show', '--region', '999901', '--entry', '99'], 'has no entry 99'],
    [['show', '--region', '999901', '--last', '-1'], '--last'],
    [['verify', '--data', join(root, 'nowhere')], 'there is no database'],
  ])('%j', async (args, message) => {
    const { status, out, err } = await yidu(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
