import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationEntries } from '../../../scripts/simulation/delivery/evaluations.ts';
import { deliveryStory } from '../../../scripts/simulation/words/delivery.ts';
import { openDatabase, type RecordChange, type Store } from '../../../src/database/index.ts';
import { SYSTEM, type Actor } from '../../../src/identity/index.ts';
import { projectFolder } from '../project-folder.ts';
import { bringExamples } from '../region/examples.ts';
import { freezeBrought } from './example-evaluations.ts';
import { frozenFileOf } from './frozen-file.ts';
import { recomputed } from './recompute.ts';

const REGION = '999901';

describe('the evaluations of the simulated region', () => {
  let store: Store;
  let moment = '2026-12-01T02:00:00.000Z';
  const planner: Actor = { name: '规划科（模拟）', roles: ['planner'], region: REGION };
  beforeAll(async () => {
    store = await openDatabase({ clock: () => moment });
    await bringExamples(store, { folder: projectFolder(), log: () => undefined, now: moment });
    const there = new Set((await store.delivery(REGION, SYSTEM).list('evaluation')).map(({ id }) => id));
    for (const { action, changes } of evaluationEntries(deliveryStory)) {
      if (changes.some(({ id }) => there.has(id))) continue;
      await store.delivery(REGION, planner).change({ action, changes: changes.map((change) => ({ ...change, version: null }) as RecordChange) });
    }
    moment = '2026-12-01T02:01:00.000Z';
    await freezeBrought(store, REGION, moment, planner);
    moment = '2026-12-01T03:00:00.000Z';
  }, 120_000);
  afterAll(() => store.close());

  it('are frozen with their own figures, once, and come out the same when they are computed again', async () => {
    const delivery = store.delivery(REGION, SYSTEM);
    const all = await delivery.list('evaluation');
    expect(all.map(({ body }) => [body.kind, body.state]).toSorted()).toEqual([
      ['annual', 'drafting'],
      ['mid_term', 'submitted'],
    ]);
    const before = all.map(({ body }) => body.frozen?.sha256);
    await freezeBrought(store, REGION, '2026-12-02T02:00:00.000Z', planner);
    expect((await delivery.list('evaluation')).map(({ body }) => body.frozen?.sha256)).toEqual(before);
    for (const evaluation of all) {
      expect(await recomputed(store, REGION, evaluation)).toEqual({ result: 'same' });
      expect((await frozenFileOf(store, REGION, evaluation.body))?.region.simulated).toBe(true);
    }
  });
});
