import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileFile, type Outcome } from './compilation.ts';

const folder = mkdtempSync(join(tmpdir(), 'yidu-compilation-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): { path: string; name: string } => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, name };
};
const refusal = (outcome: Outcome) => (outcome.type === 'refused' ? outcome.refusal.code : outcome.type);
const PLAN = `临江区国民经济和社会发展第十四个五年规划纲要\n第一章 发展目标\n到2025年，地区生产总值达到450亿元。\n第二章 做强制造业\n推进产业园建设，新建标准厂房60万平方米。\n`;

describe('compileFile', () => {
  it('gives the compiled plan with its tree, and says how far it is', async () => {
    const stages: string[] = [];
    const outcome = await compileFile(file('plan.txt', PLAN), { onStage: (stage) => stages.push(stage) }).outcome;
    expect(outcome.type).toBe('done');
    if (outcome.type !== 'done') return;
    const { compiled, format, sha256 } = outcome.document;
    expect(format).toBe('txt');
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(compiled.tree.text).toBe(PLAN);
    expect(compiled.plan.outline.map(({ title }) => title)).toEqual(['发展目标', '做强制造业']);
    expect([...new Set(stages)]).toEqual(['waiting', 'reading', 'compiling']);
  });

  it('refuses what holds no plan, with a sentence in both languages', async () => {
    const outcome = await compileFile(file('empty.txt', '')).outcome;
    expect(outcome).toMatchObject({
      type: 'refused',
      refusal: { code: 'empty', zh: expect.stringContaining('文件是空的'), en: expect.stringContaining('empty') },
    });
    expect(
      refusal(
        await compileFile(
          file(
            'a.txt',
            new Uint8Array(5000).map((_, i) => i % 7),
          ),
        ).outcome,
      ),
    ).toBe('binary');
  });

  it('ends what takes too long, and goes on with the next', async () => {
    expect(refusal(await compileFile(file('slow.txt', PLAN.repeat(2000)), { limits: { seconds: 0.001, heapMb: 512 } }).outcome)).toBe('time');
    expect((await compileFile(file('next.txt', PLAN)).outcome).type).toBe('done');
  });

  it('ends what needs too much memory without harm to this process', async () => {
    expect(refusal(await compileFile(file('large.txt', PLAN.repeat(60_000)), { limits: { seconds: 60, heapMb: 24 } }).outcome)).toBe('memory');
  });

  it('can be cancelled at work and while it waits', async () => {
    const many = Array.from({ length: 4 }, (_, i) => compileFile(file(`${i}.txt`, PLAN.repeat(5000))));
    for (const one of many) one.cancel();
    expect((await Promise.all(many.map(({ outcome }) => outcome))).map(({ type }) => type)).toEqual(Array.from({ length: 4 }, () => 'cancelled'));
    expect((await compileFile(file('after.txt', PLAN)).outcome).type).toBe('done');
  });

  it('says nothing of its inside where the file is gone', async () => {
    const faults: unknown[] = [];
    expect(refusal(await compileFile({ path: join(folder, 'none.txt'), name: 'none.txt' }, { onFault: (error) => faults.push(error) }).outcome)).toBe('failed');
    expect(faults).toHaveLength(1);
  });
});
