import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { createApp } from '../app.tsx';
import { storedPlan } from '../memory-store.ts';
import { samplePlan, sampleState } from '../sample-plan.ts';

const clock = (): string => '2024-06-15T02:00:00.000Z';
const sample = samplePlan();
const second = storedPlan('second', 'second.txt', sample.compiled.tree.text.replace('≥320', '≥325').replace('\t7\t新增城镇就业', '\t7\t城镇新增就业人数'));
let store: Store;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  store = await openDatabase({ clock });
  app = createApp({ ...sampleState([sample, second]), database: () => Promise.resolve(store), clock });
}, 60_000);
afterAll(() => store.close());

const page = async (path: string): Promise<string> => (await app.request(`http://localhost${path}`)).text();
const FIELDS = { code: '500199', name: '临江区', parent: '望川市', plan: '14', known: '2021-03-01', note: '草案', by: '规划科', sure: '1' };
const adopt = (id: string, changes: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(
    app.request(`http://localhost/plans/${id}/adopt`, {
      method: 'POST',
      headers: { origin: 'http://localhost' },
      body: new URLSearchParams({ ...FIELDS, ...changes }),
    }),
  );

describe('adopting a plan', () => {
  it('fills in what the plan says of itself', async () => {
    const shown = await page('/plans/linjiang/adopt');
    expect(shown).toContain('value="临江区"');
    expect(shown).toContain('value="14"');
    expect(shown).toContain('value="2021-01-01"');
    expect((await app.request('http://localhost/plans/none/adopt')).status).toBe(404);
  });
  it.each<[string, Record<string, string>, string]>([
    ['a code of four digits', { code: '5001' }, '六位数字'],
    ['a code of the simulated', { code: '999950' }, '9999'],
    ['no name', { name: ' ' }, '请填地区名称'],
    ['a code that the standard has not', { sure: '' }, 'GB/T 2260 中没有代码 500199'],
    ['a code of another region', { code: '500104', sure: '' }, '500104 在 GB/T 2260 中是“大渡口区”'],
    ['a word with capitals', { plan: 'Plan 14' }, '小写字母'],
    ['a day that is none', { known: '2021-02-29' }, '日历上有这一天'],
  ])('refuses %s at its field, and adopts nothing', async (_, changes, words) => {
    const response = await adopt('linjiang', changes);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(words);
    expect(await store.regions()).toEqual([]);
  });
  it('makes it the plan in force of its region', async () => {
    const response = await adopt('linjiang');
    expect(response.headers.get('location')).toBe('/regions/500199/14');
    expect(await store.plans('500199')).toMatchObject([{ plan: '14', version: 1, known: '2021-03-01', note: '草案', by: '规划科' }]);
  });
  it('does not rename a region that is there', async () => {
    const response = await adopt('linjiang', { name: '临河区' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('已是“临江区”');
  });
  it('shows what another version changes, and which figures it leaves without an item, before and after', async () => {
    await store.send({
      region: '500199',
      channel: 'form',
      observations: [
        { indicator: '14/c4', period: '2023', measure: 'level', missing: '未统计', unit: '平方米', status: 'preliminary', source: {}, known: '2024-01-20' },
      ],
    });
    expect(await adopt('second', { known: '2021-05-12', note: '印发稿' }).then(({ status }) => status)).toBe(303);
    const versions = await page('/regions/500199/14/versions');
    expect(versions).toContain('第 2 版');
    expect(versions).toContain('城镇新增就业人数');
    expect(versions).toContain('source?version=1');
    expect((await store.plan('500199', '14', { known: '2021-04-01' }))!.version).toBe(1);
    expect((await store.plan('500199', '14'))!.version).toBe(2);
  });
});
