import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM } from '../../src/identity/index.ts';
import { violationsOn } from './axe.ts';
import { openDeliveryRoom, REGION, UNDER, type DeliveryRoom } from './delivery-room.ts';

let room: DeliveryRoom;
beforeAll(async () => {
  room = await openDeliveryRoom();
}, 180_000);
afterAll(async () => {
  await room.close();
});

const TRADE = 't2.12';
const TITLE = '下调进出口总额目标（模拟）';
const amendment = async () => (await room.store.delivery(REGION, SYSTEM).list('amendment', { plan: '14' })).find(({ body }) => body.title === TITLE)!;

/** Fills the form of a deed on the page and sends it. */
const deed = async (page: Page, name: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  const form = page.locator(`#deed-${name} form`);
  for (const [field, value] of Object.entries(fields)) await form.locator(`[name="${field}"]`).fill(value);
  await form.locator('button[type="submit"]').click();
  await page.waitForLoadState();
};

it('an amendment goes from its proposal to its day, approved by another, and both targets are shown', async () => {
  const page = await room.as('planner', `${UNDER}/amendments/new`);
  expect(await page.locator('.told.warn').textContent()).toContain('2024-06-30');
  await page.fill('#title', TITLE);
  await page.selectOption('#basis', 'special');
  await page.fill('#reason', '外部需求长期收缩，原目标已无法反映实际。');
  await page.fill('#special', '规划期末核定目标，须经常委会审议。');
  await page.selectOption(`[name="what.${TRADE}"]`, 'target');
  await page.fill(`[name="value.${TRADE}"]`, '80');
  expect(await violationsOn(page)).toEqual([]);
  await page.locator('.amendment-form button[type="submit"]').click();
  await page.waitForURL(/\/amendments\/[^/]+$/);
  expect(await page.locator('.amendment-changes tbody tr').textContent()).toContain('下调');
  expect(await page.locator('.amendment-baselines tbody tr td.number b').count()).toBe(2);

  await deed(page, 'argue', { text: '专家论证：调整后的目标符合实际。' });
  await deed(page, 'hear', { from: '2026-10-01', until: '2026-10-15' });
  expect(await page.locator('#deed-hear .told.fault').textContent()).toContain('不得少于 30 天');
  await deed(page, 'hear', { from: '2026-09-01', until: '2026-09-30' });
  await deed(page, 'sum', { text: '收到意见 2 条，均已采纳。' });
  await deed(page, 'check', { text: '年度计划随后按新目标衔接。' });
  await deed(page, 'lay', { meeting: '2026-11-20' });
  expect(await page.locator('.amendment-days').textContent()).toContain('2026-10-21');
  await deed(page, 'send', { committee: '2026-10-20', standing: '2026-11-04' });
  expect(await page.locator('#deed-approve').count()).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
  const path = new URL(page.url()).pathname;

  const leader = await room.as('leader', path);
  await deed(leader, 'approve', { document: '示人发〔2026〕11号（模拟）', date: '2026-11-20', effective: '2026-11-25' });
  expect((await amendment()).body.state).toBe('approved');
  await leader.context().close();

  await page.reload();
  await deed(page, 'force', {});
  expect((await amendment()).body.state).toBe('in_force');
  const shares = await page.locator('.amendment-baselines td.number b').allTextContents();
  const [old, now] = shares.map((share) => Number.parseFloat(share));
  expect(now! / old!).toBeCloseTo(1.25, 2);
  await page.goto(`${room.url}${UNDER}/items/${TRADE}`);
  expect(await page.locator('main').textContent()).toContain('80');
  await page.goto(`${room.url}${UNDER}/items/${TRADE}?day=2026-11-24`);
  expect(await page.locator('main').textContent()).toContain('100');

  await page.goto(`${room.url}${path}`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('调整说明 .docx').click()]);
  expect(download.suggestedFilename()).toContain('调整说明');
  await page.context().close();
  expect(room.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
});

it('the pages fit a phone and need no script', async () => {
  const options = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
  for (const path of ['', '/new', `/${(await amendment()).id}`, '/difference?before=14@1&after=file:simulated']) {
    const page = await room.as('planner', `${UNDER}/amendments${path}`, options);
    expect(await page.locator('h1').count()).toBe(1);
    const box = await page.locator('main').boundingBox();
    expect(box!.width).toBeLessThanOrEqual(390);
    await page.context().close();
  }
});
