import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SampleBrowser } from '../accounts/accounts-sample.ts';
import { openDesk, textOf, UNDER, type DeskSample } from './desk-sample.ts';

let desk: DeskSample;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.room.close());
const page = (who: string, path: string): Promise<string> => desk.page(who, path);
const as = (who: string): SampleBrowser => desk.as(who);

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
    const unit = desk.units.get('区商务委（模拟）')!;
    const words = textOf(await page('planner', `${UNDER}/units/${unit}`));
    expect(words).toContain('应报 2 次：按时 1');
    expect(words).toContain('滨江物流园');
    const outside = textOf(await (await desk.room.browser().get(`${UNDER}/units/${unit}`)).text());
    expect(outside).toContain('示例区商务委员会');
    expect(outside).not.toContain('应报');
    expect(outside).not.toMatch(/联络员 [^还]/);
    expect((await as('planner').get(`${UNDER}/units/none`)).status).toBe(404);
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
    const answer = await desk.room.browser().get('/search?q=滨江物流园');
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
  const answer = await desk.room.browser().get('/healthz');
  expect(await answer.json()).toEqual({ status: 'ok', version: '0', schema: expect.any(Number) });
});
