import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/basis/index.ts';
import { openDatabase, type NewObservation, type Store } from '../../../src/database/index.ts';
import { compile } from '../../../src/plan/index.ts';
import { OPERATOR } from '../access/operator.ts';
import { digestOf, newToken } from '../accounts/token.ts';
import { createApp } from '../app.tsx';
import { sampleState } from '../sample-plan.ts';

const text = `白沙区国民经济和社会发展第十四个五年规划纲要
第一章 总体目标
第一节 主要指标
“十四五”时期（2021—2025年），到2025年，规上工业企业达到180家。

表1 “十四五”主要指标
序号\t指标\t单位\t2020年\t2025年\t属性
1\t路网密度\t公里/平方公里\t5\t7\t预期性
2\t空气优良天数\t天\t323\t≥320\t约束性
3\t碳排放强度降低\t%\t——\t市级下达为准\t约束性
`;

const figure = (indicator: string, year: number, value: number, unit: string): NewObservation => ({
  indicator: `14/${indicator}`,
  period: `${year}`,
  measure: 'level',
  value: new Decimal(value),
  unit,
  status: 'final',
  source: { document: '公报' },
  known: `${year + 1}-03-01`,
});

describe('warnings of a region', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openDatabase();
    for (const [code, name, simulated] of [
      ['500199', '白沙区', false],
      ['999999', '白沙区（模拟）', true],
    ] as const) {
      await store.adopt({
        region: { code, name, simulated },
        plan: '14',
        compiled: compile({ name: 'plan.txt', text, sha256: '0'.repeat(64) }).plan,
        text,
        corrections: [],
        source: { name: 'plan.txt', bytes: new TextEncoder().encode(text) },
        known: '2021-03-01',
      });
      await store.send({
        region: code,
        channel: 'seed',
        observations: [
          figure('t1.1', 2021, 5.1, '公里/平方公里'),
          figure('t1.1', 2022, 5.3, '公里/平方公里'),
          figure('t1.1', 2023, 6.2, '公里/平方公里'),
          figure('t1.2', 2021, 326, '天'),
          figure('t1.2', 2022, 318, '天'),
          figure('t1.2', 2023, 330, '天'),
        ],
        settings: [{ plan: '14', item: 't1.1', known: '2021-06-01', reason: '分工', owner: '区交通局' }],
      });
    }
  }, 60_000);
  afterAll(() => store.close());
  const ask = async (path: string, clock = '2024-06-01T00:00:00.000Z') => {
    const app = createApp({ ...sampleState(), database: () => Promise.resolve(store), clock: () => clock });
    const response = await app.request(path);
    return { response, status: response.status, body: await response.text() };
  };
  const under = '/regions/500199/14/warnings';

  it('lists the open ones first, each with its numbers and its days', async () => {
    const { status, body } = await ask(`${under}?rule=behind`);
    expect(status).toBe(200);
    for (const part of [
      '2021年为5.1公里/平方公里，时序应到5.4公里/平方公里，落后15个百分点，滞后。',
      '连续2期黄灯，转为红灯',
      '2022-03-01',
      '差距有所弥补|不再触发',
    ])
      expect(body).toMatch(new RegExp(part.replaceAll('.', '\\.')));
    expect((await ask(under)).body.indexOf('<tr id="t1.2-breach')).toBeLessThan((await ask(under)).body.indexOf('class="over"'));
  });
  it('says the same in English, and on an earlier day what was known then', async () => {
    expect((await ask(`${under}?lang=en&rule=breach`)).body).toContain('2022: 318 天, which breaks ≥320 天.');
    const earlier = (await ask(`${under}?day=2022-06-01`)).body;
    expect(earlier).toContain('滞后于时序进度');
    expect(earlier).not.toContain('2023-03-01');
  });
  it('names the unit that owes data', async () => {
    expect((await ask(`${under}?rule=overdue`)).body).not.toContain('<tr id="t1.1-overdue');
    expect((await ask(`${under}?rule=overdue`, '2025-05-10T00:00:00.000Z')).body).toContain('2024年的数据逾期40天未报，责任单位：区交通局');
    expect((await ask('/regions/500199/14/warnings?rule=awaiting')).body).toContain('上级还没有下达目标');
  });
  it('can be downloaded, and is marked where it is simulated', async () => {
    const { response, body } = await ask(`${under}/export.csv`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(body).toContain('黄灯');
    const lines = (await ask('/regions/999999/14/warnings/export.csv')).body.trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.every((line) => line.endsWith(',模拟'))).toBe(true);
    for (const path of ['', '/rules', '/trial']) expect((await ask(`/regions/999999/14/warnings${path}`)).body).toContain('模拟');
  });
  it('shows every rule in words with its source', async () => {
    const { status, body } = await ask(`${under}/rules`);
    expect(status).toBe(200);
    for (const part of [
      '现状为滞后',
      '连续2期黄灯转红灯',
      '据银川2025年公布的规则改写',
      '比时序进度滞后10个百分点及以上',
      '比时序进度滞后超过30个百分点',
      '未按月开工亮灯',
    ])
      expect(body).toContain(part);
  });
  it('tries other rules over past months and stores nothing', async () => {
    const before = (await ask(under)).body;
    const { status, body } = await ask(`${under}/trial?set=yinchuan`);
    expect(status).toBe(200);
    expect(body).toContain('42 个月里有');
    expect(body).toMatch(/2023-05<\/th>[\s\S]*?项不同/);
    expect((await ask(under)).body).toBe(before);
  });
  it('takes own numbers, and the usual ones for what is no number', async () => {
    const own = (await ask(`${under}/trial?set=trial&yellow=20&red=40`)).body;
    expect(own).toContain('value="20"');
    const wild = await ask(`${under}/trial?set=%3Cscript%3E&yellow=abc&row=-4&recovery=never`);
    expect(wild.status).toBe(200);
    expect(wild.body).toContain('name="yellow" value="10"');
    expect(wild.body).not.toContain('<script>');
  });
  it('leaves trying, which judges every month anew, to who settles the rules', async () => {
    const account = await store.accounts.make({ name: 'planner', person: '规划科', roles: ['planner'], region: '500199' }, 'hash', OPERATOR);
    const session = { account: account.id, stage: 'full', way: 'password', expires: '2030-01-01T00:00:00.000Z', address: '', agent: '' } as const;
    await store.accounts.openSession({ ...session, digest: digestOf(newToken()) });
    expect((await ask(`${under}/trial`)).status).toBe(401);
    const rules = await ask(`${under}/rules`);
    expect([rules.status, rules.body.includes('warnings/trial')]).toEqual([200, false]);
  });
  it('is not found in a region that is not there', async () => expect((await ask('/regions/110000/14/warnings')).status).toBe(404));
});
