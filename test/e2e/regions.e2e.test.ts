import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COLOURS, violationsOn } from './axe.ts';
import type { ReadingRoom } from './reading-room.ts';
import { openRegionRoom } from './region-room.ts';

let room: ReadingRoom;
beforeAll(async () => {
  room = await openRegionRoom();
});
afterAll(() => room.close());

it('opens at the regions, each with its time, its standings and its ways', async () => {
  const page = await room.open('/');
  expect(await page.title()).toContain('义渡');
  const cards = page.locator('.region-card');
  expect(await cards.count()).toBe(2);
  const [published, simulated] = await cards.allInnerTexts();
  expect(published).toContain('大渡口区');
  expect(published).not.toContain('模拟');
  expect(simulated).toContain('模拟');
  expect(simulated).toContain('未完成');
  await cards.nth(1).locator('h2 a').click();
  await page.waitForURL('**/regions/999901/14');
  expect(await page.locator('.band.simulated').isVisible()).toBe(true);
  expect(room.faults).toEqual([]);
});

it('leads through every view of a region and stays there', async () => {
  const page = await room.open('/regions/999901/14?day=2024-06-30');
  const views = await page.locator('nav.views a:not(.group-name)').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(views.length).toBe(26);
  for (const href of views) {
    const answer = await page.goto(room.url + href);
    expect(answer!.status(), href).toBe(200);
    if (href.includes('/text')) continue;
    expect(href).toContain('day=2024-06-30');
    expect(await page.locator('.band.simulated').count(), href).toBe(1);
    expect(await page.locator('nav.views a[aria-current="page"]').getAttribute('href'), href).toBe(href);
  }
  expect(room.faults).toEqual([]);
});

it('goes from the plan in the library to its cockpit and back to the very row', async () => {
  const page = await room.open('/plans/simulated/indicators');
  await page.locator('.to-cockpit').click();
  await page.waitForURL('**/regions/999901/14');
  await page.goto(`${room.url}/regions/999901/14/text?entry=t2.20`);
  expect(page.url()).toContain('/plans/simulated/read#t2.20');
});

it('prints its mark on every sheet of a simulated region', async () => {
  const page = await room.open('/regions/999901/14/items/t2.1');
  const { text: sheets } = await extractText(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  expect(sheets.length).toBeGreaterThan(1);
  for (const sheet of sheets) expect(sheet).toContain('模拟 SIMULATED');
});

it('says that there is no such region or plan', async () => {
  const page = await room.open('/plans');
  for (const path of ['/regions/110000/14', '/regions/999901/13', '/regions/999901/14?day=2020-01-01']) {
    const answer = await page.goto(room.url + path);
    expect(answer!.status(), path).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('没有这个地区或规划');
  }
});

it.each([
  ['on a desk', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
])('has nothing to mend in the frame of its pages %s, by day and by night', async (_, options) => {
  const page = await room.open('/', options);
  const found: string[] = [];
  for (const path of ['/', '/regions/999901/14/warnings?day=2024-06-30', '/regions/999901/14/closing', '/regions/110000/14']) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(room.url + path);
    found.push(...(await violationsOn(page)).map((one) => `${path} ${one}`));
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await violationsOn(page, COLOURS)).map((one) => `${path} dark ${one}`));
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true);
  }
  await page.context().close();
  expect(found).toEqual([]);
});
