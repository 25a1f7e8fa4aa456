import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFolder } from '../../apps/server/project-folder.ts';
import { bringExamples } from '../../apps/server/region/examples.ts';
import { sampleState } from '../../apps/server/sample-plan.ts';
import { Decimal } from '../../src/basis/index.ts';
import { openDatabase, type Store } from '../../src/database/index.ts';
import { COLOURS, violationsOn } from './axe.ts';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

const SIMULATED = '/regions/999901/14';
const REAL = '/regions/500104/14';
const NOW = '2026-11-25T02:00:00.000Z';

let room: ReadingRoom;
let store: Store;
beforeAll(async () => {
  room = await openReadingRoom(async (folder) => {
    const log = (): void => undefined;
    store = await openDatabase({ folder: join(folder, 'database'), clock: () => NOW, log });
    await bringExamples(store, { folder: projectFolder(), log });
    return { ...sampleState(), clock: () => NOW, database: () => Promise.resolve(store) };
  });
}, 180_000);
afterAll(async () => {
  await room.close();
  await store.close();
});

const wordOf = (page: Page, item: string): Promise<string | null> => page.locator(`[id="${item}"] .standing-mark`).textContent();

/** Waits until the cockpit shows the day. */
const shown = (page: Page, day: string): Promise<unknown> => page.waitForSelector(`form[data-day-form][data-shown="${day}"]`);

it('shows the 31 indicators as small charts on one screen, the binding ones set apart and first', async () => {
  const page = await room.open(`${SIMULATED}?day=2024-05-31`);
  expect(await page.locator('.tile').count()).toBe(31);
  expect(await page.locator('.tile svg.chart .observed, .tile svg.chart .figure-mark').count()).toBeGreaterThan(31);
  const sets = await page.locator('.tile-set').evaluateAll((all) => all.map((set) => set.querySelectorAll('.tile').length));
  expect(sets).toEqual([7, 24]);
  const lowest = await page.locator('.tile').evaluateAll((all) => Math.max(...all.map((tile) => tile.getBoundingClientRect().bottom)));
  expect(lowest).toBeLessThanOrEqual(768);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1366);
  expect(await page.textContent('.band.simulated')).toContain('模拟');
  await page.context().close();
});

it('counts every standing, and a count shows only its own', async () => {
  const page = await room.open(`${SIMULATED}?day=2024-05-31`);
  const counts = await page.locator('.standing-counts .count b').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(31);
  const first = page.locator('.standing-counts .count').first();
  const [count, word] = [Number(await first.locator('b').textContent()), (await first.locator('span').first().textContent())!];
  await first.click();
  await page.waitForURL(/now=/);
  const marks = await page.locator('.tile .standing-mark').allTextContents();
  expect(marks).toHaveLength(count);
  expect(new Set(marks)).toEqual(new Set([word]));
  await page.context().close();
});

it('replays: a figure with a digit too many changes the standing, its correction the next day changes it back', async () => {
  const page = await room.open(`${SIMULATED}?day=2022-08-07`);
  await page.waitForSelector('form[data-day-form][data-ready]');
  const before = await wordOf(page, 't2.25');
  await page.evaluate(`globalThis.shifted = 0; new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shifted += value;
  }).observe({ type: 'layout-shift', buffered: true })`);
  await page.locator('a[data-step="next"]').click();
  await shown(page, '2022-08-08');
  const wrong = await wordOf(page, 't2.25');
  expect(wrong).not.toBe(before);
  expect(page.url()).toContain('day=2022-08-08');
  await page.locator('a[data-step="next"]').click();
  await shown(page, '2022-08-09');
  expect(await wordOf(page, 't2.25')).toBe(before);
  expect(await page.textContent('.band.replay')).toContain('2022-08-09');
  expect(await page.evaluate('globalThis.shifted')).toBeLessThan(0.02);
  await page.context().close();
});

it('replays with the keyboard alone', async () => {
  const page = await room.open(`${SIMULATED}?day=2023-06-30`);
  await page.waitForSelector('form[data-day-form][data-ready]');
  await page.locator('input[name="offset"]').focus();
  await page.keyboard.press('ArrowRight');
  await shown(page, '2023-07-01');
  expect(await page.inputValue('input[name="day"]')).toBe('2023-07-01');
  expect(await page.evaluate('document.activeElement.name')).toBe('offset');
  await page.context().close();
});

it('goes to the day without script too', async () => {
  const page = await room.open(`${SIMULATED}?day=2023-06-30`, { javaScriptEnabled: false });
  await page.locator('input[name="offset"]').focus();
  await page.keyboard.press('ArrowLeft');
  await page.locator('form.day-form button[type="submit"]').click();
  await page.waitForURL(/day=2023-06-29$/);
  expect(await page.locator('.tile').count()).toBe(31);
  await page.context().close();
});

it('says plainly what is missing where hardly anything was published, and how to put it there', async () => {
  const page = await room.open(REAL);
  expect(await page.locator('.tile').count()).toBe(31);
  expect(await page.textContent('.no-data')).toContain('没有到期应有的数据');
  expect(await page.getAttribute('.no-data a.button', 'href')).toBe(`${REAL}/data`);
  expect(await page.locator('.tile .chart .missing').count()).toBeGreaterThan(20);
  expect(await page.textContent('.attention')).toContain('未分工');
  expect(await page.locator('.band.simulated').count()).toBe(0);
  await page.context().close();
});

type Standings = { standings: { indicator: string; now: string; observed?: number; done?: number; lead?: number; reason: string }[] };

it('has the same numbers on the page of an item, in its JSON and in its sentence', async () => {
  const page = await room.open(`${SIMULATED}/items/t2.25?day=2024-05-31`);
  const { standings } = (await (await page.request.get(`${room.url}${SIMULATED}/export/indicators.json?day=2024-05-31`)).json()) as Standings;
  const own = standings.find(({ indicator }) => indicator === 't2.25')!;
  const facts = await page.locator('.standing-facts').innerText();
  expect(facts).toContain(String(own.observed));
  expect(facts).toContain(`${(own.done! * 100).toFixed(2)}%`);
  expect(facts).toContain(`+${own.lead!.toFixed(2)}`);
  expect(await page.textContent('.reason')).toBe(own.reason);
  expect(await page.locator('.working li').count()).toBeGreaterThan(3);
  const inputs = await page.locator('.section-note .input').evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice(1)));
  for (const id of inputs) expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  await page.context().close();
});

it('keeps what a revised figure said before beside what it says now', async () => {
  const page = await room.open(`${SIMULATED}/items/t2.25`);
  await page.locator('.more-figures summary').click();
  const row = page.locator('tr.older', { hasText: '53340' });
  expect(await row.count()).toBe(1);
  expect(await page.locator('svg.chart.wide .ghost').count()).toBeGreaterThan(0);
  await page.context().close();
});

it('saves the chart as SVG, as PNG made in the browser, and as figures', async () => {
  const page = await room.open(`${SIMULATED}/items/t2.20`);
  const svg = await page.request.get(`${room.url}${SIMULATED}/items/t2.20/chart.svg`);
  expect(svg.headers()['content-type']).toContain('image/svg+xml');
  expect(await svg.text()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(await svg.text()).toContain('模拟数据');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('button[data-bitmap]').click()]);
  expect(download.suggestedFilename()).toBe('环境空气质量优良天数.png');
  expect(await (await page.request.get(`${room.url}${SIMULATED}/items/t2.20/chart.csv`)).text()).toContain('模拟数据');
  await page.context().close();
});

it('compares on one scale where the unit is one, and says so where it is not', async () => {
  const page = await room.open(`${SIMULATED}/compare?items=t2.1&items=t2.6`);
  expect(await page.textContent('.section-note >> nth=0')).toContain('共用纵轴');
  expect(await page.locator('.namesakes .panels li').count()).toBe(4);
  await page.goto(`${room.url}${SIMULATED}/compare?items=t2.1&items=t2.25`);
  expect(await page.textContent('.section-note >> nth=0')).toContain('单位不同');
  await page.context().close();
});

it('needs little script for the first screen', async () => {
  const page = await room.open('/help');
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => response.request().resourceType() === 'script' && scripts.push(response.body()));
  await page.goto(room.url + SIMULATED, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeLessThan(200_000);
  await page.context().close();
});

it('answers with a page where there is no such item', async () => {
  const page = await room.open('/help');
  const answer = await page.goto(`${room.url}${SIMULATED}/items/nothing`);
  expect(answer!.status()).toBe(404);
  expect(await page.textContent('h1')).toBe('没有这一项');
  room.faults.length = 0;
  await page.context().close();
});

const PAGES = [
  `${SIMULATED}?day=2024-05-31`,
  REAL,
  `${SIMULATED}/items`,
  `${SIMULATED}/items/t2.25`,
  `${REAL}/items/t2.2`,
  `${SIMULATED}/commitments`,
  `${SIMULATED}/compare?items=t2.1&items=t2.3`,
  `${SIMULATED}?lang=en`,
];

it.each([
  ['on a desk', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
])(
  'finds nothing to mend %s, by day and by night',
  async (_, options) => {
    const page = await room.open('/help', options);
    const found: string[] = [];
    for (const path of PAGES) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(room.url + path);
      found.push(...(await violationsOn(page)).map((one) => `${path} ${one}`));
      if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) found.push(`${path} scrolls sideways`);
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violationsOn(page, COLOURS)).map((one) => `${path} dark ${one}`));
    }
    await page.context().close();
    expect(found).toEqual([]);
    expect(room.faults).toEqual([]);
  },
  240_000,
);

it('shows a new figure at once in every tab, with the warnings it brings', async () => {
  const tabs = [await room.open(SIMULATED), await room.open(SIMULATED)];
  const rows = await store.current('999901', { known: '2026-11-25' });
  const {
    id: _,
    region: __,
    recorded: ___,
    batch: ____,
    by: _____,
    ...last
  } = rows.find(({ indicator, period }) => indicator === '14/t2.2' && period === '2025')!;
  const say = (value: number, reason: string): Promise<unknown> =>
    store.send({ region: '999901', channel: 'form', observations: [{ ...last, value: new Decimal(value), known: '2026-11-25', reason }] });
  for (const [value, word] of [
    [1, '未完成'],
    [100, '完成'],
  ] as const) {
    await say(value, '试改');
    // Without script, and before anybody else asked: the warnings are there as well.
    const html = await (await tabs[0]!.request.get(room.url + SIMULATED)).text();
    expect(html).not.toContain('data-later');
    expect(/class="warning-line[^]*?<\/aside>/.exec(html)![0].includes('items/t2.2"')).toBe(word === '未完成');
    for (const tab of tabs) {
      await tab.reload();
      expect(await wordOf(tab, 't2.2')).toContain(word);
    }
  }
  for (const tab of tabs) await tab.context().close();
});
