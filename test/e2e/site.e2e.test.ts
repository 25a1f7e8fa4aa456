import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
  'policies/',
  'policies/policy-01/',
  'explained/',
  'explained/words/',
  'explained/unknown/',
  'data/',
  'about/',
  'about/changes/',
  'search/',
  'search/?q=公园',
];

/** What the server answers beside the release. */
const LIVE = ['opinions', 'opinions/new?about=plan', 'questionnaires', 'follow?about=plan', 'releases/', 'nothing-here/'];

/** The spacing that a reader may ask for (WCAG 1.4.12). */
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** Levels that a heading leaves out, and titles that are missing or too many: who goes from heading to heading would get lost. */
const headingFaults = (page: Page): Promise<string[]> =>
  page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) => {
    const levels = all.map(({ tagName }) => Number(tagName[1]));
    const skipped = levels.flatMap((level, i) => (level > (levels[i - 1] ?? 0) + 1 ? [`h${level} ${all[i]!.textContent}`] : []));
    return levels.filter((level) => level === 1).length === 1 ? skipped : [...skipped, `${levels.filter((level) => level === 1).length} titles`];
  });

/** Targets that are too small and too near another (WCAG 2.5.8): a circle of 24 px round the middle of one touches the other. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.locator('a, button, summary, input:not([type="hidden"]), select, textarea').evaluateAll((all) => {
    const shown = all.map((one) => ({ one, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 1 && box.height > 1 && box.right > 0);
    return shown.flatMap(({ one, box }) => {
      if (box.width >= 24 && box.height >= 24) return [];
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const near = shown.find((other) => {
        const [dx, dy] = [Math.max(other.box.x - x, 0, x - other.box.right), Math.max(other.box.y - y, 0, y - other.box.bottom)];
        return other.one !== one && Math.hypot(dx, dy) < 12;
      });
      return near === undefined ? [] : [`${one.textContent} beside ${near.one.textContent}`];
    });
  });

const widest = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth');

describe.each([
  ['on a desk', { viewport: { width: 1440, height: 900 } }, undefined],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, undefined],
  ['in the dark', { viewport: { width: 1366, height: 768 }, colorScheme: 'dark' }, COLOURS],
] satisfies readonly (readonly [string, BrowserContextOptions, readonly string[] | undefined])[])('the public site %s', (_, options, rules) => {
  it('shows every kind of page without a fault that hinders anybody', async () => {
    const page = await room.open(SITE, { ...options, javaScriptEnabled: true });
    const found: string[] = [];
    for (const path of [...KINDS, ...LIVE]) {
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

it('loses nothing at twice and four times the size, nor with more space between lines and letters', async () => {
  const page = await room.open(SITE, { viewport: { width: 640, height: 480 }, bypassCSP: true });
  for (const path of [...KINDS, ...LIVE]) {
    await page.goto(`${room.url}${SITE}${path}`);
    expect(await widest(page), path).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 480 });
    await page.addStyleTag({ content: SPACED });
    expect(await widest(page), `${path} at 320 px, spaced`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 480 });
  }
  await page.context().close();
});

it('has headings in their order, and targets that a finger hits', async () => {
  const page = await room.open(SITE, { viewport: { width: 390, height: 844 } });
  const found: string[] = [];
  for (const path of [...KINDS, ...LIVE, 'en/', 'en/data/', 'en/projects/project-05/']) {
    await page.goto(`${room.url}${SITE}${path}`);
    found.push(...[...(await headingFaults(page)), ...(await smallTargets(page))].map((fault) => `${path}: ${fault}`));
  }
  expect(found).toEqual([]);
  await page.context().close();
});

it('shows where the keyboard is, on every stop of a page', async () => {
  const page = await room.open(`${SITE}indicators/t2.5/`, { viewport: { width: 1366, height: 400 } });
  const stops = await page.locator('a, button, summary, input, [tabindex="0"]').count();
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const seen = await page.locator(':focus').evaluate((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const { ownerDocument: page } = one;
      const top = page.elementFromPoint(x + Math.min(width, 40) / 2, y + height / 2);
      const outline = parseFloat(page.defaultView!.getComputedStyle(one).outlineWidth);
      return { outlined: outline >= 2, uncovered: top !== null && (one.contains(top) || top.contains(one)), name: one.textContent };
    });
    expect(seen, seen.name ?? '').toMatchObject({ outlined: true, uncovered: true });
  }
  await page.context().close();
});

it('tells in the first view what was promised and how far it has come, and finds a place from there', async () => {
  const page = await room.open(SITE, { viewport: { width: 1366, height: 768 }, javaScriptEnabled: true });
  for (const said of ['31项指标', '22个项目']) expect((await page.getByRole('link', { name: said }).boundingBox())!.y, said).toBeLessThan(768);
  expect(await page.locator('.counts').first().innerText()).toMatch(/未完成[^]*完成/);
  await page.getByLabel('查您身边的').fill('公园');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/**');
  await page.locator('[data-entries] li:visible a').first().click();
  const text = await page.locator('main').innerText();
  for (const said of ['承诺了什么', '现在怎样', '来源', '责任单位', '接下来']) expect(text).toContain(said);
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
  // The browser tells of the page that is not there.
  expect(room.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
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

it('names every version of a figure that was revised, each with its day', async () => {
  const page = await room.open(`${SITE}indicators/t2.1/`, { javaScriptEnabled: false });
  const rows = (await page.locator('main section').last().locator('tbody tr').allInnerTexts()).filter((row) => /^2021年\t/.test(row));
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.map((row) => row.includes('修订前'))).toEqual(rows.map((_, i) => i < rows.length - 1));
  expect(rows.every((row) => /\t20\d\d-\d\d-\d\d\t/.test(row))).toBe(true);
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
  it('leads nowhere that is not in it', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
    const idsOf = new Map<string, ReadonlySet<string>>();
    const ids = (path: string): ReadonlySet<string> => {
      const found = idsOf.get(path) ?? new Set([...readFileSync(path, 'utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!));
      idsOf.set(path, found);
      return found;
    };
    const lost: string[] = [];
    let links = 0;
    for (const path of files)
      for (const [, link] of readFileSync(join(folder, path), 'utf8').matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^[a-z]+:/.test(link!)) continue;
        links++;
        const [, to, anchor] = /^([^?#]*)[^#]*(?:#(.*))?$/.exec(link!)!;
        const target = to === '' ? join(folder, path) : join(folder, dirname(path), decodeURIComponent(to!));
        if (!existsSync(target) || statSync(target).isDirectory()) lost.push(`${path}: ${link}`);
        else if (anchor && !ids(target).has(decodeURIComponent(anchor))) lost.push(`${path}: no ${anchor} in ${to}`);
      }
    expect(lost).toEqual([]);
    expect(links).toBeGreaterThan(5000);
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
