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

it('filters as soon as something is chosen, and can be sent as an address', async () => {
  const page = await room.open('/plans/linjiang/commitments');
  await page.locator('select[name="unit"]').selectOption('家');
  await page.waitForURL('**/commitments?unit=**');
  expect(new URL(page.url()).search).toBe(`?unit=${encodeURIComponent('家')}`);
  expect(await page.locator('.data tbody tr').count()).toBe(1);
  expect(await page.locator('.filter-fold .count').innerText()).toBe('1 条，共 4 条');
  await page.locator('.clear').click();
  await page.waitForURL('**/commitments');
  expect(await page.locator('.data tbody tr').count()).toBe(4);
});

it('sorts by a column and back', async () => {
  const page = await room.open('/plans/linjiang/commitments');
  const first = () => page.locator('.data tbody tr').first().getAttribute('id');
  await page.locator('th a', { hasText: '数值' }).click();
  await page.waitForURL('**sort=value');
  expect(await first()).toBe('c4');
  await page.locator('th a', { hasText: '数值' }).click();
  await page.waitForURL('**dir=desc');
  expect(await first()).toBe('c1');
});

it('shows the official table and the same as data', async () => {
  const page = await room.open('/plans/linjiang/indicators');
  expect(await page.locator('.printed tbody tr[id]').count()).toBe(9);
  expect(await page.locator('.official .note').innerText()).toContain('五年累计');
  await page.locator('.tabs a').nth(1).click();
  await page.waitForURL('**tab=data');
  expect(await page.locator('.data tbody tr').count()).toBe(9);
});

it('counts the findings of each severity and shows those of one', async () => {
  const page = await room.open('/plans/linjiang/findings');
  const counts = (await page.locator('.tabs small').allTextContents()).map(Number);
  expect(counts[0]).toBe(counts[1]! + counts[2]! + counts[3]!);
  await page.locator('.tabs a').nth(3).click();
  await page.waitForURL('**severity=info');
  expect(await page.locator('.data tbody tr').count()).toBe(counts[3]);
});

it('keeps the views within reach while one scrolls', async () => {
  const page = await room.open('/plans/linjiang/read');
  await page.waitForSelector('.reading[data-ready]');
  await page.keyboard.press('End');
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(500);
  expect((await page.locator('.views').boundingBox())!.y).toBe(0);
});

it('moves through rows by keys and opens one', async () => {
  const page = await room.open('/plans/linjiang/facts');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await page.locator('tr.current').getAttribute('id')).toBe('f2');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/read#**');
});

it('searches while one types', async () => {
  const page = await room.open('/plans/linjiang/search');
  await page.locator('#q').pressSequentially('北港 小学');
  await page.waitForSelector('#results .hits mark');
  await page.waitForURL('**%E5%B0%8F%E5%AD%A6');
  expect(decodeURIComponent(new URL(page.url()).search).replace('+', ' ')).toBe('?q=北港 小学');
  expect(await page.locator('.hits').first().innerText()).toContain('北港小学');
  await page.locator('.hits li a').first().click();
  await page.waitForURL('**/projects#**');
  expect(await page.locator('tr:target').count()).toBe(1);
});

it('changes the language and stays where it is', async () => {
  const page = await room.open('/plans/linjiang/commitments?unit=%E5%AE%B6');
  await page.locator('.language').click();
  await page.waitForURL('**lang=en**');
  expect(await page.locator('h1').innerText()).toBe('Quantified commitments');
  expect(await page.locator('.data tbody tr').count()).toBe(1);
  await page.locator('.views a').first().click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('.book').getAttribute('lang')).toBe('zh-CN');
});

it('fits a phone on every view', async () => {
  for (const view of ['indicators', 'indicators?tab=data', 'commitments', 'projects', 'facts', 'glossary', 'places', 'findings', 'search?q=北港']) {
    const page = await room.open(`/plans/linjiang/${view}`, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    expect(await page.evaluate('document.documentElement.scrollWidth'), view).toBe(390);
    await page.context().close();
  }
});

it('fits the screens of offices on every view', async () => {
  const page = await room.open('/plans/linjiang/read');
  for (const view of ['read', 'indicators', 'indicators?tab=data', 'commitments', 'projects', 'facts', 'findings']) {
    await page.goto(`${room.url}/plans/linjiang/${view}`);
    expect(await page.evaluate('document.documentElement.scrollWidth'), view).toBe(1366);
  }
});
