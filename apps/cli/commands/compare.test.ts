import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'yidu-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

const yidu = async (...args: readonly string[]): Promise<{ status: number; out: string; err: string }> => {
  let out = '';
  let err = '';
  const status = await run(args, { stdout: { write: (text) => (out += text) }, stderr: { write: (text) => (err += text) }, env: {} });
  return { status, out, err };
};

const text = (rows: readonly string[], sentence: string): string => `白沙区国民经济和社会发展第十四个五年规划纲要
第一章 总体目标
第一节 主要指标
表1 “十四五”主要指标
序号\t指标\t单位\t2020年\t2025年\t属性
${rows.map((row, i) => `${i + 1}\t${row}`).join('\n')}
第二章 重点任务
第一节 做强制造业
${sentence}建成渡口大桥。
`;
const compiled = async (name: string, content: string): Promise<string> => {
  writeFileSync(join(folder, `${name}.txt`), content);
  await yidu('compile', join(folder, `${name}.txt`), '--out', join(folder, `${name}.json`));
  return join(folder, `${name}.json`);
};

let draft = '';
let final = '';
const AIR = '空气优良天数\t天\t323\t≥320\t约束性';
beforeAll(async () => {
  draft = await compiled('draft', text(['进出口总额\t亿元\t22\t[100]\t预期性', AIR], '推进北港片区改造，完善二十处配套设施。'));
  final = await compiled('final', text(['研发投入强度\t%\t2\t3\t预期性', AIR.replace('≥320', '≥310')], '推进北港片区改造，完善三十处配套设施。'));
});

describe('yidu compare', () => {
  test('says nothing of a plan and itself', async () => {
    const { status, out } = await yidu('compare', draft, draft);
    expect([status, out.trim().split('\n').at(-1)]).toEqual([0, 'No difference.']);
  });

  test('prints a page: ids that break, targets, then every list', async () => {
    const { status, out } = await yidu('compare', draft, final, '--language', 'zh');
    expect(status).toBe(0);
    expect(out).toContain('编号 t1.1 原为“进出口总额”');
    expect(out).toContain('下调 · 约束性  t1.2 空气优良天数');
    expect(out).toContain('目标 ≥320 → ≥310');
    expect(out).toContain('{+三+}');
    expect((await yidu('compare', draft, final, '--language', 'en')).out).toContain('lowered · binding');
  });

  test('prints the whole as JSON', async () => {
    const found = JSON.parse((await yidu('compare', draft, final, '--format', 'json')).out) as { counts: { items: { indicators: object } } };
    expect(found.counts.items.indicators).toMatchObject({ before: 2, after: 2, changed: 1, added: 1, removed: 1 });
  });

  test.each<[string, readonly string[], string]>([
    ['one file', [''], 'two files of Plan JSON'],
    ['a file that is no plan', ['', join(folder, 'draft.txt')], 'not JSON'],
    ['another format', ['', '', '--format', 'xml'], '--format'],
    ['another language', ['', '', '--language', 'fr'], '--language'],
  ])('refuses %s in one line', async (_, args, said) => {
    const { status, out, err } = await yidu('compare', ...args.map((arg) => arg || draft));
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
