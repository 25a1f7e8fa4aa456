import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/identity/index.ts';
import { openPublished, type PublishedSample } from '../api/published-sample.ts';
import { SAMPLE_DAY, SAMPLE_REGION } from '../data/data-sample.ts';
import { openDataJobs } from './open-data-jobs.ts';

let sample: PublishedSample;
beforeAll(async () => {
  sample = await openPublished();
}, 60_000);
afterAll(() => sample.desk.close());

describe('the heads of the chain', () => {
  it('are public as JSON, CSV and Atom, and lead to entries of the chain', async () => {
    const { heads } = await sample.read(`/public/${SAMPLE_REGION}/heads.json`, 'Heads');
    const chain = await sample.desk.store.audit(SAMPLE_REGION);
    expect(heads).toHaveLength(1);
    const entry = chain.find(({ number }) => number === heads[0]!.number)!;
    expect(heads[0]).toMatchObject({ day: SAMPLE_DAY, hash: entry.hash, line: `yidu-head ${SAMPLE_REGION} ${entry.number} ${entry.at} ${entry.hash}` });
    expect(await (await sample.get(`/public/${SAMPLE_REGION}/heads.csv`)).text()).toBe(
      `day,region,number,at,hash\r\n${SAMPLE_DAY},${SAMPLE_REGION},${entry.number},${entry.at},${entry.hash}\r\n`,
    );
    expect(await (await sample.get(`/public/${SAMPLE_REGION}/heads.atom`)).text()).toContain(heads[0]!.line);
    expect((await sample.get('/public/000000/heads.json')).status).toBe(404);
    expect((await sample.read(`/public/${SAMPLE_REGION}/heads.json?year=2020`, 'Heads')).heads).toEqual([]);
  });
  it('are written once a day, whatever the clock does, and never changed', async () => {
    const { store } = sample.desk;
    const run = async (today: typeof SAMPLE_DAY | '2024-06-14' | '2024-06-16' | '2025-01-01') => {
      const given = { store, region: SAMPLE_REGION, delivery: store.delivery(SAMPLE_REGION, SYSTEM), contexts: [], log: () => undefined };
      return openDataJobs[0]!.run({ ...given, now: `${today}T01:00:00.000Z`, today });
    };
    expect([
      await run(SAMPLE_DAY),
      await run('2024-06-14'),
      await run('2024-06-16'),
      await run('2024-06-16'),
      await run(SAMPLE_DAY),
      await run('2025-01-01'),
    ]).toEqual([0, 0, 1, 0, 0, 1]);
    const { heads } = await sample.read(`/public/${SAMPLE_REGION}/heads.json`, 'Heads');
    expect(heads.map(({ day }) => day)).toEqual([SAMPLE_DAY, '2024-06-16', '2025-01-01']);
    expect(new Set(heads.map(({ number }) => number)).size).toBe(3);
    expect(await store.verify(SAMPLE_REGION)).toEqual([]);
  });
});
