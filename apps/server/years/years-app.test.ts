import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decimal, type PlainDate } from '../../../src/basis/index.ts';
import { openDatabase, type NewObservation, type Store } from '../../../src/database/index.ts';
import { SYSTEM, type Actor } from '../../../src/identity/index.ts';
import { compile } from '../../../src/plan/index.ts';
import { createApp } from '../app.tsx';
import { loadRegion } from '../region/index.ts';
import { sampleState } from '../sample-plan.ts';
import { linkJobs } from './link-jobs.ts';

const planText = (target: string, coal: string): string => `白沙区国民经济和社会发展第十四个五年规划纲要
第一章 总体目标
第一节 主要指标
“十四五”时期（2021—2025年），到2025年，规上工业企业达到180家。

表1 “十四五”主要指标
序号\t指标\t单位\t2020年\t2025年\t属性
1\t人均地区生产总值\t万元\t7.05\t10\t预期性
2\t进出口总值\t亿元\t22.03\t${target}\t预期性
3\t地区生产总值年均增速\t%\t3.8\t6左右\t预期性
4\t空气优良天数\t天\t323\t≥320\t约束性
5\t碳排放强度降低\t%\t——\t${coal}\t约束性
`;

const planner: Actor = { name: '规划科', roles: ['planner'] };
const under = '/regions/500199/14/years';

describe('yearly plans and higher plans', () => {
  let store: Store;
  const adopt = (code: string, name: string, text: string, known: PlainDate) =>
    store.adopt({
      region: { code, name, simulated: code === '999999' },
      plan: '14',
      compiled: compile({ name: 'plan.txt', text, sha256: '0'.repeat(64) }).plan,
      text,
      corrections: [],
      source: { name: 'plan.txt', bytes: new TextEncoder().encode(text) },
      known,
    });
  const growth = (year: number, value: number): NewObservation => ({
    indicator: '14/t1.3',
    period: `${year}`,
    measure: 'growth',
    value: new Decimal(value),
    unit: '%',
    status: 'final',
    source: { document: '公报' },
    known: `${year + 1}-03-01`,
  });
  beforeAll(async () => {
    store = await openDatabase();
    await adopt('500199', '白沙区', planText('[100]', '市级下达为准'), '2021-03-01');
    await adopt('500000', '白沙市', planText('[1000]', '18'), '2021-02-01');
    await store.send({ region: '500199', channel: 'seed', observations: [growth(2021, 8.8), growth(2022, 4.7)] });
    const delivery = store.delivery('500199', planner);
    await delivery.change({ action: 'unit.edit', changes: [{ kind: 'unit', id: 'u1', version: null, body: { name: '区商务委', type: 'department' } }] });
    await delivery.change({
      action: 'task.assign',
      changes: [
        {
          kind: 'task',
          id: 'k1',
          version: null,
          body: {
            plan: '14',
            ref: 'm1',
            kind: 'measure',
            title: '建成步道一期',
            lead: 'u1',
            support: [],
            acceptance: 'done',
            state: 'issued',
            due: '2023-12-31',
          },
        },
        {
          kind: 'task',
          id: 'k2',
          version: null,
          body: {
            plan: '14',
            ref: 'm2',
            kind: 'measure',
            title: '=HYPERLINK("x")',
            lead: 'u1',
            support: [],
            acceptance: 'begun',
            state: 'issued',
            due: '2025-12-31',
          },
        },
      ],
    });
  }, 60_000);
  afterAll(() => store.close());

  const appAt = (clock = '2023-06-01T00:00:00.000Z') => createApp({ ...sampleState(), database: () => Promise.resolve(store), clock: () => clock });
  const ask = async (path: string, clock?: string) => {
    const response = await appAt(clock).request(path);
    return { status: response.status, response, body: response.headers.get('content-type')?.startsWith('text/html') ? await response.clone().text() : '' };
  };
  const post = async (path: string, fields: Readonly<Record<string, string | readonly string[]>>, clock?: string) => {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one as string);
    const response = await appAt(clock).request(path, {
      method: 'POST',
      body: form,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
    });
    return { status: response.status, location: response.headers.get('location') ?? '', body: await response.text() };
  };
  const cells = (...values: readonly number[]): Record<string, string> => Object.fromEntries(values.map((value, i) => [`v.t1.2.${2021 + i}`, String(value)]));
  const year = (of: number) => store.delivery('500199', planner).get('year', `14~${of}`);

  it('propose the years of every kind, with what came in its place', async () => {
    const { status, body } = await ask(under);
    expect(status).toBe(200);
    for (const part of ['7.64', '实际 8.8', '建议 5.52', '已定各年平均 6.73%，2023—2025年还需每年 5.52%。', '建议 20', '目标待上级下达'])
      expect(body).toContain(part);
    expect((await ask(`${under}?way=geometric`)).body).toContain('7.56');
    expect((await ask(`${under}?lang=en`)).body).toContain('average 6.73%; 2023—2025 need 5.52% a year');
  });
  it('save the lot, and say by how much the years miss the five', async () => {
    const { status, location } = await post(under, { ...cells(15, 18, 20, 20, 20), reason: '区政府常务会' });
    expect([status, location]).toEqual([303, `${under}?saved=5`]);
    expect((await ask(location)).body).toContain('2021—2025年合计 93亿元，缺口 7亿元（目标 100亿元）。');
    expect((await year(2022))!.body.targets.find(({ item }) => item === 't1.2')).toMatchObject({ value: '18', proposed: '21.25' });
  });
  it('refuse what is no figure or has another unit, keep the rest unsaved and say where', async () => {
    const before = await store.delivery('500199', planner).revision();
    const { status, body } = await post(under, { 'v.t1.2.2023': '二十', 'v.t1.2.2024': '30 天', 'v.t1.2.2025': '31' });
    expect(status).toBe(422);
    for (const part of ['“二十”不是数', '单位“天”换不成“亿元”', 'value="31"', '有 2 处要改']) expect(body).toContain(part);
    expect(await store.delivery('500199', planner).revision()).toBe(before);
  });
  it('take a figure in another scale exactly, and refuse a form that is out of date', async () => {
    const version = String((await year(2023))!.version);
    expect((await post(under, { 'v.t1.2.2023': '220,300万元', 'version.2023': version })).status).toBe(303);
    expect((await year(2023))!.body.targets.find(({ item }) => item === 't1.2')!.value).toBe('22.03');
    expect((await post(under, { 'v.t1.2.2023': '25', 'version.2023': version })).status).toBe(409);
    expect((await post(under, { 'v.t1.2.2023': '20', 'version.2023': String((await year(2023))!.version) })).status).toBe(303);
  });
  it('record the way that was chosen for a level', async () => {
    expect((await post(`${under}?way=geometric`, { 'v.t1.1.2021': '', take: '1' })).location).toBe(`${under}?way=geometric&saved=1`);
    expect((await year(2021))!.body.targets.find(({ item }) => item === 't1.1')).toMatchObject({ way: 'geometric', value: '7.56', proposed: '7.56' });
    expect((await post(under, { 'v.t1.1.2021': '' })).location).toBe(`${under}?saved=1`);
    expect((await year(2021))!.body.targets.find(({ item }) => item === 't1.1')).not.toHaveProperty('value');
  });

  it('show a year in three tables, with its tasks, and add one by name', async () => {
    const { body } = await ask(`${under}/2023`);
    for (const part of ['2023年年度实施要求', '建成步道一期', '区商务委', '匀速 8.82', '等比']) expect(body).toContain(part);
    const fields = { [`requirement.k1`]: '十月底前开放', 'due.k1': '2023-10-31', addTask: 'HYPERLINK', version: String((await year(2023))!.version) };
    expect((await post(`${under}/2023`, { ...fields, 'due.k1': '十月' })).body).toContain('不是日期');
    expect((await post(`${under}/2023`, { ...fields, addTask: '不存在的' })).body).toContain('没有找到名称含“不存在的”');
    expect((await post(`${under}/2023`, fields)).location).toBe(`${under}/2023?saved=2`);
    expect((await year(2023))!.body.tasks).toEqual([
      { task: 'k1', requirement: '十月底前开放', due: '2023-10-31' },
      { task: 'k2', requirement: '', due: '2023-12-31' },
    ]);
  });
  it('refuse a lock while rows are open, then lock by a document, and let nothing change until it is undone with a reason', async () => {
    expect((await post(`${under}/2023/lock`, { document: '白府发〔2023〕1号' })).body).toContain('没有定');
    expect(
      (await post(`${under}/2023`, { take: '1', version: String((await year(2023))!.version), 'value.t1.1': '', 'value.t1.3': '', 'value.t1.4': '' })).status,
    ).toBe(303);
    expect((await year(2023))!.body.targets.map(({ value }) => value)).toEqual(['8.82', '20', '5.52', '320', undefined]);
    const short = await post(`${under}/2023/lock`, { document: '白府发〔2023〕1号', paths: '1' });
    expect(short.body).toContain('没有写入：进出口总值');
    expect((await year(2023))!.body).toMatchObject({ state: 'locked', document: '白府发〔2023〕1号', locked: { by: 'operator' } });
    const told = (await store.delivery('500199', SYSTEM).list('notice')).filter(({ body }) => body.about?.kind === 'year');
    expect(told.map(({ body }) => [body.to.unit, body.about?.href, body.said.zh])).toEqual([
      ['u1', `${under}/2023`, expect.stringContaining('白府发〔2023〕1号')],
    ]);
    const page = (await ask(`${under}/2023`)).body;
    expect(page).toContain('已按 白府发〔2023〕1号 锁定');
    expect(page).not.toContain('name="value.t1.2"');
    expect((await post(`${under}/2023`, { 'value.t1.2': '1' })).body).toContain('要改，请先写明理由解锁');
    expect((await post(under, { 'v.t1.2.2023': '1' })).location).toBe(`${under}?saved=0`);
    expect((await post(`${under}/2023/unlock`, { reason: '' })).status).toBe(422);
    expect((await post(`${under}/2023/unlock`, { reason: '常务会调整' })).status).toBe(303);
    const history = await store.delivery('500199', planner).history('year', '14~2023');
    expect(history.at(-2)).toMatchObject({ document: '白府发〔2023〕1号', after: { state: 'locked' } });
    expect(history.at(-1)).toMatchObject({ reason: '常务会调整', before: { state: 'locked' }, after: { state: 'draft' } });
  });
  it('become the schedule that indicators are judged by, short ones only where that is said', async () => {
    const settings = await store.settings('500199', '14');
    expect(settings.find(({ item, path }) => item === 't1.1' && path !== undefined)).toMatchObject({
      path: { 2023: 8.82 },
      reason: '2023年年度目标（白府发〔2023〕1号）',
    });
    expect(settings.some(({ item }) => item === 't1.2')).toBe(false);
    expect((await post(`${under}/2023/paths`, { anyway: '1' })).location).toBe(`${under}/2023?paths=1`);
    expect((await store.settings('500199', '14')).find(({ item }) => item === 't1.2')?.path).toMatchObject({ 2021: 15, 2025: 93 });
    expect((await post(`${under}/2023/paths`, {})).location).toBe(`${under}/2023?paths=0`);
  });
  it('are exported with formulas neutralised, and as an official document', async () => {
    const sheet = await ask(`${under}/2023/export.xlsx`);
    expect(sheet.response.headers.get('content-disposition')).toContain('.xlsx');
    const files = unzipSync(new Uint8Array(await sheet.response.arrayBuffer()));
    expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).toContain('进出口总值');
    expect(strFromU8(files['xl/worksheets/sheet2.xml']!)).toContain("'=HYPERLINK");
    const document = await ask(`${under}/2023/export.docx`);
    const parts = unzipSync(new Uint8Array(await document.response.arrayBuffer()));
    expect(strFromU8(parts['word/document.xml']!)).toContain('十月底前开放');
    expect((await ask(`${under}/2025/export.docx`)).status).toBe(200);
    expect((await ask(`${under}/2026`)).status).toBe(404);
  });

  const links = '/regions/500199/14/links';
  const down = { item: 't1.5', value: '18', unit: '%', kind: 'cumulative_reduction', comparator: '>=', document: '白市发改〔2022〕9号', date: '2022-05-01' };
  it('fill in a target set from above, once, with its document; the indicator is awaited no more', async () => {
    expect((await ask(links)).body).toContain('1 待下达');
    const bad = await post(`${links}/target`, { ...down, value: '18 天', document: '', date: '2030-01-01' });
    expect(bad.status).toBe(422);
    for (const part of ['单位“天”换不成“%”', '请填文件及文号', '还没有到']) expect(bad.body).toContain(part);
    expect((await post(`${links}/target`, down)).location).toBe(`${links}?saved=down`);
    const { body } = await ask(links);
    expect(body).not.toContain('1 待下达');
    expect(body).toContain('白市发改〔2022〕9号');
    expect((await ask(under)).body).toContain('建议 3.');
    const before = await loadRegion(store, '500199', '14', { asOf: '2022-04-01', known: '2022-04-01' });
    expect(before!.items.find(({ id }) => id === 't1.5')!.kind).toBe('awaiting');
  });
  it('propose ties by equal names and units, and warn of every item when the plan above changes', async () => {
    expect((await ask(`${links}?above=500000+14`)).body).toContain('同名同单位的 6 对');
    expect((await post(`${links}/proposed`, { above: '500000 14', pair: ['t1.2 t1.2', 't1.1 t1.2'] })).location).toBe(`${links}?saved=link`);
    expect((await post(`${links}/proposed`, { above: '500000 14', pair: 't1.2 t1.2' })).status).toBe(422);
    expect((await ask(links)).body).not.toContain('上级目标变了');
    await adopt('500000', '白沙市', planText('[900]', '18'), '2023-02-01');
    const { body } = await ask(links);
    for (const part of ['上级目标变了', '进出口总值：≥1000亿元 → ≥900亿元'.replaceAll('≥', ''), '人均地区生产总值'])
      expect(body.replaceAll('≥', '').replaceAll('&gt;', '')).toContain(part);
  });
  it('tell the planners of it once, by the program’s own clock', async () => {
    const context = (await loadRegion(store, '500199', '14', { asOf: '2023-06-01', known: '2023-06-01' }))!;
    const run = () =>
      linkJobs[0]!.run({
        store,
        region: '500199',
        delivery: store.delivery('500199', SYSTEM),
        contexts: [context],
        now: '2023-06-01T00:00:00.000Z',
        today: '2023-06-01',
        log: () => undefined,
      });
    expect([await run(), await run()]).toEqual([1, 0]);
    const notice = (await store.delivery('500199', planner).list('notice')).find(({ body }) => body.to.role === 'planner');
    expect(notice!.body).toMatchObject({ to: { role: 'planner' }, about: { kind: 'link', href: links } });
    expect(notice!.body.said.zh).toContain('请核对：人均地区生产总值、进出口总值');
  });
  it('put the warning away when somebody has looked, and keep both numbers', async () => {
    const kept = await store.delivery('500199', planner).list('link');
    const now = /name="target" value="([^"]*)"/.exec((await ask(links)).body)![1]!.replaceAll('&gt;', '>');
    expect((await post(`${links}/seen`, { link: kept.map(({ id }) => id), target: now, note: '本区目标不变' })).location).toBe(`${links}?saved=seen`);
    const { body } = await ask(links);
    expect(body).not.toContain('上级目标变了');
    expect(body).toContain('本区目标不变');
    expect((await store.delivery('500199', planner).get('link', kept[0]!.id))!.body.higher.target).toContain('1000');
  });
  it('keep ties by title, warn when their target is changed here, and bring back what was removed', async () => {
    const tie = { item: 't1.4', title: '省生态环境规划', itemName: '优良天数比率', target: '88%' };
    expect((await post(links, { ...tie, title: '' })).body).toContain('请写上位规划名称');
    expect((await post(links, tie)).status).toBe(303);
    expect((await post(links, tie)).body).toContain('这一对已经记过');
    const own = (await store.delivery('500199', planner).list('link')).find(({ body }) => body.item === 't1.4')!;
    expect((await post(`${links}/${own.id}/changed`, { target: '90%', document: '' })).status).toBe(422);
    expect((await post(`${links}/${own.id}/changed`, { target: '90%', document: '省发〔2023〕3号' })).status).toBe(303);
    expect((await ask(links)).body).toContain('优良天数比率：88% → 90%');
    const { location } = await post(`${links}/${own.id}/remove`, {});
    expect((await ask(location)).body).toContain('撤销');
    expect((await post(`${links}/${own.id}/restore`, {})).status).toBe(303);
    expect((await store.delivery('500199', planner).get('link', own.id))!.body.higher.changed?.target).toBe('90%');
  });
  it('show strangers nothing and let nobody without the right write', async () => {
    const app = createApp({ ...sampleState(), writeToken: 'secret', database: () => Promise.resolve(store), clock: () => '2023-06-01T00:00:00.000Z' });
    expect((await app.request(under)).status).toBe(401);
    const response = await app.request(`${under}/2024/draft`, {
      method: 'POST',
      headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([401, 403]).toContain(response.status);
  });
});
