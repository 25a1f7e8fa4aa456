import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kept } from '../../../src/database/index.ts';
import type { SampleBrowser } from '../accounts/accounts-sample.ts';
import { openDesk, REGION, textOf, UNDER, type DeskSample } from './desk-sample.ts';

let desk: DeskSample;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.room.close());
const page = (who: string, path: string): Promise<string> => desk.page(who, path);
const as = (who: string): SampleBrowser => desk.as(who);

describe('my desk', () => {
  it('sends who has not signed in to the door', async () => {
    const answer = await desk.room.browser().get('/desk');
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
    const [form] = await desk.records().list('report', { lead: desk.units.get('区住房城乡建委（模拟）')!, states: ['returned'] });
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
    await desk.seat('nobody', ['liaison'], desk.units.get('区司法局（模拟）'));
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
    const row = (await desk.records().list('opinion', { states: ['received'] }))[0]!;
    const body = { ...row.body, state: 'assigned' as const, unit: desk.units.get('区民政局（模拟）')! };
    await desk.room.store
      .delivery(REGION, { name: 'planner', roles: ['planner'], region: REGION })
      .change({ action: 'opinion.moderate', changes: [{ kind: 'opinion', id: row.id, version: row.version, body }] });
    expect(textOf(await page('science', '/desk'))).toContain('公众意见已交办给本单位，请答复');
  });
  it('shows a leader what waits for his decision, and nobody else', async () => {
    const planner = desk.room.store.delivery(REGION, { name: 'planner', roles: ['planner'], region: REGION });
    const row = (await desk.records().get('evaluation', 'evaluation-2025'))!;
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
    (await desk.records().list('task', { lead: desk.units.get('区住房城乡建委（模拟）')!, states: ['under_way'], text: '老码头片区' }))[0]!;
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
    expect((await desk.records().history('task', before.id)).at(-1)).toMatchObject({ action: 'task.progress', by: 'housing' });
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
    const other = (await desk.records().list('notice', { states: ['open'], lead: desk.units.get('区财政局（模拟）')! }))[0]!;
    await as('city').post('/notices/settle', { region: REGION, notice: `${other.id}:${other.version}` });
    expect((await desk.records().get('notice', other.id))!.body.settled).toBeUndefined();
  });
  it('never lead out of the server', async () => {
    const id = desk.room.store.newId();
    const to = { unit: desk.units.get('区商务委（模拟）')! };
    const body = { to, said: { zh: '外面的地址', en: 'Outside' }, about: { kind: 'task', ref: 'x', href: '//evil.example/x' }, level: 'info' as const };
    await desk.records().change({ action: 'report.ask', changes: [{ kind: 'notice', id, version: null, body }] });
    expect(await page('commerce', '/notices')).not.toContain('evil.example');
  });
});

describe('the desk of a deputy', () => {
  it('leads to what he may read, and to nothing else', async () => {
    const html = await page('deputy', '/desk');
    for (const way of ['tasks', 'years', 'projects']) expect(html).toContain(`href="${UNDER}/${way}"`);
    for (const way of ['leader', 'board', 'reports']) expect(html).not.toContain(`href="${UNDER}/${way}"`);
  });
  it('offers the ways of supervision, and what waits for his rating first', async () => {
    const html = await page('deputy', '/desk');
    for (const way of ['', '/inquiries/new?about=plan%3A', '/suggestions/new', '/annotations/new?about=plan%3A', '/alerts'])
      expect(html).toContain(`href="${UNDER}/supervision${way}"`);
    expect(textOf(html)).toContain('没有等您评价的答复');
    expect(textOf(html)).not.toContain('现在没有要办的事');
    for (const who of ['planner', 'city']) expect(await page(who, '/desk'), who).not.toContain('/supervision/inquiries/new');
    const account = (await desk.room.store.accounts.secrets({ name: 'deputy' }))!.account;
    const asker = { name: account.person, roles: ['deputy'], account: account.id, region: REGION } as const;
    const body = {
      plan: '14',
      about: { kind: 'plan', ref: '', title: '规划' },
      text: '公园何时开放？',
      by: { name: account.person, account: account.id, role: 'deputy' },
      asked: '2026-03-02T01:00:00.000Z',
      due: '2026-03-20',
      state: 'answered',
      answer: { text: '年内。', by: '规划科', at: '2026-03-03T01:00:00.000Z' },
      steps: [],
    } as const;
    await desk.room.store.delivery(REGION, asker).change({ action: 'inquiry.ask', changes: [{ kind: 'inquiry', id: 'own-inquiry', version: null, body }] });
    const after = await page('deputy', '/desk');
    expect(after).toContain(`href="${UNDER}/supervision/inquiries/own-inquiry"`);
    expect(textOf(after)).toContain('等您评价的 1');
  });
});
