import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiSchemas } from './api-schema.ts';
import { inside, openPublished, OPINION, PLAN, type PublishedSample } from './published-sample.ts';

let sample: PublishedSample;
beforeAll(async () => {
  sample = await openPublished();
}, 60_000);
afterAll(() => sample.desk.close());

describe('what was published', () => {
  it('shows evaluations once they were submitted, with their frozen file and nothing that units said', async () => {
    const body = await sample.read(`${PLAN}/evaluations`, 'Evaluations');
    expect(body.evaluations.map(({ state }) => state)).toEqual(['submitted']);
    const { href, original } = body.evaluations[0]!.frozen!;
    const file = await sample.get(href);
    expect(original).toMatch(/^[0-9a-f]{64}$/);
    const { thirdParty: _thirdParty, ...kept } = inside;
    expect(await file.json()).toEqual({ ...kept, original, works: [{ id: 'w' }], assessments: [], questionnaires: [], gaps: [] });
    expect((await sample.get(`${PLAN}/evaluations/none/frozen.json`)).status).toBe(404);
    expect(await sample.read(`${PLAN}/evaluations?known=2024-04-30`, 'Evaluations')).toMatchObject({ total: 0 });
  });
  it('shows releases as they stood on a day, and those withdrawn with the reason', async () => {
    const now = await sample.read(`${PLAN}/releases`, 'Releases');
    expect(now.releases.map(({ number, state }) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'withdrawn'],
    ]);
    expect(now.releases[1]!.withdrawn).toEqual({ day: '2024-06-01', reason: '数据有误' });
    const then = await sample.read(`${PLAN}/releases?known=2024-01-15`, 'Releases');
    expect(then.releases.map(({ number, state }) => [number, state])).toEqual([[1, 'published']]);
  });
  it('shows opinions only as far as they are public', async () => {
    const text = await (await sample.get(`${PLAN}/opinions`)).text();
    expect(text).toContain('何时公布');
    for (const secret of ['13912345678', 'receipt', OPINION.receipt]) expect(text).not.toContain(secret);
    const body = apiSchemas.Opinions.parse(JSON.parse(text));
    expect(body.opinions.find(({ number }) => number === '2024-0002')!.text).toBeUndefined();
  });
});
