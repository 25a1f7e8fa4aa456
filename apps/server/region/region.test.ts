import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Decimal } from '../../../src/basis/index.ts';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import type { Moment } from '../../../src/monitoring/index.ts';
import { createApp } from '../app.tsx';
import { projectFolder } from '../project-folder.ts';
import { samplePlan, sampleState } from '../sample-plan.ts';
import { bringExamples } from './examples.ts';
import { loadRegion } from './load-region.ts';
import { dayOf, momentAsked } from './moment.ts';
import { regionPath } from './region-path.ts';

const TODAY = '2026-12-01';
const at = (day: Moment['asOf']): Moment => ({ asOf: day, known: day });

describe('the moment asked', () => {
  const asked = (query: Record<string, string>) => momentAsked((name) => query[name], TODAY);
  it('is today where nothing readable is asked, and never later', () => {
    for (const query of [{}, { day: '2023-02-30' }, { day: 'x' }, { day: '2027-01-01' }]) expect(asked(query)).toEqual(at(TODAY));
  });
  it('is the day asked, known on it unless another day of knowledge is given', () => {
    expect(asked({ day: '2023-12-31' })).toEqual(at('2023-12-31'));
    expect(asked({ day: '2023-12-31', known: '2024-03-01' })).toEqual({ asOf: '2023-12-31', known: '2024-03-01' });
  });
  it('begins its day in Shanghai', () => {
    expect(dayOf('2025-12-31T15:59:59.000Z')).toBe('2025-12-31');
    expect(dayOf('2025-12-31T16:00:00.000Z')).toBe('2026-01-01');
  });
});

describe('the address of a view', () => {
  it('is the cockpit’s by default and takes a query', () => {
    expect(regionPath('500104', '14')).toBe('/regions/500104/14');
    expect(regionPath('500104', '14', 'items/t2.1')).toBe('/regions/500104/14/items/t2.1');
    expect(regionPath('500104', '14', '?day=2023-12-31')).toBe('/regions/500104/14?day=2023-12-31');
  });
});

describe('a region’s plan at a moment', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openDatabase();
    await bringExamples(store, { folder: projectFolder(), log: () => undefined });
  }, 60_000);
  afterAll(() => store.close());

  it('has a standing for every item, in their order', async () => {
    const context = (await loadRegion(store, '999901', '14', at(TODAY)))!;
    expect(context.items.filter(({ list }) => list === 'indicator').length).toBe(31);
    expect(context.standings.map(({ indicator }) => indicator)).toEqual(context.items.map(({ id }) => id));
  });
  it('is the same object until something of the region changes', async () => {
    const first = await loadRegion(store, '999901', '14', at(TODAY));
    expect(await loadRegion(store, '999901', '14', at(TODAY))).toBe(first);
    await store.send({ region: '999901', channel: 'form', observations: [] });
    expect(await loadRegion(store, '999901', '14', at(TODAY))).not.toBe(first);
  });
  it('is read and judged once for whoever asks at the same time', async () => {
    await store.send({ region: '999901', channel: 'form', observations: [] });
    const asked = await Promise.all(Array.from({ length: 20 }, () => loadRegion(store, '999901', '14', at('2024-02-01'))));
    expect(new Set(asked).size).toBe(1);
  });
  it('shows what was written at once, on that day and after, and keeps the plan', async () => {
    const before = (await loadRegion(store, '999901', '14', at(TODAY)))!;
    const { series, unit } = before.items.find(({ id }) => id === 't2.2')!;
    const row = {
      indicator: series,
      period: '2024',
      measure: 'level',
      value: new Decimal(9),
      unit: unit!,
      status: 'final',
      source: {},
      known: '2026-11-30',
    } as const;
    await store.send({ region: '999901', channel: 'form', observations: [{ ...row, reason: '更正' }] });
    const after = (await loadRegion(store, '999901', '14', at(TODAY)))!;
    expect(after.rows.length).toBe(before.rows.length + 1);
    expect(after.plan).toBe(before.plan);
    expect((await loadRegion(store, '999901', '14', at('2026-11-29')))!.rows.length).toBe(before.rows.length);
  });
  it('is in force in the version known on the day', async () => {
    const { compiled, text, source, ...version } = (await store.plan('999901', '14'))!;
    const bytes = (await store.planSource('999901', '14', version.version))!;
    const region = { code: '999902', name: '别的示例区（模拟）', simulated: true };
    for (const known of ['2022-01-01', '2021-06-01', '2022-01-01'] as const)
      await store.adopt({ region, plan: '14', compiled, text, corrections: [], source: { ...source, bytes }, known });
    const inForce = async (day: Moment['asOf']) => (await loadRegion(store, '999902', '14', at(day)))?.plan.version;
    for (const day of ['2021-05-31', '2021-06-01', '2021-12-31', '2022-01-01', TODAY] as const)
      expect(await inForce(day), day).toBe((await store.plan('999902', '14', { known: day }))?.version);
  });
  it('knows nothing on a day of what came later', async () => {
    const day = '2023-06-30';
    const { rows, settings } = (await loadRegion(store, '999901', '14', at(day)))!;
    expect(rows.length).toBeGreaterThan(100);
    expect([...rows, ...settings].filter(({ known }) => known > day)).toEqual([]);
  });
  it('tells the story of the five years', async () => {
    const now = async (id: string, day: Moment['asOf']) => {
      const { items, standings } = (await loadRegion(store, '999901', '14', at(day)))!;
      return standings[items.findIndex((item) => item.id === id)]!;
    };
    expect((await now('t2.18', '2022-06-30')).now).toBe('awaiting_target');
    expect((await now('t2.18', '2026-11-01')).now).toBe('achieved');
    expect((await now('t2.20', '2023-03-20')).now).toBe('breached');
    expect(await now('t2.20', TODAY)).toMatchObject({ now: 'missed', firstBroken: 2022 });
    expect((await now('t2.1', TODAY)).now).toBe('missed');
    expect((await now('t2.25', '2025-03-20')).now).toBe('achieved_early');
    expect((await now('t2.25', '2024-07-01')).now).toBe('no_data');
    expect((await now('t2.31', TODAY)).now).toBe('achieved');
    expect((await now('t2.9', '2024-05-01')).now).toBe('no_data');
    expect((await now('t2.13', TODAY)).now).toBe('achieved');
  });
  it('is not there before it was adopted, nor under another name', async () => {
    expect(await loadRegion(store, '999901', '14', at('2021-01-01'))).toBeUndefined();
    expect(await loadRegion(store, '999901', '15', at(TODAY))).toBeUndefined();
    expect(await loadRegion(store, '110000', '14', at(TODAY))).toBeUndefined();
  });
});

describe('the way between a region and its text', () => {
  let store: Store;
  const app = createApp({ ...sampleState(), database: () => Promise.resolve(store) });
  beforeAll(async () => {
    store = await openDatabase();
    const { compiled, plan } = samplePlan();
    const bytes = new TextEncoder().encode(compiled.tree.text);
    const adoption = { plan: '14', compiled: plan, text: compiled.tree.text, corrections: [], known: '2021-03-01' } as const;
    await store.adopt({ ...adoption, region: { code: '110101', name: '临江区', simulated: false }, source: { name: '纲要.txt', bytes } });
    await store.adopt({ ...adoption, region: { code: '110102', name: '别区', simulated: false }, source: { name: '别的.txt', bytes: bytes.slice(1) } });
  }, 60_000);
  afterAll(() => store.close());

  it('leads from the region to the entry, the sentence or the beginning, and from the text to the cockpit', async () => {
    const to = async (path: string) => (await app.request(path)).headers.get('location');
    expect(await to('/regions/110101/14/text?entry=c2')).toBe('/plans/linjiang/read#c2');
    expect(await to('/regions/110101/14/text?at=400')).toMatch(/^\/plans\/linjiang\/read#at-\d+$/);
    expect(await to('/regions/110101/14/text?at=-1')).toBe('/plans/linjiang/read');
    expect(await to('/plans/linjiang/cockpit')).toBe('/regions/110101/14');
    expect(await to('/regions/110101')).toBe('/regions/110101/14');
    expect((await app.request('/regions/110103')).status).toBe(404);
  });
  it('gives the file as it was adopted where the library has it not', async () => {
    const answer = await app.request('/regions/110102/14/text');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('/regions/110102/14/source?version=1');
    const source = await app.request('/regions/110102/14/source?version=1');
    expect(source.headers.get('content-disposition')).toContain('attachment');
    expect((await source.arrayBuffer()).byteLength).toBe(new TextEncoder().encode(samplePlan().compiled.tree.text).byteLength - 1);
    expect((await app.request('/regions/110102/14/source?version=9')).status).toBe(404);
    expect((await app.request('/plans/none/cockpit')).status).toBe(404);
  });
});

describe('pages that need the database', () => {
  it('have no region and no plan of a name that cannot be one', async () => {
    const store = await openDatabase();
    onTestFinished(() => store.close());
    const app = createApp({ ...sampleState(), database: () => Promise.resolve(store) });
    for (const path of ['/regions/%00', '/regions/%00/14', '/regions/999901/%00', '/regions/999901/14/items/%00', '/regions/a%2Fb/14'])
      expect((await app.request(path)).status, path).toBe(404);
  });
  it('say so while it is being made, and ask again by themselves', async () => {
    const opening = { ...sampleState(), database: () => new Promise<never>(() => undefined) };
    // The first page does not share the patience of those that can do nothing without it.
    const home = await createApp({ ...opening, patience: 3_600_000 }).request('/');
    const cockpit = await createApp({ ...opening, patience: 10 }).request('/regions/500104/14');
    expect([home.status, cockpit.status]).toEqual([200, 503]);
    expect([home.headers.get('refresh'), cockpit.headers.get('refresh')]).toEqual(['2', '2']);
    expect(await cockpit.text()).toContain('数据库正在准备');
  });
  it('say what is wrong where it cannot be opened, while the library goes on', async () => {
    const folder = `${projectFolder()}/package.json`;
    const app = createApp({ ...sampleState(), database: () => openDatabase({ folder }) });
    const cockpit = await app.request('/regions/500104/14', { headers: { cookie: 'lang=en' } });
    expect(cockpit.status).toBe(503);
    expect(await cockpit.text()).toContain('package.json cannot be used');
    expect((await app.request('/plans/linjiang/read')).status).toBe(200);
  });
});
