import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleDesk, SAMPLE_DESK, SAMPLE_REGION, type SampleDesk } from './data-sample.ts';

const OTHER_REGION = '500198';
let desk: SampleDesk;
beforeAll(async () => {
  desk = await openSampleDesk();
  const { compiled, text } = (await desk.store.plan(SAMPLE_REGION, '14'))!;
  await desk.store.adopt({
    region: { code: OTHER_REGION, name: '邻江区', simulated: false },
    plan: '14',
    compiled,
    text,
    corrections: [],
    source: { name: 'plan.txt', bytes: new TextEncoder().encode(text) },
    known: '2021-03-01',
  });
}, 60_000);
afterAll(() => desk.close());

const HEAD = 'indicator,period,measure,value,unit,status,known,source,missing,note';
const line = (
  value: string,
  more: { readonly id?: string; readonly unit?: string; readonly source?: string; readonly missing?: string; readonly note?: string } = {},
): string =>
  [more.id ?? 't1.2', '2023', 'level', value, more.unit ?? '家', 'preliminary', '2024-01-20', more.source ?? '公报', more.missing ?? '', more.note ?? ''].join(
    ',',
  );
const upload = async (content: string | Uint8Array, name = '数据.csv'): Promise<Response> => {
  const form = new FormData();
  form.set('file', new File([content as string], name));
  return desk.post(`${SAMPLE_DESK}/upload`, form, { accept: 'text/html' });
};
const dryRun = async (...lines: string[]): Promise<string> => (await upload([HEAD, ...lines].join('\n'))).headers.get('location')!;
const page = async (path: string): Promise<string> => (await desk.get(path)).text();
const stored = async (region = SAMPLE_REGION): Promise<number> => (await desk.store.observations(region)).length;

describe('words of a file', () => {
  it.each<[string, string]>([
    ['a zero byte', line('160', { source: '公\u0000报' })],
    ['half a character', line('160', { source: '公\ud800报' })],
    ['a source as long as a book', line('160', { source: '长'.repeat(3000) })],
    ['a reason without end', line('', { missing: '缺'.repeat(300) })],
    ['a figure without end', line('9'.repeat(300))],
    ['a unit without end', line('160', { unit: '家'.repeat(300) })],
    ['an indicator without end', line('160', { id: 'x'.repeat(3000) })],
  ])('may hold %s: the dry run is there and says so', async (_, text) => {
    const response = await desk.get(await dryRun(text));
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/没有读懂的格|确认写入 1 项/);
    expect(await stored()).toBe(0);
  });

  it('are words on the page, whatever they look like', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const response = await upload([HEAD, line('160', { source: evil, note: evil }), line(evil, { id: 't1.5' })].join('\n'), `${evil}.csv`);
    const shown = await page(response.headers.get('location')!);
    expect(shown).not.toContain('<img src=x');
    expect(shown).toContain('&lt;img src=x');
  });

  it('become no formula in a file that goes out, and come back as they were', async () => {
    const draft = await dryRun(line('', { id: 't1.6', unit: '%', missing: '=cmd()', source: '@SUM(A1)', note: '+86' }));
    expect((await desk.post(draft, { 'take.0': '1' })).status).toBe(303);
    const csv = await page(`${SAMPLE_DESK}/ledger.csv`);
    for (const words of ['=cmd()', '@SUM(A1)', '+86']) expect(csv).toContain(`'${words}`);
    const back = await upload(csv);
    expect(await page(back.headers.get('location')!)).toContain('没有要写入的数');
    expect(await stored()).toBe(1);
  });
});

describe('a file of far too much', () => {
  it('is refused by the number of its rows', async () => {
    const response = await upload([HEAD, ...Array.from({ length: 20_002 }, () => line('160'))].join('\n'));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('20000 行');
  });
  it('lists its first faults and counts the others', async () => {
    const shown = await page(await dryRun(...Array.from({ length: 700 }, (_, i) => line('坏', { source: `来源${i}` }))));
    expect(shown).toContain('其余 480 处');
    expect(shown).toContain('另有 200 处没有列出');
    expect(shown.length).toBeLessThan(400_000);
  });
});

describe('a draft', () => {
  it('is confirmed once, however many pages confirm it at once', async () => {
    const before = await stored();
    const draft = await dryRun(line('160'));
    const answers = await Promise.all([1, 2, 3].map(() => desk.post(draft, { 'take.0': '1' })));
    const codes = answers.map(({ status }) => status).toSorted();
    expect(codes.filter((code) => code === 303).length).toBe(1);
    expect(codes.slice(1).every((code) => code === 404 || code === 409)).toBe(true);
    expect(await stored()).toBe(before + 1);
  });
  it('is of its region alone', async () => {
    const draft = await dryRun(line('170'));
    const elsewhere = draft.replace(SAMPLE_REGION, OTHER_REGION);
    expect((await desk.get(elsewhere)).status).toBe(404);
    const confirmed = await desk.post(elsewhere, { 'take.0': '1', 'reason.0': '试' });
    expect(confirmed.status).toBe(404);
    expect(await confirmed.text()).toContain('试读已经不在');
    expect(await stored(OTHER_REGION)).toBe(0);
  });
  it('keeps the reasons that were typed where a unit is mended', async () => {
    const draft = await dryRun(line('165'), line('3900000', { id: 't1.1', unit: '亿元' }));
    const fixed = await desk.post(draft, { fix: '1 万元', 'reason.0': '年报核定' });
    const shown = await page(fixed.headers.get('location')!);
    expect(shown).toContain('value="年报核定"');
    expect(shown).toContain('3900000');
  });
  it.each(['fix', 'take.0', 'reason.0', 'rest', 'by'])('bears nonsense in %s', async (field) => {
    const before = await stored();
    const draft = await dryRun(line('170'));
    for (const words of ['999 万元', '-1 x', '\u0000', '__proto__', '9'.repeat(5000)])
      expect((await desk.post(draft, { [field]: words })).status).toBeLessThan(500);
    expect(await stored()).toBe(before);
  });
});

describe('an address that was made up', () => {
  it.each(['drafts/..%2f..%2fx', 'drafts/%00', `drafts/${'a'.repeat(3000)}`, 'attachments/..%2fpasswd', 'sendings/%00', 'settings/%00', 'settings/__proto__'])(
    'is not there: %s',
    async (path) => {
      const response = await desk.get(`${SAMPLE_DESK}/${path}`);
      expect(response.status).toBe(404);
    },
  );
  it.each(['?period=%00&owner=%00', '?period=2031', '/form?item=%00&period=%00&revise=%00', '/findings?state=%00'])(
    'is answered by the page without it: %s',
    async (query) => {
      expect((await desk.get(`${SAMPLE_DESK}${query}`)).status).toBe(200);
    },
  );
});

describe('a form', () => {
  const fields = { item: 't1.4', period: '2023', measure: 'level', value: '2.2', unit: '%', known: '2024-02-01', document: '公报', head: '' };
  it.each<[string, Record<string, string>, number]>([
    ['a zero byte in the note', { note: 'a\u0000b' }, 303],
    ['a unit without end', { unit: '家'.repeat(60) }, 422],
    ['no end of reasons for a gap', { value: '', missing: '缺'.repeat(300) }, 422],
    ['a figure without end', { value: '9'.repeat(60) }, 422],
    ['an item of another name', { item: '__proto__' }, 422],
    ['a head that is none', { head: '\u0000' }, 303],
  ])('bears %s', async (_, more, status) => {
    const response = await desk.post(`${SAMPLE_DESK}/form`, { ...fields, ...more });
    expect(response.status).toBe(status);
    if (status === 303) expect((await desk.get(response.headers.get('location')!)).status).toBe(200);
  });
  it('of an event wants a day within the plan', async () => {
    const event = { kind: 'cancelled', effective: '1900-01-01', document: '统函1号', known: '2024-02-01' };
    const response = await desk.post(`${SAMPLE_DESK}/settings/t1.8/events`, event);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('不在规划期内');
    expect(await desk.store.events(SAMPLE_REGION)).toEqual([]);
  });
});
