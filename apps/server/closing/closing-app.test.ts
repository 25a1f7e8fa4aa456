import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { compile } from '../../../src/plan/index.ts';
import { createApp } from '../app.tsx';
import { sampleState } from '../sample-plan.ts';

const text = `白沙区国民经济和社会发展第十四个五年规划纲要
第一章 发展基础
第一节 主要成效
“十三五”时期各项事业向前走。

表1 “十三五”主要指标完成情况
序号\t指标\t单位\t十三五目标\t2020年数值\t属性
1\t森林覆盖率\t%\t40\t41\t约束性
2\t进出口总额\t亿元\t23\t22\t预期性
3\t引进资金\t亿元\t[900]\t——\t预期性
4\t碳排放强度\t%\t市级下达为准\t——\t约束性

备注：1.第3项自2018年起取消。2.第4项上级未下达。

第二节 发展环境
“十四五”时期（2021—2025年）：到2025年，规上工业企业达到180家。
`;

describe('the last plan’s end', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openDatabase();
    const adopt = (code: string, name: string, simulated: boolean, words: string) =>
      store.adopt({
        region: { code, name, simulated },
        plan: '14',
        compiled: compile({ name: 'plan.txt', text: words, sha256: '0'.repeat(64) }).plan,
        text: words,
        corrections: [],
        source: { name: 'plan.txt', bytes: new TextEncoder().encode(words) },
        known: '2021-03-01',
      });
    await adopt('500199', '白沙区', false, text);
    await adopt('999999', '白沙区（模拟）', true, text);
    await adopt('500198', '青石区', false, text.replace(/表1[\s\S]*备注.*\n/, ''));
  }, 60_000);
  afterAll(() => store.close());
  const ask = async (path: string) => {
    const app = createApp({ ...sampleState(), database: () => Promise.resolve(store), clock: () => '2026-06-01T00:00:00.000Z' });
    const response = await app.request(path);
    return { response, status: response.status, body: await response.text() };
  };

  it('is judged row by row, each with its sentence and its note', async () => {
    const { status, body } = await ask('/regions/500199/14/closing');
    expect(status).toBe(200);
    for (const part of ['目标40%，实际41%', '低1亿元', '从2018年起取消考核', '一直未下达', '第3项自2018年起取消']) expect(body).toContain(part);
    expect(body).toContain('约束性指标没有未完成的');
    expect(body).toMatch(/href="\/regions\/500199\/14\/text\?entry=t1\.2"/);
  });
  it('filters by verdict and says in English what it says in Chinese', async () => {
    const { body } = await ask('/regions/500199/14/closing?verdict=missed&lang=en');
    expect(body).toContain('Target 23 亿元, result 22 亿元, 1 亿元 short, missed.');
    expect(body).not.toContain('森林覆盖率');
  });
  it('is downloaded as CSV with nothing rounded', async () => {
    const { response, body } = await ask('/regions/500199/14/closing/export.csv');
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''");
    expect(body).toContain('2,进出口总额,,预期性,亿元,23,22,-1,,未完成,');
  });
  it('is marked where the region is simulated, also in the file', async () => {
    expect((await ask('/regions/999999/14/closing')).body).toContain('模拟');
    const lines = (await ask('/regions/999999/14/closing/export.csv')).body.trim().split('\r\n');
    expect(lines.every((line) => line.endsWith(',模拟'))).toBe(true);
  });
  it('says what belongs here where a plan has no such table', async () => {
    const { status, body } = await ask('/regions/500198/14/closing');
    expect(status).toBe(200);
    expect(body).toContain('没有上一规划期的完成情况表');
  });
  it('is not found in a region that is not there', async () => expect((await ask('/regions/110000/14/closing')).status).toBe(404));
});
