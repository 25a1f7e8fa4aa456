import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

let room: ReadingRoom;
beforeAll(async () => {
  room = await openReadingRoom();
});
afterAll(async () => {
  await room.close();
  expect(room.faults).toEqual([]);
});

const ready = async (path: string, options?: Parameters<ReadingRoom['open']>[1]): Promise<Page> => {
  const page = await room.open(path, options);
  await page.waitForSelector('.reading[data-ready]');
  return page;
};
const inView = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < element.ownerDocument.defaultView!.innerHeight;
    });

it('opens at the plan, with what it is and what it holds', async () => {
  const page = await room.open('/');
  expect(await page.title()).toContain('义渡');
  await page.locator('.texts .plan-row a').first().click();
  await page.waitForSelector('.reading[data-ready]');
  expect(await page.title()).toContain('义渡');
  expect(await page.locator('h1').innerText()).toContain('临江区');
  expect(await page.locator('.imprint').innerText()).toContain('2021—2025年');
  expect(await page.locator('.glance').innerText()).toContain('承诺');
});

it('follows the scroll in the outline, and the outline in the scroll', async () => {
  const page = await ready('/plans/linjiang/read');
  await page.locator('.outline a[data-o="2.2"]').click();
  expect(new URL(page.url()).hash).toBe('#2.2');
  expect(await inView(page, '[id="2.2"]')).toBe(true);
  await page.waitForSelector('.outline a[data-o="2.2"].here');
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, -1400);
  await page.waitForSelector('.outline a[data-o^="1.1"].here');
});

it('leads from a mark to its row and from the row back to the sentence', async () => {
  const page = await ready('/plans/linjiang/read');
  await page.locator('#c2').click();
  const card = page.locator('.panel .card[data-key="c2"]');
  expect(await card.innerText()).toContain('≥180');
  expect(await page.locator('.panel-quote').innerText()).toContain('规模以上工业企业达到180家以上');
  await card.locator('.ways a').first().click();
  await page.waitForURL('**/commitments#c2');
  expect(await page.locator('tr:target').innerText()).toContain('规模以上工业企业');
  await page.locator('tr:target .quote').click();
  await page.waitForURL('**/read#c2');
  await page.waitForSelector('.panel .card[data-key="c2"]');
  expect(await inView(page, '#c2')).toBe(true);
  expect(await page.locator('.s.chosen').innerText()).toContain('180家以上');
});

it('explains a mark under the pointer and under the keyboard', async () => {
  const page = await ready('/plans/linjiang/read');
  await page.locator('#c2').hover();
  await page.waitForSelector('.float:not([hidden]) .card[data-key="c2"]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.float', { state: 'hidden' });
  // Focus as the keyboard gives it: from the mark before.
  await page.locator('[data-k~="c1"]').first().focus();
  await page.keyboard.press('Tab');
  await page.waitForSelector('.float:not([hidden]) .card');
});

it('moves by keys from sentence to sentence, to the search and to the help', async () => {
  const page = await ready('/plans/linjiang/read');
  await page.keyboard.press('j');
  const first = await page.locator('.s.chosen').getAttribute('id');
  await page.keyboard.press('j');
  expect(await page.locator('.s.chosen').getAttribute('id')).not.toBe(first);
  await page.keyboard.press('k');
  expect(await page.locator('.s.chosen').getAttribute('id')).toBe(first);
  await page.keyboard.press('?');
  expect(await page.locator('#help').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  expect(await page.evaluate('document.activeElement.name')).toBe('q');
});

it('hides a kind of marks and keeps that in the address', async () => {
  const page = await ready('/plans/linjiang/read');
  await page.locator('.legend a[data-kind="place"]').click();
  expect(new URL(page.url()).search).toBe('?hide=place');
  expect(
    await page
      .locator('.book .k-place')
      .first()
      .evaluate((mark) => mark.ownerDocument.defaultView!.getComputedStyle(mark).textDecorationLine),
  ).toBe('none');
  await page.reload();
  expect(await page.locator('.legend a[data-kind="place"]').getAttribute('aria-pressed')).toBe('false');
});

it('reads well without script: marks lead to rows, marks can be hidden', async () => {
  const page = await room.open('/plans/linjiang/read', { javaScriptEnabled: false });
  await page.locator('.legend a[data-kind="term"]').click();
  expect(new URL(page.url()).search).toBe('?hide=term');
  await page.locator('#c2').click();
  expect(page.url()).toContain('/commitments#c2');
});

it('is a page with a sheet from below on a phone', async () => {
  const page = await ready('/plans/linjiang/read', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await page.locator('.outline nav').isVisible()).toBe(false);
  await page.locator('#c2').tap();
  const sheet = page.locator('.became');
  expect(await sheet.isVisible()).toBe(true);
  expect(await sheet.evaluate((element) => Math.round(element.ownerDocument.defaultView!.innerHeight - element.getBoundingClientRect().bottom))).toBe(0);
  await sheet.getByText('关闭').tap();
  expect(await sheet.isVisible()).toBe(false);
});

it('prints the text without the room around it', async () => {
  const page = await ready('/plans/linjiang/read');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.views').isVisible()).toBe(false);
  expect(await page.locator('.outline-column').isVisible()).toBe(false);
  expect(await page.locator('.book').isVisible()).toBe(true);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
});
