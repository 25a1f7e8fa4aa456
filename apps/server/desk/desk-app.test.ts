import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kept } from '../../../src/database/index.ts';
import { SYSTEM, type Role } from '../../../src/identity/index.ts';
import { openSampleAccounts, type SampleAccounts, type SampleBrowser } from '../accounts/accounts-sample.ts';
import { storedPlan } from '../memory-store.ts';
import { projectFolder } from '../project-folder.ts';
import { bringDelivery, bringUnits } from '../region/example-delivery.ts';

const REGION = '999901';
const UNDER = `/regions/${REGION}/14`;
const read = (name: string): string => readFileSync(join(projectFolder(), 'examples', 'simulated', name), 'utf8');

let room: SampleAccounts;
let units: ReadonlyMap<string, string>;
const records = () => room.store.delivery(REGION, SYSTEM);
const sitting: Record<string, SampleBrowser> = {};

/** The browser of whoever has the roles, signed in once. */
const as = (who: string): SampleBrowser => sitting[who]!;
const seat = async (who: string, roles: readonly Role[], unit?: string): Promise<void> => {
  await room.make(who, { roles, region: REGION, ...(unit === undefined ? {} : { unit }) });
  sitting[who] = room.browser();
  expect((await sitting[who].signIn(who)).status).toBe(303);
};
const page = async (who: string, path: string): Promise<string> => {
  const answer = await as(who).get(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  room = await openSampleAccounts();
  const { plan, compiled } = storedPlan('simulated', 'plan.txt', read('plan.txt'));
  await room.store.adopt({
    region: { code: REGION, name: '示例区（模拟）', simulated: true },
    plan: '14',
    compiled: plan,
    text: compiled.tree.text,
    corrections: [],
    source: { name: 'plan.txt', bytes: new TextEncoder().encode(read('plan.txt')) },
    known: '2021-03-26',
  });
  await bringUnits(room.store, REGION, 'seed', read('units.csv'));
  await bringDelivery({ store: room.store, region: REGION, now: new Date(room.now()).toISOString() }, read('delivery.json'));
  units = new Map((await records().list('unit')).map(({ id, body }) => [body.short ?? body.name, id]));
  await seat('planner', ['planner']);
  await seat('commerce', ['liaison'], units.get('区商务委（模拟）'));
  await seat('housing', ['liaison'], units.get('区住房城乡建委（模拟）'));
  await seat('city', ['liaison'], units.get('区城市管理局（模拟）'));
  await seat('science', ['liaison'], units.get('区民政局（模拟）'));
  await seat('leader', ['leader']);
  await seat('deputy', ['deputy']);
  await seat('auditor', ['auditor']);
}, 60_000);
afterAll(() => room.close());

describe('my desk', () => {
  it('sends who has not signed in to the door', async () => {
    const answer = await room.browser().get('/desk');
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('/sign-in?to=%2Fdesk');
  });
  it('puts what is late before what is due and before what is long over', async () => {
    const html = await page('commerce', '/desk');
    const order = [...html.matchAll(/urgency-(\d)/g)].map(([, urgency]) => Number(urgency));
    expect(order.length).toBeGreaterThan(2);
    expect(order).toEqual(order.toSorted());
    const words = textOf(html);
    expect(words).toContain('2025年四季度 报送表');
    expect(words).toMatch(/逾期 \d+ 天/);
    expect(words).toContain('节点已过未完成：主体封顶');
  });
  it('does not ask beside a form what the form asks', async () => {
    const html = await page('housing', '/desk');
    const [form] = await records().list('report', { lead: units.get('区住房城乡建委（模拟）')!, states: ['returned'] });
    const asked = form!.body.asks.filter(({ kind }) => kind === 'task').map(({ ref }) => ref);
    expect(asked.length).toBeGreaterThan(0);
    for (const ref of asked) expect(html).not.toContain(`duty-${ref}`);
  });
  it('says why a form came back', async () => expect(textOf(await page('housing', '/desk'))).toContain('已退回：停车位数量与上期相比减少'));
  it('shows a unit that was called what it has to do now and how long it has', async () => {
    const words = textOf(await page('city', '/desk'));
    expect(words).toContain('老年养护院门前道路积水');
    expect(words).toContain('请答复怎么办、何时办结');
    expect(words).toMatch(/还有 \d+ (小时|天)/);
    expect(words).not.toContain('滨江物流园二期资金缺口');
  });
  it('shows nobody what is another unit’s', async () => {
    const words = textOf(await page('city', '/desk'));
    expect(words).not.toContain('主体封顶');
  });
  it('tells an empty desk what comes next', async () => {
    await seat('nobody', ['liaison'], units.get('区司法局（模拟）'));
    const words = textOf(await page('nobody', '/desk'));
    expect(words).toContain('现在没有要办的事');
    expect(words).toContain('下一次：季度进展报送（模拟），2026-04-10 前报');
  });
  it('gives a planner his queues, each a way', async () => {
    const html = await page('planner', '/desk');
    expect(textOf(html)).toMatch(/2 待审核的报送/);
    expect(html).toContain(`href="${UNDER}/board"`);
  });
  it('shows a unit what people, deputies and evaluations wait for from it', async () => {
    const city = textOf(await page('city', '/desk'));
    expect(city).toContain('步道和自行车道没有分开');
    expect(city).toContain('公众意见已交办给本单位，请答复');
    expect(city).toContain('对答复不满意，请重新办理并答复');
    const html = await page('housing', '/desk');
    expect(textOf(html)).toContain('代表、委员询问，请答复');
    expect(html).toContain(`href="${UNDER}/supervision/inquiries/inquiry-02"`);
    const commerce = await page('commerce', '/desk');
    expect(textOf(commerce)).toContain('总结评估（模拟）');
    expect(commerce).toContain(`href="${UNDER}/evaluations/evaluation-final/assessments/assessment-final-2"`);
    expect(textOf(commerce)).not.toContain('步道和自行车道没有分开');
  });
  it('counts for a planner what people, deputies and the committee wait for', async () => {
    const words = textOf(await page('planner', '/desk'));
    for (const count of ['2 待受理的公众意见', '1 待公开的答复', '1 待交办的询问', '1 待交办的建议、提案', '1 有逾期的审议意见'])
      expect(words).toContain(count);
    expect(words).not.toContain('待决定的复核申请');
  });
  it('changes a unit’s desk when an opinion is assigned to it', async () => {
    const before = textOf(await page('science', '/desk'));
    expect(before).not.toContain('公众意见已交办');
    const row = (await records().list('opinion', { states: ['received'] }))[0]!;
    const body = { ...row.body, state: 'assigned' as const, unit: units.get('区民政局（模拟）')! };
    await room.store
      .delivery(REGION, { name: 'planner', roles: ['planner'], region: REGION })
      .change({ action: 'opinion.moderate', changes: [{ kind: 'opinion', id: row.id, version: row.version, body }] });
    expect(textOf(await page('science', '/desk'))).toContain('公众意见已交办给本单位，请答复');
  });
  it('shows a leader what waits for his decision, and nobody else', async () => {
    const planner = room.store.delivery(REGION, { name: 'planner', roles: ['planner'], region: REGION });
    const row = (await records().get('evaluation', 'evaluation-2025'))!;
    await planner.change({
      action: 'evaluation.draft',
      changes: [{ kind: 'evaluation', id: row.id, version: row.version, body: { ...row.body, state: 'consulting' } }],
    });
    expect(textOf(await page('leader', `${UNDER}/leader`))).toMatch(/等待审定、批准、决定 1 评估 2025 年度评估（模拟）/);
    expect(textOf(await page('planner', `${UNDER}/leader`))).not.toContain('等待审定');
  });
  it('leads a leader to his page', async () => {
    const answer = await as('leader').get('/desk');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${UNDER}/leader`);
  });
});

describe('progress told on the desk', () => {
  const task = async (): Promise<Kept<'task'>> =>
    (await records().list('task', { lead: units.get('区住房城乡建委（模拟）')!, states: ['under_way'], text: '老码头片区' }))[0]!;
  const fields = (kept: Kept<'task'>, more: Record<string, string>): Record<string, string> => ({
    region: REGION,
    task: kept.id,
    version: String(kept.version),
    ...more,
  });

  it('is written with who said it and leaves a trace', async () => {
    const before = await task();
    const answer = await as('housing').post('/desk/progress', fields(before, { state: 'slow', text: '征收协议还差三户' }));
    expect(answer.headers.get('location')).toBe('/desk?told=1');
    const after = await task();
    expect(after.body.progress!.at(-1)).toMatchObject({ state: 'slow', text: '征收协议还差三户', period: '2026-03', by: 'housing' });
    expect((await records().history('task', before.id)).at(-1)).toMatchObject({ action: 'task.progress', by: 'housing' });
  });
  it('needs a sentence where it is slow or stuck, and a state that is one', async () => {
    const before = await task();
    expect((await as('housing').post('/desk/progress', fields(before, { state: 'stuck', text: ' ' }))).status).toBe(400);
    expect((await as('housing').post('/desk/progress', fields(before, { state: 'dropped', text: 'x' }))).status).toBe(400);
    expect((await task()).version).toBe(before.version);
  });
  it('is refused for another unit’s task, and told kindly where somebody was quicker', async () => {
    const before = await task();
    expect((await as('city').post('/desk/progress', fields(before, { state: 'as_planned' }))).status).toBe(404);
    expect((await as('auditor').post('/desk/progress', fields(before, { state: 'as_planned' }))).status).toBe(403);
    expect((await as('housing').post('/desk/progress', { ...fields(before, { state: 'as_planned' }), version: '1' })).status).toBe(409);
    expect((await task()).version).toBe(before.version);
  });
  it('comes from a page of ours only', async () => {
    const before = await task();
    const answer = await as('housing').post('/desk/progress', fields(before, { state: 'as_planned' }), { origin: 'https://elsewhere.example' });
    expect(answer.status).toBe(403);
  });
  it('keeps what was typed as text', async () => {
    const before = await task();
    await as('housing').post('/desk/progress', fields(before, { state: 'stuck', text: '<script>alert(1)</script>' }));
    const html = await page('housing', `${UNDER}/tasks/${before.id}`);
    expect(html).not.toContain('<script>alert(1)');
    expect(html).toContain('&lt;script&gt;alert(1)');
  });
});

describe('notices', () => {
  it('are those of one’s unit, settled one by one or all', async () => {
    const html = await page('city', '/notices');
    const listed = [...html.matchAll(/name="notice" value="([^"]+)"/g)].map(([, value]) => value!);
    expect(listed.length).toBe(2);
    expect(html).toContain('<span class="badge"');
    await as('city').post('/notices/settle', { region: REGION, notice: listed[0]!, back: '/notices' });
    expect([...(await page('city', '/notices')).matchAll(/name="notice"/g)]).toHaveLength(1);
    await as('city').post('/notices/settle', { region: REGION, all: '1' });
    expect(textOf(await page('city', '/notices'))).toContain('没有未办结的提醒');
    expect(textOf(await page('city', '/notices?state=settled'))).toContain('老年养护院门前道路积水');
  });
  it('of another unit cannot be settled', async () => {
    const other = (await records().list('notice', { states: ['open'], lead: units.get('区财政局（模拟）')! }))[0]!;
    await as('city').post('/notices/settle', { region: REGION, notice: `${other.id}:${other.version}` });
    expect((await records().get('notice', other.id))!.body.settled).toBeUndefined();
  });
  it('never lead out of the server', async () => {
    const id = room.store.newId();
    const to = { unit: units.get('区商务委（模拟）')! };
    const body = { to, said: { zh: '外面的地址', en: 'Outside' }, about: { kind: 'task', ref: 'x', href: '//evil.example/x' }, level: 'info' as const };
    await records().change({ action: 'report.ask', changes: [{ kind: 'notice', id, version: null, body }] });
    expect(await page('commerce', '/notices')).not.toContain('evil.example');
  });
});

describe('pages that bring a region together', () => {
  it('give each role its tabs and no others', async () => {
    const tabs = async (who: string): Promise<string[]> =>
      [...(await page(who, UNDER)).matchAll(/<a href="\/regions\/999901\/14\/?([a-z]*)"(?: aria-current="page")?>/g)].map(([, name]) => name!);
    expect(await tabs('planner')).toContain('board');
    expect(await tabs('city')).not.toContain('board');
    expect(await tabs('city')).not.toContain('meetings');
    expect(await tabs('city')).toContain('whistles');
    expect(await tabs('deputy')).not.toContain('whistles');
    expect(await tabs('deputy')).toContain('tasks');
  });
  it.each(['board', 'leader', 'calendar'])('%s is there for planner, leader and auditor', async (name) => {
    for (const who of ['planner', 'leader', 'auditor']) expect(textOf(await page(who, `${UNDER}/${name}`)), who).toContain('示例区（模拟）');
  });
  it.each(['board', 'leader'])('%s is not there for a unit', async (name) => expect((await as('city').get(`${UNDER}/${name}`)).status).toBe(403));
  it('the board names who is late', async () => {
    const words = textOf(await page('planner', `${UNDER}/board`));
    expect(words).toContain('区商务委（模拟）（逾期');
    expect(words).toContain('95.9% 已有牵头单位，共 74 件任务');
  });
  it('the leader’s page has exceptions only', async () => {
    const words = textOf(await page('leader', `${UNDER}/leader`));
    expect(words).toContain('滨江物流园二期资金缺口');
    expect(words).not.toContain('老年养护院门前道路积水');
    expect(words).toContain('区财政局本月内落实滨江物流园二期首笔配套资金');
  });
  it('the leader’s page says of what nothing is known, and that it is no good sign', async () => {
    const words = textOf(await page('leader', `${UNDER}/leader`));
    expect(words).toMatch(/31 项指标中，\d+ 项没有数据、1 项还没有下达目标：没有亮红灯，不等于按计划推进。|31 项指标中，31 项没有数据/);
  });
  it('a unit’s page says what it leads and how it reports, and nothing of it to strangers', async () => {
    const unit = units.get('区商务委（模拟）')!;
    const words = textOf(await page('planner', `${UNDER}/units/${unit}`));
    expect(words).toContain('应报 2 次：按时 1');
    expect(words).toContain('滨江物流园');
    const outside = textOf(await (await room.browser().get(`${UNDER}/units/${unit}`)).text());
    expect(outside).toContain('示例区商务委员会');
    expect(outside).not.toContain('应报');
    expect(outside).not.toMatch(/联络员 [^还]/);
    expect((await as('planner').get(`${UNDER}/units/none`)).status).toBe(404);
  });
});

describe('the desk of a deputy', () => {
  it('leads to what he may read, and to nothing else', async () => {
    const html = await page('deputy', '/desk');
    for (const way of ['tasks', 'years', 'projects']) expect(html).toContain(`href="${UNDER}/${way}"`);
    for (const way of ['leader', 'board', 'reports']) expect(html).not.toContain(`href="${UNDER}/${way}"`);
  });
});

describe('the year', () => {
  it('shows the usual beat, due days of reports and meetings', async () => {
    const words = textOf(await page('planner', `${UNDER}/calendar?year=2026`));
    for (const what of ['印发年度任务分工方案', '季度进展报送（模拟）：2026年一季度', '02-21 会议 规划实施调度会（模拟）']) expect(words).toContain(what);
  });
  it('is moved by a planner alone, and only as a whole', async () => {
    const form = (more: Record<string, string>) => ({ version: '', 'on.division': '02-20', 'shown.division': '1', ...more });
    expect((await as('city').post(`${UNDER}/calendar`, form({}))).status).toBe(403);
    expect((await as('planner').post(`${UNDER}/calendar`, form({ 'on.contacts': '02-31', 'shown.contacts': '1' }))).status).toBe(400);
    expect(textOf(await page('planner', `${UNDER}/calendar`))).toContain('02-15 规划科 印发年度任务分工方案');
    const saved = await as('planner').post(`${UNDER}/calendar`, form({ 'on.contacts': '02-25', 'add.on': '7.1', 'add.who': 'units', 'add.text': '汛期自查' }));
    expect(saved.status).toBe(303);
    const words = textOf(await page('planner', `${UNDER}/calendar`));
    expect(words).toContain('02-20 规划科 印发年度任务分工方案');
    expect(words).toContain('07-01 单位 汛期自查');
    // Left unticked: not shown any more.
    expect(words).not.toContain('02-25 单位');
    expect((await as('planner').post(`${UNDER}/calendar`, form({}))).status).toBe(409);
  });
});

describe('pages of things', () => {
  it.each(['items/t2.20', 'projects/project-12', 'evaluations/evaluation-mid-term', 'followups/followup-02', 'amendments/amendment-4'])(
    'let deputies note and ask at %s, and nobody else',
    async (path) => {
      const ask = `href="${UNDER}/supervision/inquiries/new?about=`;
      expect(await page('deputy', `${UNDER}/${path}`)).toContain(ask);
      expect(await page('planner', `${UNDER}/${path}`)).not.toContain(ask);
    },
  );
  it('list below an evaluation what followed', async () => {
    const words = textOf(await page('deputy', `${UNDER}/evaluations/evaluation-mid-term`));
    for (const said of ['评估之后', '还没有计分。', '关于“十四五”规划中期评估报告的审议意见（模拟）']) expect(words).toContain(said);
    expect(words).not.toContain('申请复核');
    expect(textOf(await page('planner', `${UNDER}/evaluations/evaluation-mid-term`))).toContain('空气质量优良天数 维持原评判');
  });
});

describe('the search over everything', () => {
  it('finds by characters and by initials, in groups', async () => {
    const words = textOf(await page('planner', '/search?q=滨江物流园'));
    for (const kind of ['项目 1', '任务', '吹哨 1', '专栏项目 1']) expect(words).toContain(kind);
    expect(textOf(await page('planner', '/search?q=bjwly'))).toContain('滨江物流园');
  });
  it('finds for a unit what it may read', async () => {
    const words = textOf(await page('city', '/search?q=滨江物流园二期'));
    expect(words).toContain('没有找到');
    expect(textOf(await page('city', '/search?q=清溪河下游'))).toContain('清溪河下游两处排口出现异味');
  });
  it('shows strangers the plan and the units, and nothing that units owe', async () => {
    const answer = await room.browser().get('/search?q=滨江物流园');
    const words = textOf(await answer.text());
    expect(words).toContain('专栏项目 1');
    expect(words).not.toContain('吹哨');
  });
  it('finds what judged and amended the plan, and what was asked of it, for whom it is meant', async () => {
    const all = textOf(await page('planner', '/search?q=评估'));
    for (const found of ['中期评估（模拟）', '2025 年度评估（模拟）', '总结评估（模拟）', '审议意见']) expect(all).toContain(found);
    const deputy = textOf(await page('deputy', '/search?q=评估（模拟）'));
    expect(deputy).toContain('中期评估（模拟）');
    expect(deputy).not.toContain('2025 年度评估');
    expect(textOf(await page('city', '/search?q=公交线路'))).toContain('关于加密东片区公交线路的建议');
    expect(textOf(await page('commerce', '/search?q=公交线路'))).toContain('没有找到');
    expect(textOf(await page('deputy', '/search?q=进出口总额'))).toContain('下调进出口总额目标');
    expect(textOf(await page('planner', '/search?q=雨污分流'))).toContain('雨污分流剩下的路段何时完成？');
  });
  it('takes any question as text', async () => {
    for (const q of ['%', '_', "'; drop table record; --", '<script>', '\\', '(.*', '   ']) {
      const answer = await as('planner').get(`/search?q=${encodeURIComponent(q)}`);
      expect(answer.status, q).toBe(200);
      expect(await answer.text()).not.toContain('<script>alert');
    }
  });
});

it('says that it is well, and nothing that it keeps', async () => {
  const answer = await room.browser().get('/healthz');
  expect(await answer.json()).toEqual({ status: 'ok', version: '0', schema: expect.any(Number) });
});
