import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from './engine.ts';
import type { FloodStore } from './flood-store.ts';
import { openEngine, storeOver } from './open-database.ts';
import { enginesOfTests } from './testing/engines.ts';

const { engines, stop } = await enginesOfTests();
afterAll(stop);

const at = (minutes: number): string => new Date(Date.parse('2026-03-02T00:00:00.000Z') + minutes * 60_000).toISOString();
const budget = { count: 3, minutes: 30 };

describe.each(engines)('what holds floods off, on the $name engine', ({ url }) => {
  let engine: Engine;
  let floods: FloodStore;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const address = await url();
    engine = await openEngine(address === undefined ? {} : { url: address });
    const store = storeOver(engine);
    [floods, close] = [store.floods, () => store.close()];
  });
  afterAll(() => close());
  const rows = async (table: string): Promise<number> =>
    (await engine.pool.query<{ rows: number }>(`select count(*)::integer as rows from ${table}`)).rows[0]!.rows;
  const take = (minutes: number, ...keys: readonly string[]) => ({ budgets: keys.map((key) => ({ key, budget })), at: at(minutes) });

  it('takes from all budgets of an asking or from none, and says which is spent longest', async () => {
    expect(await floods.spend([take(0, 'a', 'x'), take(0, 'a', 'x'), take(0, 'b', 'x')])).toEqual([undefined, undefined, undefined]);
    expect(await floods.spend([take(0, 'a', 'x'), take(0, 'a', 'y')])).toEqual([{ key: 'x', wait: 600 }, undefined]);
    expect(await floods.spend([take(0, 'a', 'y')])).toEqual([{ key: 'a', wait: 600 }]);
    expect(await floods.spend([take(10, 'a', 'y')])).toEqual([undefined]);
    expect(await floods.spend([])).toEqual([]);
  });
  it('gives no more than there is to many who ask at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => floods.spend([take(0, 'crowd', `own ${i}`)])));
    expect(answers.flat().filter((one) => one === undefined)).toHaveLength(3);
  });
  it('gives back, and forgets what is whole again', async () => {
    await floods.spend([take(20, 'once'), take(20, 'once'), take(20, 'once')]);
    await floods.giveBack(['once']);
    expect(await floods.spend([take(20, 'once')])).toEqual([undefined]);
    await floods.spend([take(600, 'later')]);
    expect(await rows('flood_bucket')).toBe(1);
  });
  it('counts, more and less, until the count is over', async () => {
    const more = (entries: Readonly<Record<string, number>>, now: number) => floods.count(new Map(Object.entries(entries)), at(now), at(now + 60));
    expect(await more({ s: 2, t: 1 }, 0)).toEqual(
      new Map([
        ['s', 0],
        ['t', 0],
      ]),
    );
    expect(await more({ s: 1 }, 1)).toEqual(new Map([['s', 2]]));
    await more({ s: -1 }, 1);
    expect(await more({ s: 1 }, 2)).toEqual(new Map([['s', 2]]));
    expect(await more({ s: 1 }, 200)).toEqual(new Map([['s', 0]]));
  });
  it('has one key a day for all, and none that is older than yesterday’s', async () => {
    const [one, other] = await Promise.all([floods.keys('2026-03-02'), floods.keys('2026-03-02')]);
    expect([one, one.size]).toEqual([other, 1]);
    const next = await floods.keys('2026-03-03');
    expect([next.get('2026-03-02'), next.size]).toEqual([one.get('2026-03-02'), 2]);
    expect([...(await floods.keys('2026-03-05')).keys()]).toEqual(['2026-03-05']);
    expect(await rows('flood_key')).toBe(1);
  });
});
