import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleDesk, SAMPLE_REGION, type SampleDesk } from '../data/data-sample.ts';

const PLAN = `/api/v1/regions/${SAMPLE_REGION}/plans/14`;
const TOKEN = 'a-token-printed-at-start';
let desk: SampleDesk;
beforeAll(async () => {
  desk = await openSampleDesk(TOKEN);
}, 60_000);
afterAll(() => desk.close());

const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${TOKEN}` };
const read = async (path: string): Promise<{ status: number; body: never }> => {
  const response = await desk.get(path, 'application/json');
  return { status: response.status, body: (await response.json()) as never };
};
const send = async (path: string, body: object, headers: Record<string, string> = JSON_TYPE): Promise<{ status: number; body: Record<string, never> }> => {
  const response = await desk.post(PLAN + path, body, headers);
  return { status: response.status, body: (await response.json()) as Record<string, never> };
};
const gdp = (value: string | number, more: object = {}): object => ({
  indicator: 't1.1',
  period: '2023',
  measure: 'level',
  value,
  unit: '亿元',
  known: '2024-01-20',
  source: '统计公报',
  ...more,
});

describe('reading', () => {
  it('lists regions, items, standings and events', async () => {
    expect(await read('/api/v1/regions')).toMatchObject({ body: { regions: [{ code: SAMPLE_REGION, plans: [{ id: '14', version: 1 }] }] } });
    expect(await read(`${PLAN}/items`)).toMatchObject({
      status: 200,
      body: { plan: { id: '14' }, items: expect.arrayContaining([expect.objectContaining({ id: 't1.1', kind: 'level' })]) },
    });
    expect(await read(`${PLAN}/standings?asOf=2023-12-31&known=2024-03-01`)).toMatchObject({
      body: {
        asOf: '2023-12-31',
        known: '2024-03-01',
        standings: expect.arrayContaining([expect.objectContaining({ indicator: 't1.1', reason: expect.any(String), formula: expect.any(Object) })]),
      },
    });
    expect(await read(`${PLAN}/events`)).toMatchObject({ body: { events: [] } });
  });
  it.each([
    ['/api/v1/regions/000000/plans/14/items', 404],
    [`${PLAN}/nothing`, 404],
    ['/api/v1/regions/%00/plans/14/items', 404],
    [`/api/v1/regions/${SAMPLE_REGION}/plans/..%2f..%2f14/items`, 404],
    [`${PLAN}/standings?asOf=2023-02-30`, 400],
    [`${PLAN}/standings?known=2099-01-01`, 400],
  ])('refuses %s in words', async (path, status) => {
    const answer = await read(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error: { message: expect.stringMatching(/\./), messageZh: expect.stringMatching(/。/) } });
  });
});

describe('sending figures', () => {
  it('says what would happen, and writes nothing, on a dry run', async () => {
    const { status, body } = await send('/observations?dry=1', { observations: [gdp('390'), gdp('1', { indicator: 't9.9' })] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ dry: true, rows: [{ change: 'new' }, { change: 'refused', problems: [{ messageZh: expect.stringContaining('t9.9') }] }] });
    expect(await desk.store.observations(SAMPLE_REGION)).toEqual([]);
  });
  it('writes all of a request or nothing', async () => {
    const refused = await send('/observations', { observations: [gdp('390'), gdp('3', { indicator: 't1.3', unit: '公里' })] });
    expect(refused).toMatchObject({ status: 422, body: { error: { where: 'observations[1]' } } });
    expect(await desk.store.observations(SAMPLE_REGION)).toEqual([]);
    expect(await send('/observations', { by: '统计局', observations: [gdp('390')] })).toMatchObject({ status: 201, body: { written: 1, repeated: 0 } });
    expect(await send('/observations', { observations: [gdp('390')] })).toMatchObject({ status: 200, body: { written: 0, repeated: 1 } });
  });
  it('keeps values exact, as text and as numbers', async () => {
    await send('/observations', {
      observations: [gdp(0.1, { indicator: 't1.4', unit: '%' }), gdp('2.500', { indicator: 't1.4', unit: '%', period: '2022', known: '2023-01-20' })],
    });
    const { body } = await read(`${PLAN}/observations?indicator=t1.4`);
    expect((body as { observations: { value: string }[] }).observations.map(({ value }) => value).toSorted()).toEqual(['0.1', '2.5']);
  });
  it('wants a reason for a revision, and gives what was known before', async () => {
    expect(await send('/observations', { observations: [gdp('391')] })).toMatchObject({
      status: 422,
      body: { error: { where: 'observations[0].reason', rows: [{ change: 'revised', before: { value: '390', indicator: 't1.1' } }] } },
    });
    expect((await send('/observations', { observations: [gdp('391', { reason: '年报核定' })] })).status).toBe(201);
    const current = await read(`${PLAN}/observations?indicator=t1.1&current=1`);
    expect((current.body as { observations: { value: string }[] }).observations.map(({ value }) => value)).toEqual(['391']);
  });
  it('is refused where a figure moved on since it was seen', async () => {
    const dry = await send('/observations?dry=1', { observations: [gdp('392', { reason: '再核' })] });
    await send('/observations', { observations: [gdp('393', { reason: '更正' })] });
    expect(await send('/observations', { seen: dry.body['seen'], observations: [gdp('392', { reason: '再核' })] })).toMatchObject({ status: 409 });
  });
  it.each<[string, object]>([
    ['a note with half a character and a zero byte', gdp('2', { indicator: 't1.4', unit: '%', note: 'a\u0000\ud800b' })],
    ['a source that is markup', gdp('2', { indicator: 't1.4', unit: '%', source: '<script>alert(1)</script>' })],
    ['zero with a sign', gdp('-0', { indicator: 't1.4', unit: '%' })],
    ['a price basis as a plan prints it', gdp('2', { indicator: 't1.4', unit: '%', priceBasis: '2020年价' })],
  ])('takes %s', async (_, figure) => {
    const { status, body } = await send('/observations?dry=1', { observations: [figure] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ rows: [{ problems: [] }] });
  });
  it('keeps a price basis in one spelling, and words without what no database keeps', async () => {
    const figure = gdp('380', { period: '2022', known: '2023-02-01', priceBasis: '2020年价', note: 'a\u0000b' });
    expect((await send('/observations', { observations: [figure] })).status).toBe(201);
    const { body } = await read(`${PLAN}/observations?indicator=t1.1`);
    expect(body).toMatchObject({ observations: expect.arrayContaining([expect.objectContaining({ value: '380', priceBasis: '2020', note: 'ab' })]) });
  });
  it('tells more figures than it takes', async () => {
    const many = Array.from({ length: 5001 }, () => gdp('390'));
    expect(await send('/observations', { observations: many })).toMatchObject({ status: 413, body: { error: { where: 'observations' } } });
    expect(await send('/observations', { observations: [...many, ...many, ...many] })).toMatchObject({ status: 413 });
  });
  it.each<[string, object, string]>([
    ['a list in place of an object', [], ''],
    ['figures that are none', { observations: [null] }, 'observations[0]'],
    ['a number for a text', { observations: [gdp('1', { period: 2023 })] }, 'observations[0].period'],
    ['a value and a reason why there is none', { observations: [gdp('1', { missing: '未统计' })] }, 'observations[0].value'],
    ['a value longer than any figure', { observations: [gdp('1e99')] }, 'observations[0].value'],
    ['a value that is an object', { observations: [gdp(undefined as never, { value: {} })] }, 'observations[0].value'],
    ['a price basis that is none', { observations: [gdp('1', { priceBasis: '随便' })] }, 'observations[0].priceBasis'],
    ['a source as long as a book', { observations: [gdp('1', { source: '长'.repeat(2001) })] }, 'observations[0].source.document'],
    ['a period that is none', { observations: [gdp('1', { period: '2023Q5' })] }, 'observations[0].period'],
    ['a day that is none', { observations: [gdp('1'), gdp('1', { known: '2024-02-30' })] }, 'observations[1].known'],
    ['a value that is text', { observations: [gdp('很多')] }, 'observations[0].value'],
    ['neither value nor reason', { observations: [{ ...gdp('1'), value: undefined }] }, 'observations[0].value'],
    ['no list', {}, 'observations'],
    ['an empty list', { observations: [] }, 'observations'],
    ['what was said to no figure', { observations: [gdp('1')], accept: { 甲: '乙' } }, 'accept.甲'],
  ])('refuses %s and says where', async (_, body, where) => {
    const answer = await send('/observations', body);
    expect(answer).toMatchObject({ status: 400, body: { error: { where, message: expect.any(String), messageZh: expect.any(String) } } });
  });
  it('refuses what is no JSON', async () => {
    const response = await desk.post(`${PLAN}/observations`, { a: 'b' }, { accept: 'application/json', authorization: `Bearer ${TOKEN}` });
    expect(response.status).toBe(415);
  });
  it('is closed to who has no token', async () =>
    expect((await send('/observations', { observations: [gdp('1')] }, { 'content-type': 'application/json', accept: 'application/json' })).status).toBe(401));
});

describe('sending events', () => {
  it('takes a definition change with its document, once it has one', async () => {
    const event = { indicator: 't1.8', kind: 'definition_change', effective: '2023-01-01', document: '统函1号', known: '2023-02-01' };
    expect(await send('/events', { ...event, document: '' })).toMatchObject({ status: 400, body: { error: { where: 'document' } } });
    expect(await send('/events', { ...event, indicator: 't9.9' })).toMatchObject({ status: 422, body: { error: { where: 'indicator' } } });
    expect(await send('/events', { ...event, effective: '1900-01-01' })).toMatchObject({ status: 422, body: { error: { where: 'effective' } } });
    expect((await send('/events', { ...event, note: 'a\u0000' })).status).toBe(201);
    expect(await read(`${PLAN}/events`)).toMatchObject({ body: { events: [{ indicator: 't1.8', kind: 'definition_change' }] } });
  });
});
