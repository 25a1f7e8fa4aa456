import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { createApp } from '../app.tsx';
import { storedPlan } from '../memory-store.ts';
import { projectFolder } from '../project-folder.ts';
import { sampleState } from '../sample-plan.ts';

const REGION = '999901';

describe('a page that is kept', () => {
  let store: Store;
  let now = '2024-05-06T01:00:10.000Z';
  beforeAll(async () => {
    store = await openDatabase();
    const text = readFileSync(join(projectFolder(), 'examples', 'simulated', 'plan.txt'), 'utf8');
    const { plan, compiled } = storedPlan('simulated', 'plan.txt', text);
    await store.adopt({
      region: { code: REGION, name: '示例区（模拟）', simulated: true },
      plan: '14',
      compiled: plan,
      text: compiled.tree.text,
      corrections: [],
      source: { name: 'plan.txt', bytes: new TextEncoder().encode(text) },
      known: '2021-03-26',
    });
  }, 60_000);
  afterAll(() => store.close());
  const app = () => createApp({ ...sampleState(), database: async () => store, clock: () => now });
  const desk = async (room: ReturnType<typeof app>): Promise<string> => (await room.request('/desk')).text();

  it('is the same while nothing changes, and another when something does or another day begins', async () => {
    const room = app();
    const first = await desk(room);
    expect(await desk(room)).toBe(first);
    await store.delivery(REGION, SYSTEM).change({
      action: 'report.ask',
      changes: [
        {
          kind: 'notice',
          id: store.newId(),
          version: null,
          body: { to: { role: 'planner' }, said: { zh: '请看新的一条', en: 'See the new one' }, level: 'red' },
        },
      ],
    });
    expect(await desk(room)).toContain('请看新的一条');
    now = '2024-05-07T01:00:10.000Z';
    expect(await desk(room)).toContain('2024-05-07');
  });
  it('comes compressed to who can read that, and reads the same', async () => {
    const room = app();
    const plain = await desk(room);
    const response = await room.request('/desk', { headers: { 'accept-encoding': 'gzip, br' } });
    expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding']);
    expect(gunzipSync(new Uint8Array(await response.arrayBuffer())).toString()).toBe(plain);
    expect((await room.request('/desk')).headers.get('content-encoding')).toBeNull();
  });

  it('is not one for two languages', async () => {
    const room = app();
    const zh = await desk(room);
    const en = await (await room.request('/desk?lang=en')).text();
    expect(en).toContain('See the new one');
    expect(en).not.toBe(zh);
  });
});
