import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../apps/server/project-folder.ts';
import { bringExamples } from '../../apps/server/region/examples.ts';
import { contextsOf } from '../../apps/server/region/contexts-of.ts';
import { releaseJobs } from '../../apps/server/releases/release-jobs.ts';
import { sampleState } from '../../apps/server/sample-plan.ts';
import { makeArchive } from '../../apps/server/site/release-archive.ts';
import { openDatabase, type Store } from '../../src/database/index.ts';
import { SYSTEM } from '../../src/identity/index.ts';
import { COLOURS, violationsOn } from './axe.ts';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

const MADE = '2026-11-30T02:00:00.000Z';
const NOW = '2026-12-01T02:00:00.000Z';
const TODAY = '2026-12-01';
const SITE = '/public/999901/14/';

let database: Store;
let room: ReadingRoom;
/** The release of the example plan, unpacked. */
let folder: string;

beforeAll(async () => {
  let moment = MADE;
  database = await openDatabase({ clock: () => moment });
  await bringExamples(database, { folder: projectFolder(), log: () => undefined, now: moment });
  moment = NOW;
  const contexts = await contextsOf(database, '999901', TODAY);
  const given = {
    store: database,
    region: '999901',
    delivery: database.delivery('999901', SYSTEM),
    contexts,
    now: NOW,
    today: TODAY,
    log: () => undefined,
  } as const;
  expect(await releaseJobs[0]!.run(given)).toBe(1);
  expect(await releaseJobs[0]!.run(given)).toBe(0);
  room = await openReadingRoom(() => ({ ...sampleState(), database: () => Promise.resolve(database), clock: () => NOW }));
  folder = join(room.folder, 'site');
  const release = { number: 1, title: '第1期', asOf: TODAY, known: TODAY, head: { number: 1, hash: 'h' }, base: '' } as const;
  const made = (await makeArchive(database, { region: '500104', plan: '14', now: NOW, release }))!;
  for (const [path, bytes] of Object.entries(unzipSync(made.archive))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}, 180_000);
afterAll(async () => {
  await room.close();
  await database.close();
});

/** One page of every kind. */
const KINDS = [
  '',
  'plan/',
  'plan/2/',
  'indicators/',
  'indicators/t2.5/',
  'commitments/',
  'projects/',
  'projects/project-01/',
  'tasks/',
  'tasks/2/',
  'evaluations/',
  'amendments/',
  'congress/',
  'questions/',
  'explained/',
  'explained/words/',
  'explained/unknown/',
  'data/',
  'about/',
  'about/changes/',
  'search/',
];

const widest = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth');

describe.each([
  ['on a desk', { viewport: { width: 1440, height: 900 } }, undefined],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, undefined],
  ['in the dark', { viewport: { width: 1366, height: 768 }, colorScheme: 'dark' }, COLOURS],
] satisfies readonly (readonly [string, BrowserContextOptions, readonly string[] | undefined])[])('the public site %s', (_, options, rules) => {
  it('shows every kind of page without a fault that hinders anybody', async () => {
    const page = await room.open(SITE, { ...options, javaScriptEnabled: true });
    const found: string[] = [];
    for (const path of KINDS) {
      await page.goto(`${room.url}${SITE}${path}`);
      found.push(...(await violationsOn(page, rules)).map((fault) => `${path}: ${fault}`));
      if ((await widest(page)) > 0) found.push(`${path}: wider than the window`);
      if (!(await page.locator('main').innerText()).trim()) found.push(`${path}: empty`);
    }
    await page.goto(`${room.url}${SITE}en/`);
    found.push(...(await violationsOn(page, rules)));
    expect(found).toEqual([]);
    await page.context().close();
  });
});

it('loses nothing at twice the size', async () => {
  const page = await room.open(SITE, { viewport: { width: 640, height: 480 } });
  for (const path of KINDS) {
    await page.goto(`${room.url}${SITE}${path}`);
    expect(await widest(page), path).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});

it('has targets that a finger hits', async () => {
  const page = await room.open(SITE, { viewport: { width: 390, height: 844 } });
  const small = await page.locator('.menu a, .masthead-tools a, .ways a, .take-part a').evaluateAll((links) =>
    links.flatMap((link) => {
      const { width, height } = link.getBoundingClientRect();
      return width < 24 || height < 24 ? [`${link.textContent} ${width}×${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
  await page.context().close();
});

it('reads without script, and is used with the keyboard alone', async () => {
  const page = await room.open(SITE, { javaScriptEnabled: false });
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.className')).toBe('skip');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  for (const name of ['指标', '项目', '规划全文']) {
    await page.locator('.menu').getByRole('link', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
    expect(await page.locator('h1').first().innerText()).toContain(name);
  }
  await page.goto(`${room.url}${SITE}search/`);
  expect(await page.locator('[data-entries] li').count()).toBeGreaterThan(50);
  expect(await page.locator('noscript').innerText()).toContain('在页面中查找');
  expect(room.faults).toEqual([]);
  await page.context().close();
});

it('leads from a sentence to what it promises and back', async () => {
  const page = await room.open(`${SITE}plan/2/`);
  await page.locator('.notes a', { hasText: '国家高新技术企业' }).first().click();
  await page.waitForURL('**/commitments/**');
  expect(await page.locator('.promise').innerText()).toMatch(/2025年/);
  await page.locator('blockquote a').first().click();
  await page.waitForURL('**/plan/2/**');
  expect(await page.locator(':target').count()).toBe(1);
  await page.getByRole('link', { name: 'English' }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(page.url()).toContain('/en/plan/2/');
  await page.context().close();
});

it('is linked from nothing that a reader has to sign in for, and leads to where one has a say', async () => {
  const page = await room.open('/public/');
  await page.locator('main').getByRole('link').first().click();
  await page.waitForURL(`**${SITE}`);
  const answer = await Promise.all([page.waitForResponse((one) => one.url().includes('/opinions/new')), page.getByRole('link', { name: '提意见' }).click()]);
  expect(answer[0].status()).toBeLessThan(400);
  expect(page.url()).toContain(`${SITE}opinions/new?about=plan`);
  await page.context().close();
});

describe('the unpacked folder', () => {
  it('opens from disk, searches and follows its links without a network', async () => {
    const context = await room.browser.newContext({ offline: true, locale: 'zh-CN' });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => !request.url().startsWith('file:') && !request.url().startsWith('data:') && faults.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.masthead')).display")).toBe('grid');
    await page.locator('.masthead-tools').getByRole('link', { name: '查找' }).click();
    const shown = page.locator('[data-entries] li:visible');
    await page.locator('#q').fill('麓山湖');
    expect(await shown.allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('恒大麓山湖幼儿园')]));
    expect(await page.locator('.search-said').innerText()).toBe(`找到 ${await shown.count()}`);
    await page.locator('#q').fill('hdlshyey');
    expect(await shown.first().innerText()).toContain('恒大麓山湖幼儿园');
    await page.locator('#q').fill('没有这样的东西');
    expect([await shown.count(), await page.locator('.search-said').innerText()]).toEqual([0, expect.stringContaining('没有找到')]);
    await page.locator('#q').fill('麓山湖');
    await shown.first().getByRole('link').click();
    expect(await page.locator('main').innerText()).toContain('麓山湖');
    await page.getByRole('link', { name: '提意见' }).click();
    expect(await page.locator('h1').innerText()).toBe('需要联网');
    expect(faults).toEqual([]);
    await context.close();
  });
  it('prints without what is only of use on a screen', async () => {
    const context = await room.browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'indicators', 'index.html')).href);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.menu').isVisible()).toBe(false);
    expect(await page.locator('table').isVisible()).toBe(true);
    await context.close();
  });
});
