import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../src/basis/index.ts';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { compile } from '../../../src/plan/index.ts';
import { createApp } from '../app.tsx';
import { projectFolder } from '../project-folder.ts';
import { sampleState } from '../sample-plan.ts';
import { regionPath } from './region-path.ts';

const NOW = '2026-11-25T02:00:00.000Z';
const fixture = (name: string): string => readFileSync(join(projectFolder(), 'fixtures', 'plans', name, 'source.txt'), 'utf8');

const withoutTable =
  '示范区国民经济和社会发展第十四个五年规划纲要\n\n第一章 目标\n\n到2025年，全区新建公园30个，森林覆盖率达到45%。地区生产总值年均增长6%以上。\n';
const ofThreeYears = `示范区产业发展三年行动计划（2023—2025年）

第一章 目标

到2025年，规模以上工业企业达到200家，产值突破500亿元。

表1 主要指标

| 序号 | 指标 | 单位 | 2022年 | 2025年 | 属性 |
| 1 | 企业数 | 家 | 150 | 200 | 预期性 |
| 2 | 研发强度 | % | 2.1 | 3 | 约束性 |
`;
const notBegun = '示范市国民经济和社会发展第十六个五年规划纲要（2031—2035年）\n\n第一章 目标\n\n到2035年，人口达到100万人。\n';

const PLANS: readonly (readonly [code: string, plan: string, text: string, known: PlainDate])[] = [
  ['110101', 'linjiang', fixture('linjiang'), '2021-04-01'],
  ['110101', 'qingshui', fixture('qingshui'), '2021-04-01'],
  ['110102', 'commitments', withoutTable, '2021-04-01'],
  ['110102', 'three', ofThreeYears, '2023-02-01'],
  ['110103', 'later', notBegun, '2026-04-01'],
];

const VIEWS = ['', 'items', 'commitments', 'compare', 'warnings', 'warnings/rules', 'warnings/trial', 'closing', 'data', 'export/indicators.csv'] as const;

/** What a template leaves where something was not there. */
const HOLE = /undefined|NaN|\[object|Infinity/;

let store: Store;
const app = createApp({ ...sampleState(), database: () => Promise.resolve(store), clock: () => NOW });
const page = async (path: string): Promise<{ readonly status: number; readonly html: string }> => {
  const answer = await app.request(path);
  return { status: answer.status, html: await answer.text() };
};
beforeAll(async () => {
  store = await openDatabase({ clock: () => NOW });
  for (const [code, plan, text, known] of PLANS) {
    const sha256 = createHash('sha256').update(text).digest('hex');
    const compiled = compile({ name: 'plan.txt', text, sha256 });
    const source = { name: 'plan.txt', bytes: new TextEncoder().encode(text) };
    await store.adopt({ region: { code, name: '试验区', simulated: false }, plan, compiled: compiled.plan, text, corrections: [], source, known });
  }
}, 60_000);
afterAll(() => store.close());

describe('every view of a plan', () => {
  it.each(PLANS)('of region %s, %s', async (code, plan) => {
    for (const query of ['', '?day=2026-05-01', '?day=2022-12-31&known=2026-06-01', '?lang=en']) {
      for (const view of VIEWS) {
        const path = regionPath(code, plan, view) + query;
        const { status, html } = await page(path);
        expect(status, path).toBe(200);
        expect(html, path).not.toMatch(HOLE);
      }
    }
    const items = new Set([...(await page(regionPath(code, plan, 'commitments'))).html.matchAll(/\/items\/([^"?/]+)"/g)].map((found) => found[1]!));
    expect(items.size).toBeGreaterThan(0);
    for (const item of items) {
      for (const rest of ['', '/chart.svg', '/chart.csv']) {
        const { status, html } = await page(regionPath(code, plan, `items/${item}${rest}`));
        expect(status, item + rest).toBe(200);
        expect(html, item + rest).not.toMatch(HOLE);
      }
    }
  });
  it('has several plans of a region side by side, each on its own card', async () => {
    const { html } = await page('/');
    for (const [code, plan] of PLANS) expect(html).toContain(`href="${regionPath(code, plan)}"`);
  });
  it('shows the commitments where the plan has no table of targets', async () => {
    const { html } = await page(regionPath('110102', 'commitments'));
    expect(html.match(/<li class="tile /g)).toHaveLength(3);
    expect(html).toContain('表外承诺');
    expect(html).toContain('export/commitments.csv');
  });
});

describe('an odd address', () => {
  const base = regionPath('110101', 'linjiang');
  it.each([
    'day=abc',
    'day=2300-01-01',
    'day=9999-99-99',
    'since=2030-01-01',
    'day=2023-01-01&since=2024-01-01',
    'since=abc',
    'known=1950-01-01&since=1900-01-01',
    'now=zzz',
    'now=__proto__',
    'now=constructor',
    'q=%00',
    `q=${'a'.repeat(4000)}`,
    'sort=zzz',
    'lang=xx',
    'items=%00&items=__proto__',
    'set=%00&yellow=abc',
    'offset=99999999',
    'offset=-5&was=3',
    'offset=999999&was=1',
    'day=&known=',
    'day=2023-06-30&day=2024-06-30',
  ])('is answered with a page: ?%s', async (query) => {
    for (const view of VIEWS) {
      const { status, html } = await page(`${base}${view === '' ? '' : `/${view}`}?${query}`);
      // Before the plan was adopted there is none.
      expect([200, 303, ...(query.startsWith('known=1950') ? [404] : [])], view).toContain(status);
      expect(html, view).not.toMatch(HOLE);
    }
  });
  it('of no item is not found', async () => {
    for (const item of ['a%2Fb', '%00', '..%2F..', '__proto__', '%E4%B8', 'x'.repeat(3000)])
      expect((await page(`${base}/items/${item}`)).status, item).toBe(404);
  });
  it('of a day before the plan was adopted leads to no region', async () => expect((await page(`${base}?day=2021-03-31`)).status).toBe(404));
});
