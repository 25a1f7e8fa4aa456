import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../identity/index.ts';
import { Forbidden, Outdated, openDatabase, type Store } from './index.ts';
import { adoption, REGION } from './testing/sample.ts';

const planner: Actor = { name: '规划科', roles: ['planner'] };
const liaison: Actor = { name: '联络员', roles: ['liaison'], unit: 'u1' };
const unit = (name: string) => ({ name, type: 'department' as const });

describe('records of delivery', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openDatabase();
    await store.adopt(adoption());
  }, 60_000);
  afterAll(() => store.close());

  it('keep what was written, with its history and an entry in the chain', async () => {
    const records = store.delivery(REGION, planner);
    const [made] = await records.change({ action: 'unit.edit', changes: [{ kind: 'unit', id: 'u1', version: null, body: unit('区教委') }] });
    expect(made).toMatchObject({ kind: 'unit', id: 'u1', version: 1, by: '规划科' });
    await records.change({ action: 'unit.edit', changes: [{ kind: 'unit', id: 'u1', version: 1, body: unit('区教育委员会') }], document: '渡委〔2024〕1号' });
    expect((await records.get('unit', 'u1'))!.body.name).toBe('区教育委员会');
    expect((await records.history('unit', 'u1')).map(({ version, before, after }) => [version, before?.name, after?.name])).toEqual([
      [1, undefined, '区教委'],
      [2, '区教委', '区教育委员会'],
    ]);
    expect((await store.audit(REGION)).at(-1)).toMatchObject({ action: 'unit.edit', subject: 'unit/u1' });
  });
  it('refuse a change against an older version, and one that is not allowed, whole', async () => {
    await expect(
      store.delivery(REGION, planner).change({ action: 'unit.edit', changes: [{ kind: 'unit', id: 'u1', version: 1, body: unit('x') }] }),
    ).rejects.toThrow(Outdated);
    await expect(
      store.delivery(REGION, liaison).change({ action: 'unit.edit', changes: [{ kind: 'unit', id: 'u1', version: 2, body: unit('x') }] }),
    ).rejects.toThrow(Forbidden);
    expect((await store.delivery(REGION, planner).get('unit', 'u1'))!.version).toBe(2);
  });
});
