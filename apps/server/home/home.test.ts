import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { createApp } from '../app.tsx';
import { samplePlan, sampleState } from '../sample-plan.ts';
import { elapsedOf } from './elapsed.ts';

describe('the elapsed share', () => {
  it('counts whole days, to nothing before the first and all after the last', () => {
    const five = { from: 2021, to: 2025 };
    expect(elapsedOf(five, '2020-12-31')).toBe(0);
    expect(elapsedOf(five, '2021-01-01')).toBeCloseTo(1 / 1826, 12);
    expect(elapsedOf(five, '2025-12-31')).toBe(1);
    expect(elapsedOf(five, '2026-06-01')).toBe(1);
  });
});

describe('the first page', () => {
  let store: Store;
  const { compiled, plan } = samplePlan();
  const adopt = (code: string, name: string): Promise<unknown> =>
    store.adopt({
      region: { code, name, simulated: false },
      plan: '14',
      compiled: plan,
      text: compiled.tree.text,
      corrections: [],
      source: { name: 'plan.txt', bytes: new TextEncoder().encode(compiled.tree.text) },
      known: '2021-03-01',
    });
  const home = async (query = ''): Promise<string> => {
    const answer = await createApp({ ...sampleState(), database: () => Promise.resolve(store) }).request(`/${query}`);
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const cards = (html: string): number => html.split('class="region-card"').length - 1;
  beforeAll(async () => {
    store = await openDatabase();
  }, 60_000);
  afterAll(() => store.close());

  it('says how a region comes to be where there is none, and shows the library', async () => {
    const html = await home();
    expect(html).toContain('还没有地区采用规划');
    expect(html).toContain('/plans/linjiang/read');
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toBe(`地区与规划 · ${plan.document.title} · 义渡`);
  });
  it('shows each region with its indicators, its standings and its ways', async () => {
    await adopt('110101', '东城区');
    const html = await home();
    expect(cards(html)).toBe(1);
    expect(html).toContain('href="/regions/110101/14"');
    expect(html).toContain('无数据');
    expect(html).not.toContain('模拟');
    expect(html).not.toContain('region-search');
  });
  it('parts many regions into pages and finds one by name or code', async () => {
    for (let i = 0; i < 25; i++) await adopt(`1201${String(i + 10)}`, `河${i}区`);
    expect(cards(await home())).toBe(24);
    expect(cards(await home('?page=2'))).toBe(2);
    expect(cards(await home('?page=99'))).toBe(2);
    expect(cards(await home('?q=东城'))).toBe(1);
    expect(cards(await home('?q=120110'))).toBe(1);
    expect(cards(await home('?q=%3Cb%3E'))).toBe(0);
  });
});
