import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleDesk, SAMPLE_DESK, SAMPLE_REGION, type SampleDesk } from './data-sample.ts';

let desk: SampleDesk;
beforeAll(async () => {
  desk = await openSampleDesk();
}, 60_000);
afterAll(() => desk.close());

const HEAD = 'indicator,period,measure,value,unit,status,known,source';
const upload = (content: string, name = '数据.csv', accept = 'text/html'): Promise<Response> => {
  const form = new FormData();
  form.set('file', new File([content], name));
  return desk.post(`${SAMPLE_DESK}/upload`, form, { accept });
};
const dryRun = async (...lines: string[]): Promise<string> => {
  const response = await upload([HEAD, ...lines].join('\n'));
  expect(response.status).toBe(303);
  return response.headers.get('location')!;
};
const values = async (id: string): Promise<string[]> => {
  const rows = (await desk.store.observations(SAMPLE_REGION)).filter(({ indicator }) => indicator === `14/${id}`);
  return rows.toSorted((a, b) => a.recorded.localeCompare(b.recorded)).map(({ value, period }) => `${period} ${value?.toFixed()}`);
};
const page = async (path: string): Promise<string> => (await desk.get(path)).text();
const form = (fields: Record<string, string>): Promise<Response> =>
  desk.post(`${SAMPLE_DESK}/form`, {
    item: 't1.4',
    period: '2023',
    measure: 'level',
    value: '2.2',
    unit: '%',
    known: '2024-02-01',
    document: '公报',
    head: '',
    ...fields,
  });

describe('a sheet that comes back', () => {
  it('writes nothing before it is confirmed, and everything then', async () => {
    const draft = await dryRun('t1.1,2023,level,390,亿元,preliminary,2024-01-20,公报', 't1.2,2023,level,160,家,preliminary,2024-01-20,公报');
    expect(await page(draft)).toContain('确认写入 2 项');
    expect(await values('t1.1')).toEqual([]);
    const sent = await desk.post(draft, { 'take.0': '1', 'take.1': '1', by: '王一' });
    expect(sent.status).toBe(303);
    expect(await values('t1.1')).toEqual(['2023 390']);
    const told = await page(sent.headers.get('location')!);
    expect(told).toContain('已写入 2 项');
    expect(told).toContain('王一');
    expect((await desk.get(draft)).status).toBe(404);
  });

  it('shows old and new of a revision, wants its reason, and loses nothing that was typed', async () => {
    const draft = await dryRun('t1.1,2023,level,391.5,亿元,verified,2024-05-01,年报');
    const shown = await page(draft);
    expect(shown).toMatch(/390[\s\S]*391\.5[\s\S]*\+1\.5 \(\+0\.38%\)/);
    const asked = await desk.post(draft, { 'take.0': '1', by: '李二' });
    expect(asked.status).toBe(422);
    const again = await asked.text();
    expect(again).toContain('还有 1 处要填理由');
    expect(again).toContain('value="李二"');
    expect(await values('t1.1')).toEqual(['2023 390']);
    expect((await desk.post(draft, { 'take.0': '1', 'reason.0': '年报核定' })).status).toBe(303);
    expect(await values('t1.1')).toEqual(['2023 390', '2023 391.5']);
  });

  it('tells every cell that cannot be taken, and takes the others', async () => {
    const draft = await dryRun(
      't1.3,2023,level,三十二,%,preliminary,2024-01-20,公报',
      't1.3,2022,level,31abc,%,preliminary,2023-01-20,公报',
      't1.3,2027,level,31,%,preliminary,2024-01-20,公报',
      't1.3,2021,level,30,公里,preliminary,2022-01-20,公报',
      't9.1,2021,level,30,%,preliminary,2022-01-20,公报',
      't1.3,2021,level,30,%,preliminary,2022-02-30,公报',
    );
    const shown = await page(draft);
    for (const words of ['31abc', '2027', '公里', 't9.1', '2022-02-30']) expect(shown, words).toContain(words);
    expect(shown).toContain('确认写入 1 项');
    expect((await desk.post(draft, { 'take.0': '1' })).status).toBe(303);
    expect(await values('t1.3')).toEqual(['2023 32']);
  });

  it('mends a unit at one key, and keeps the value as it was typed', async () => {
    const draft = await dryRun('t1.1,2022,level,3710000,亿元,preliminary,2023-01-20,公报');
    expect(await page(draft)).toContain('value="0 万元"');
    const mended = (await desk.post(draft, { fix: '0 万元' })).headers.get('location')!;
    expect(mended).not.toBe(draft);
    expect((await desk.get(draft)).status).toBe(404);
    expect((await desk.post(mended, { 'take.0': '1' })).status).toBe(303);
    const row = (await desk.store.observations(SAMPLE_REGION)).find(({ period, indicator }) => period === '2022' && indicator === '14/t1.1')!;
    expect([row.value?.toFixed(), row.unit]).toEqual(['3710000', '万元']);
  });

  it('is refused whole where somebody else came between, and says what moved on', async () => {
    const draft = await dryRun('t1.5,2023,level,6,件,preliminary,2024-01-20,公报');
    const other = await dryRun('t1.5,2023,level,6.4,件,preliminary,2024-01-20,公报');
    expect((await desk.post(other, { 'take.0': '1', by: '他人' })).status).toBe(303);
    const conflict = await desk.post(draft, { 'take.0': '1', 'reason.0': '核对' });
    expect(conflict.status).toBe(409);
    const told = await conflict.text();
    expect(told).toContain('刚被别人改过');
    expect(told).toMatch(/6\.4[\s\S]*他人/);
    expect(await values('t1.5')).toEqual(['2023 6.4']);
    const again = (await desk.post(`${draft}/again`, {})).headers.get('location')!;
    expect((await desk.post(again, { 'take.0': '1', 'reason.0': '核对' })).status).toBe(303);
    expect(await values('t1.5')).toEqual(['2023 6.4', '2023 6']);
  });

  it('is forgotten where it is discarded', async () => {
    const draft = await dryRun('t1.6,2023,level,5,%,preliminary,2024-01-20,公报');
    expect((await desk.post(`${draft}/discard`, {})).status).toBe(303);
    expect((await desk.get(draft)).status).toBe(404);
    expect(await values('t1.6')).toEqual([]);
  });

  it.each<[string, () => Promise<Response>, RegExp]>([
    ['no file', () => desk.post(`${SAMPLE_DESK}/upload`, new FormData(), { accept: 'application/json' }), /没有文件/],
    ['an empty file', () => upload('', '空.csv', 'application/json'), /空/],
    ['a table without the columns', () => upload('甲,乙\n1,2', 'x.csv', 'application/json'), /./],
    ['bytes that are no table', () => upload('PK\u0003\u0004 rubbish', 'x.xlsx', 'application/json'), /./],
  ])('refuses %s in a sentence', async (_, ask, words) => {
    const before = (await desk.store.batches(SAMPLE_REGION)).length;
    const response = await ask();
    const said = (await response.json()) as { error?: string; href?: string };
    if (said.href !== undefined) expect(await page(said.href)).toContain('没有要写入的数');
    else expect(said.error).toMatch(words);
    expect((await desk.store.batches(SAMPLE_REGION)).length).toBe(before);
  });
});

describe('the template of a period', () => {
  it('goes out as a workbook, comes back, and changes nothing where nothing was filled', async () => {
    const sheet = await desk.get(`${SAMPLE_DESK}/template.xlsx?period=2023&owner=-`);
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml');
    const bytes = new Uint8Array(await sheet.arrayBuffer());
    const body = new FormData();
    body.set('file', new File([bytes], '填报表.xlsx'));
    const response = await desk.post(`${SAMPLE_DESK}/upload`, body, { accept: 'application/json' });
    const { href } = (await response.json()) as { href: string };
    expect(await page(href)).toContain('没有要写入的数');
  });
  it('is not there for a period that is none of the plan', async () => expect((await desk.get(`${SAMPLE_DESK}/template.xlsx?period=2031`)).status).toBe(404));
});

describe('the desk', () => {
  it('says how much there is to fill and how much is known', async () => {
    const shown = await page(SAMPLE_DESK);
    expect(shown).toMatch(/本期请填 \d+ 项/);
    expect(shown).toMatch(/已预填 \d+ 项/);
    expect(shown).toContain('未分工');
  });
  it('reads in English as well', async () => expect(await page(`${SAMPLE_DESK}?lang=en`)).toMatch(/\d+ to fill this period/));
});

describe('the form of one figure', () => {
  it('writes at once what is new and raises no question', async () => {
    const response = await form({});
    expect(response.headers.get('location')).toMatch(/\/sendings\/.*\?done$/);
    expect(await values('t1.4')).toEqual(['2023 2.2']);
  });
  it('reads figures as people type them', async () => {
    expect((await form({ period: '2022', value: '≥２．１', known: '2023-02-01' })).status).toBe(303);
    const row = (await desk.store.observations(SAMPLE_REGION)).find(({ indicator, period }) => indicator === '14/t1.4' && period === '2022')!;
    expect([row.bound, row.value?.toFixed()]).toEqual(['>=', '2.1']);
    await form({ item: 't1.2', period: '2022', value: '1.5万', unit: '家', known: '2023-02-01' });
  });
  it('shows a revision before it writes it, unless its reason came with it', async () => {
    expect((await form({ value: '2.3' })).headers.get('location')).toContain('/drafts/');
    expect((await form({ value: '2.4', reason: '核实' })).headers.get('location')).toContain('/sendings/');
    expect(await values('t1.4')).toContain('2023 2.4');
  });
  it('stands its faults at their fields and keeps what was typed', async () => {
    const response = await form({ period: '2023年度', value: '约二', known: '2024-02-30', note: '手工' });
    expect(response.status).toBe(422);
    const shown = await response.text();
    for (const field of ['period', 'value', 'known']) expect(shown, field).toContain(`id="fault-${field}"`);
    expect(shown).toContain('value="约二"');
    expect(shown).toContain('value="手工"');
  });
  it('takes a reason in place of a value, and not both', async () => {
    expect((await form({ item: 't1.6', value: '', missing: '尚未公布' })).status).toBe(303);
    const row = (await desk.store.observations(SAMPLE_REGION)).find(({ indicator }) => indicator === '14/t1.6')!;
    expect([row.value, row.missing]).toEqual([undefined, '尚未公布']);
    expect((await form({ item: 't1.6', value: '5', missing: '尚未公布' })).status).toBe(422);
  });
  it('keeps attachments, gives them back as bytes, and refuses one that is too large', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({
      item: 't1.9',
      period: '2023',
      measure: 'flow',
      value: '3.1',
      unit: '%',
      known: '2024-02-01',
      document: '公报',
      head: '',
    }))
      body.set(name, value);
    body.set('attachments', new File(['<script>alert(1)</script>'], '扫描.html', { type: 'text/html' }));
    const active = await desk.post(`${SAMPLE_DESK}/form`, body);
    expect([active.status, await active.text()]).toEqual([422, expect.stringContaining('“扫描.html”是程序、网页，或内容与后缀不符')]);
    body.set('attachments', new File(['扫描的一行字'], '扫描.txt', { type: 'text/html' }));
    const done = await desk.post(`${SAMPLE_DESK}/form`, body);
    const shown = await page(done.headers.get('location')!);
    const href = /href="([^"]+attachments\/[0-9a-f]{64})"/.exec(shown)![1]!;
    const file = await desk.get(href);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    // A file that no figure names is not to be had here, whoever knows its digest.
    const { sha256 } = await desk.store.attach(SAMPLE_REGION, { name: '哨.png', type: 'image/png', bytes: new Uint8Array([1]) });
    expect((await desk.get(`${SAMPLE_DESK}/attachments/${sha256}`)).status).toBe(404);
    body.set('attachments', new File([new Uint8Array(11 * 1024 * 1024)], '大.pdf'));
    const refused = await desk.post(`${SAMPLE_DESK}/form`, body);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('《大.pdf》超过 10 MB');
  });
});

describe('questions', () => {
  it('stay open until they are answered or accepted with a reason', async () => {
    const draft = await dryRun('t1.8,2023,level,900,天,preliminary,2024-01-20,公报');
    await desk.post(draft, { 'take.0': '1' });
    const [open] = await desk.store.findings(SAMPLE_REGION, 'open');
    expect(open).toBeDefined();
    expect(await page(`${SAMPLE_DESK}/findings`)).toContain('900');
    expect((await desk.post(`${SAMPLE_DESK}/findings/${open!.id}`, { state: 'accepted', text: ' ' })).status).toBe(422);
    expect((await desk.post(`${SAMPLE_DESK}/findings/${open!.id}`, { state: 'accepted', text: '按两站合计' })).status).toBe(303);
    expect((await desk.store.findings(SAMPLE_REGION, 'accepted')).map(({ answer }) => answer)).toContain('按两站合计');
    expect((await desk.post(`${SAMPLE_DESK}/findings/none`, { state: 'accepted', text: 'x' })).status).toBe(404);
  });
});

describe('settings and events', () => {
  it('are written with their reason and shown with their history', async () => {
    expect((await desk.post(`${SAMPLE_DESK}/settings`, { 'owner.t1.1': '统计局', reason: '分工方案' })).status).toBe(303);
    expect((await desk.context()).items.find(({ id }) => id === 't1.1')!.owner).toBe('统计局');
    expect((await desk.post(`${SAMPLE_DESK}/settings/t1.1`, { kind: 'hold' })).status).toBe(422);
    expect((await desk.post(`${SAMPLE_DESK}/settings/t1.1`, { kind: 'hold', reason: '按守底线判' })).status).toBe(303);
    expect(
      (await desk.post(`${SAMPLE_DESK}/settings/t1.1/events`, { kind: 'definition_change', effective: '2023-01-01', document: '统函1号', known: '2023-02-01' }))
        .status,
    ).toBe(303);
    const shown = await page(`${SAMPLE_DESK}/settings/t1.1`);
    for (const words of ['分工方案', '按守底线判', '统函1号']) expect(shown, words).toContain(words);
    expect((await desk.get(`${SAMPLE_DESK}/settings/none`)).status).toBe(404);
  });
});

describe('the record', () => {
  it('lists every writing with its entry of the audit chain', async () => {
    const batches = await desk.store.batches(SAMPLE_REGION);
    const shown = await page(`${SAMPLE_DESK}/sendings`);
    for (const { id } of batches) expect(shown).toContain(id);
    expect(shown).toMatch(/No\. \d+/);
    expect((await desk.get(`${SAMPLE_DESK}/sendings/none`)).status).toBe(404);
  });
  it('goes out as CSV and changes nothing where it comes back', async () => {
    const csv = await page(`${SAMPLE_DESK}/ledger.csv`);
    const response = await upload(csv);
    expect(await page(response.headers.get('location')!)).toContain('没有要写入的数');
  });
});

describe('a bulletin', () => {
  const text = '初步核算，2023年，全区地区生产总值395亿元，增长6.1%。城区空气优良天数321天。';
  it('is read into figures with their sentences, and goes on as a dry run', async () => {
    const fields = { text, document: '统计公报', known: '2024-03-20', authority: 'statistics' };
    const found = await (await desk.post(`${SAMPLE_DESK}/paste`, fields)).text();
    expect(found).toContain('<mark>');
    const response = await desk.post(`${SAMPLE_DESK}/paste/take`, { ...fields, 'take.0': '1', 'item.0': 't1.1' });
    expect(response.status).toBe(303);
    expect(await page(response.headers.get('location')!)).toContain('395');
  });
  it('lets a person say the period that the text does not', async () => {
    const vague = '2023年1-6月，地区生产总值增长6.1%。\n城区空气优良天数321天。';
    const fields = { text: vague, document: '半年通报', known: '2023-07-20', authority: 'statistics' };
    const found = await (await desk.post(`${SAMPLE_DESK}/paste`, fields)).text();
    const [, n, item] = /name="period\.(\d+)"[\s\S]*?name="item\.\1"[\s\S]*?<option value="(t[^"]*)" selected/.exec(found) ?? [];
    expect(n).toBeDefined();
    const response = await desk.post(`${SAMPLE_DESK}/paste/take`, { ...fields, [`take.${n}`]: '1', [`item.${n}`]: item!, [`period.${n}`]: '2022' });
    expect(await page(response.headers.get('location')!)).toContain('2022年');
  });
  it('wants a text, a day, and something ticked', async () => {
    const fields = { text, document: '统计公报', known: '2024-03-20', authority: 'statistics' };
    expect((await desk.post(`${SAMPLE_DESK}/paste`, { ...fields, text: ' ' })).status).toBe(422);
    expect((await desk.post(`${SAMPLE_DESK}/paste`, { ...fields, known: '2024-02-31' })).status).toBe(422);
    expect((await desk.post(`${SAMPLE_DESK}/paste/take`, fields)).status).toBe(422);
  });
});

describe('who may write', () => {
  it('is nobody from another site', async () => {
    const response = await desk.post(`${SAMPLE_DESK}/form`, { item: 't1.1' }, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
  });
});
