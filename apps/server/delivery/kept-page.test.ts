import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { adoption, REGION } from '../../../src/database/testing/sample.ts';
import { createApp } from '../app.tsx';
import { sampleState } from '../sample-plan.ts';

describe('a page that is kept', () => {
  let store: Store;
  let now = '2024-05-06T01:00:10.000Z';
  beforeAll(async () => {
    store = await openDatabase();
    await store.adopt(adoption());
  }, 60_000);
  afterAll(() => store.close());
  const app = () => createApp({ ...sampleState(), database: async () => store, clock: () => now });
  const desk = async (room: ReturnType<typeof app>): Promise<string> => (await room.request('/desk')).text();

  it('is the same while nothing changes, and another when something does or a minute has passed', async () => {
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
  it('is not one for two languages', async () => {
    const room = app();
    const zh = await desk(room);
    const en = await (await room.request('/desk?lang=en')).text();
    expect(en).toContain('See the new one');
    expect(en).not.toBe(zh);
  });
});
