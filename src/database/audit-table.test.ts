import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from './engine.ts';
import { openEngine, storeOver } from './open-database.ts';
import type { Store } from './store.ts';
import { adoption, REGION } from './testing/sample.ts';

let engine: Engine;
let store: Store;
beforeAll(async () => {
  engine = await openEngine({});
  store = storeOver(engine);
  await store.adopt(adoption());
  await engine.pool.query(`insert into audit select $1, n, now(), 'x', 'task.progress', 'task/' || n, 'c', 'p', 'h' from generate_series(2, 100000) n`, [
    REGION,
  ]);
  await engine.pool.query('vacuum (analyze) audit');
});
afterAll(() => engine.close());

describe('the revision of the ledger', () => {
  it('walks past no entry about records, however many there are', async () => {
    const before = await store.revision(REGION);
    expect(before).toMatch(/^1-/);
    const question = `explain select number, at, hash from audit where region = '${REGION}' and position('.' in action) = 0 order by number desc limit 1`;
    const { rows } = await engine.pool.query<{ 'QUERY PLAN': string }>(question);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('Index Scan Backward using audit_ledger');
  });
});
