import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { projectFolder } from '../project-folder.ts';
import { bringExamples } from './examples.ts';
import { readObservations, readSettings } from './example-file.ts';

const HEAD = 'indicator,period,measure,value,unit,status,known,source\n';

describe('files of an example', () => {
  it('reads a figure with its series, its source and nothing else', () => {
    const [row] = readObservations(`${HEAD}t2.1,2021,growth,8.8,%,final,2022-01-20,公报\n`, '14');
    expect(row).toMatchObject({ indicator: '14/t2.1', period: '2021', measure: 'growth', unit: '%', known: '2022-01-20', source: { document: '公报' } });
    expect(row!.value!.toString()).toBe('8.8');
    expect(Object.keys(row!)).not.toContain('bound');
  });
  it.each([
    'x,2021Q5,flow,1,%,final,2022-01-20,a',
    'x,2021,flow,1,%,final,2022-02-30,a',
    'x,2021,flow,１,%,final,2022-01-20,a',
    'x,2021,sum,1,%,final,2022-01-20,a',
  ])('does not take %s', (line) => {
    expect(() => readObservations(`${HEAD}${line}\n`, '14')).toThrow();
  });
  it('does not take a setting with a word it does not know', () => {
    expect(() => readSettings('[{"item":"t1","known":"2021-01-01","reason":"r","ownr":"x"}]', '14')).toThrow();
  });
});

describe('bringing the examples', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openDatabase();
  }, 60_000);
  afterAll(() => store.close());

  it('adopts both regions with their figures, and a second time changes nothing', async () => {
    const logged: unknown[] = [];
    const log = (event: string, details?: unknown): void => void logged.push({ event, details });
    await bringExamples(store, { folder: projectFolder(), log });
    expect(logged).toEqual([]);
    const regions = await store.regions();
    expect(regions.map(({ code, simulated }) => [code, simulated])).toEqual([
      ['500104', false],
      ['999901', true],
    ]);
    const before = await Promise.all(regions.map(({ code }) => store.revision(code)));
    await bringExamples(store, { folder: projectFolder(), log });
    expect(await Promise.all(regions.map(({ code }) => store.revision(code)))).toEqual(before);
    for (const { code } of regions) {
      const adopted = (await store.plan(code, '14'))!;
      const items = new Set([...adopted.plan.indicators, ...adopted.plan.targets].map(({ id }) => `14/${id}`));
      const strangers = (await store.observations(code)).filter(({ indicator }) => !items.has(indicator));
      expect(strangers.map(({ indicator }) => indicator)).toEqual([]);
    }
  });
  it('says which example failed and goes on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yidu-examples-'));
    await mkdir(join(folder, 'examples', 'dadukou'), { recursive: true });
    await writeFile(join(folder, 'examples', 'dadukou', 'region.json'), '{');
    const logged: string[] = [];
    await bringExamples(store, { folder, log: (event, details) => void logged.push(`${event} ${String(details?.['name'])}`) });
    expect(logged).toEqual(['example-failed dadukou', 'example-failed simulated']);
    await rm(folder, { recursive: true });
  });
});
