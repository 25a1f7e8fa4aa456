import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { openDeliveryRoom, UNDER, type DeliveryRoom, type Seat } from './delivery-room.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

let room: DeliveryRoom;
beforeAll(async () => {
  room = await openDeliveryRoom();
});
afterAll(async () => {
  await room.close();
});

const PAGES: readonly (readonly [Seat, string])[] = [
  ['commerce', '/desk'],
  ['planner', '/desk'],
  ['statistics', '/desk'],
  ['city', '/notices'],
  ['planner', `${UNDER}/board`],
  ['leader', `${UNDER}/leader`],
  ['auditor', `${UNDER}/calendar`],
  ['planner', '/search?q=bjwly'],
  ['planner', `${UNDER}/units`],
];

it.each(PAGES)('%s at %s fits a phone and an office screen, and bars nobody', async (seat, path) => {
  for (const options of [PHONE, { viewport: { width: 1366, height: 768 } }, { viewport: { width: 1366, height: 768 }, locale: 'en-GB' }]) {
    const english = 'locale' in options;
    const page = await room.as(seat, english ? `${path}${path.includes('?') ? '&' : '?'}lang=en` : path, options);
    await page.locator('[data-later]').waitFor({ state: 'detached' });
    const over = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(over, `${path} ${options.viewport.width}`).toBe(0);
    // The tabs stay on one line.
    if (options.viewport.width > 1000 && (await page.locator('.grouped').count()) > 0) {
      const wide = await page.locator('.grouped > ul').evaluate((list) => list.scrollWidth - list.clientWidth);
      expect(wide, `${path} tabs`).toBe(0);
    }
    expect(await violationsOn(page), path).toEqual([]);
    await page.context().close();
  }
  expect(room.faults).toEqual([]);
});

it('what is asked without its sentence is told in words, and nothing is lost on the way back', async () => {
  const page = await room.as('housing', '/desk');
  const row = page.locator('.duty', { has: page.locator('.quick') }).first();
  await row.locator('.quick summary').click();
  await row.locator('.quick label', { hasText: '受阻' }).click();
  await row.locator('button[type="submit"]').click();
  expect(await page.locator('.notice').innerText()).toContain('请写一句缺什么');
  await page.locator('.notice a').click();
  expect(await page.locator('.quick[open]').count()).toBe(1);
  await page.context().close();
});

it('a liaison tells how a task goes on from a phone, without leaving the desk', async () => {
  const page = await room.as('housing', '/desk', PHONE);
  const row = page.locator('.duty', { has: page.locator('details.quick') }).first();
  const before = await page.locator('.duty').count();
  await row.locator('.quick summary').tap();
  await row.locator('.quick label', { hasText: '按计划' }).tap();
  await row.locator('textarea').fill('二期钢结构已进场');
  await row.locator('button[type="submit"]').tap();
  await page.waitForURL('**/desk?told=1');
  expect(await page.locator('.told').innerText()).toContain('已报出');
  expect(await page.locator('.duty').count()).toBe(before - 1);
  await page.context().close();
});

it('rows of the desk are walked by keyboard', async () => {
  const page = await room.as('housing', '/desk');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await page.locator('.duty').nth(1).getAttribute('class')).toContain('current');
  await page.context().close();
});

it('the leader’s page is one sheet of A4 and says that it is simulated', async () => {
  const page = await room.as('leader', `${UNDER}/leader`);
  await page.locator('[data-later]').waitFor({ state: 'detached' });
  const { text: sheets } = await extractText(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  expect(sheets.length).toBe(1);
  expect(sheets[0]).toContain('模拟 SIMULATED');
  // A font writes some characters by their radicals.
  expect(sheets[0]!.normalize('NFKC')).toContain('滨江物流园二期资金缺口');
  await page.context().close();
});

it('each number of the board is a way to a page that is there', async () => {
  const page = await room.as('planner', `${UNDER}/board`);
  const ways = await page.locator('.board a[href]').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')!))]);
  expect(ways.length).toBeGreaterThan(10);
  for (const way of ways) expect((await page.request.get(room.url + way)).status(), way).toBe(200);
  await page.context().close();
});

it('everything on a desk leads to a page that is there', async () => {
  for (const seat of ['commerce', 'city', 'planner'] as const) {
    const page = await room.as(seat, '/desk');
    const ways = await page.locator('.desk a[href]').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')!))]);
    for (const way of ways) expect((await page.request.get(room.url + way)).status(), `${seat} ${way}`).toBe(200);
    await page.context().close();
  }
});
