import { unzipSync, strFromU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM } from '../../src/identity/index.ts';
import { violationsOn } from './axe.ts';
import { openDeliveryRoom, REGION, UNDER, type DeliveryRoom } from './delivery-room.ts';

let room: DeliveryRoom;
beforeAll(async () => {
  room = await openDeliveryRoom();
});
afterAll(async () => {
  await room.close();
});

const records = () => room.store.delivery(REGION, SYSTEM);
const evaluation = async () => (await records().list('evaluation', { plan: '14' })).find(({ body }) => body.title === '中期评估（演练）')!;
const unitPath = async (name: string): Promise<string> => {
  const { id } = await evaluation();
  const own = (await records().list('assessment', { about: [id] })).find(({ body }) => body.unit === room.unit(name))!;
  return `${UNDER}/evaluations/${id}/assessments/${own.id}`;
};

/** Gives what falls short its cause, and hands it in. */
const handIn = async (page: Page): Promise<void> => {
  for (const area of await page.locator('textarea[name^="text:"]').all()) if ((await area.inputValue()) === '') await area.fill('按计划推进。');
  for (const area of await page.locator('.is-short textarea[name^="cause:"]').all()) await area.fill('模拟：项目开工晚于计划。');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('已提交，等待审核').waitFor();
};

it('a mid-term evaluation goes from its opening to the signed-off document', async () => {
  const planner = await room.as('planner', `${UNDER}/evaluations/new?kind=mid_term`, { viewport: { width: 1366, height: 768 } });
  expect(await planner.locator('#cutoff').inputValue()).toBe('2023-06-30');
  await planner.fill('#title', '中期评估（演练）');
  // The simulated region has one of the window that is offered.
  await planner.fill('#until', '2023-07-31');
  await planner.fill('#known', '2023-10-15');
  await planner.getByRole('button', { name: '确定方案' }).click();
  await planner.getByText('方案已确定').waitFor();
  await planner.getByRole('button', { name: '布置自评' }).click();
  await planner.getByText('单位已收到提醒').waitFor();
  const { id } = await evaluation();
  expect((await records().list('assessment', { about: [id] })).length).toBeGreaterThan(5);
  expect(await violationsOn(planner)).toEqual([]);

  for (const [seat, name] of [
    ['commerce', '区商务委（模拟）'],
    ['statistics', '区统计局（模拟）'],
  ] as const) {
    const unit = await room.as(seat, await unitPath(name));
    await handIn(unit);
    await unit.context().close();
  }

  const back = await unitPath('区商务委（模拟）');
  await planner.goto(`${room.url}${back}`);
  expect(await violationsOn(planner)).toEqual([]);
  await planner.fill('input[name="reason"]', '请写明依据的文件。');
  await planner.getByRole('button', { name: '退回' }).click();
  await planner.getByText('已退回。').waitFor();
  const commerce = await room.as('commerce', back);
  await commerce.getByText('请写明依据的文件。').first().waitFor();
  await commerce.locator('textarea[name="overall"]').fill('依据本单位上半年工作总结。');
  await handIn(commerce);
  for (const name of ['区商务委（模拟）', '区统计局（模拟）']) {
    await planner.goto(`${room.url}${await unitPath(name)}`);
    await planner.getByRole('button', { name: '采纳' }).click();
    await planner.getByText('已采纳。').waitFor();
  }

  await planner.goto(`${room.url}${UNDER}/evaluations/${id}`);
  await planner.getByRole('button', { name: '转入审核' }).click();
  await planner.getByText('已转入审核').waitFor();
  await planner.getByRole('button', { name: '冻结数据' }).click();
  await planner.getByText('数据已冻结').waitFor();
  await planner.getByRole('button', { name: '重新计算' }).click();
  await planner.getByText('逐字节相同').waitFor();
  const short = planner.locator('.verdicts a.tone-bad').first();
  const count = Number(await short.locator('b').textContent());
  await short.click();
  await planner.locator('table.data').waitFor();
  expect(await planner.locator('table.data tbody tr').count()).toBe(count);
  await planner.goBack();

  await planner.getByRole('link', { name: '写评估报告' }).click();
  await planner
    .getByRole('button', { name: /生成|起草|写/ })
    .last()
    .click();
  await planner.waitForURL(/\/documents\/[0-9a-f-]+/);
  const paper = planner.url().split('?')[0]!;

  await planner.goto(`${room.url}${UNDER}/evaluations/${id}`);
  await planner.getByRole('button', { name: '征求意见' }).click();
  await planner.getByText('已征求意见').waitFor();
  await commerce.goto(`${room.url}${back}`);
  await commerce.locator('textarea[name="comment"]').fill('建议补充消费回升的情况。');
  await commerce.getByRole('button', { name: '提交意见' }).click();
  await commerce.getByText('意见已记下').waitFor();
  await planner.goto(`${room.url}${back}`);
  await planner.fill('input[name="answer"]', '已补充。');
  await planner.getByRole('button', { name: '答复意见' }).click();
  await planner.getByText('答复已记下').waitFor();

  const leader = await room.as('leader', `${UNDER}/evaluations/${id}`);
  await leader.fill('input[name="document"]', '示府〔2026〕88号（模拟）');
  await leader.getByRole('button', { name: '审定' }).click();
  await leader.getByText('已审定。').waitFor();

  await planner.goto(paper);
  await planner.locator('details.doc-head > summary').click();
  await planner.fill('input[name="signedBy"]', '示例区人民政府（模拟）');
  await planner.fill('.doc-head input[name="date"]', '2026-12-01');
  await planner.locator('.doc-head button[type="submit"]').click();
  await planner.locator('button[name="to"][value="issue"]').click();
  await planner.waitForLoadState();
  await planner.goto(`${room.url}${UNDER}/evaluations/${id}`);
  await planner.fill('input[name="to"]', '示例区人大常委会（模拟）');
  await planner.locator('#step-submit input[name="document"]').fill('示府文〔2026〕90号（模拟）');
  await planner.getByRole('button', { name: '报送' }).click();
  await planner.getByText('已报送。').waitFor();

  await planner.goto(paper);
  const [download] = await Promise.all([planner.waitForEvent('download'), planner.locator('a[href$="document.docx"]').first().click()]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const text = strFromU8(unzipSync(bytes)['word/document.xml']!);
  expect(text).toContain('示例区人民政府（模拟）');
  expect((await evaluation()).body).toMatchObject({ state: 'submitted', approved: { by: 'leader' }, submitted: { document: '示府文〔2026〕90号（模拟）' } });
  expect(await room.store.verify(REGION)).toEqual([]);
  expect(room.faults).toEqual([]);
});

it('every page of an evaluation fits a phone and has no serious fault', async () => {
  const { id } = await evaluation();
  const page = await room.as('planner', `${UNDER}/evaluations/${id}`, { viewport: { width: 390, height: 844 } });
  for (const view of ['', '/rows', '/works', '/rectification']) {
    await page.goto(`${room.url}${UNDER}/evaluations/${id}${view}`);
    expect(await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth), view).toBe(0);
    expect(await violationsOn(page), view).toEqual([]);
  }
});
