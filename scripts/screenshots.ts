/** Takes the pictures of the documentation: `node scripts/screenshots.ts` after a build writes docs/images/*.png from the example regions. `node scripts/screenshots.ts cockpit item` takes only those. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { projectFolder } from '../apps/server/project-folder.ts';
import { launchBrowser } from '../test/e2e/browser.ts';

type Server = {
  readonly serve: (options: { port: number; data: string; log: () => void }) => Promise<{ url: string; database: Promise<unknown>; close(): Promise<void> }>;
};
type Picture = {
  readonly name: string;
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly act?: (page: Page) => Promise<void>;
};

const chooseTarget = async (page: Page): Promise<void> => {
  await page.waitForSelector('.reading[data-ready]');
  await page.locator('.book .k-target').nth(12).click();
  if ((page.viewportSize()?.width ?? 0) > 1020) await page.locator('.s.chosen').evaluate((sentence) => sentence.scrollIntoView({ block: 'center' }));
  await page.mouse.move(5, 5);
};

/** Warnings are worked out after the page has gone out the first time. */
const settled = async (page: Page): Promise<void> => {
  await page.locator('[data-later]').waitFor({ state: 'detached' });
};

/** Leads from a list to the first page that a link of it shows. */
const opening =
  (link: string) =>
  async (page: Page): Promise<void> => {
    const href = await page.locator(link).first().getAttribute('href');
    await page.goto(new URL(href!, page.url()).href);
  };

/** The form as a unit sees it that has no account: the planner makes a link for the first that still owes the round. */
const fillingByLink = async (page: Page): Promise<void> => {
  await opening('tr.st-open a[href*="/form/"]')(page);
  await page.locator('form[action$="/link"] button').click();
  await opening('.link-made a')(page);
};

/** A day inside the simulated five years on which every standing but the last is to be seen. */
const DAY = 'day=2024-05-20';
const SIMULATED = '/regions/999901/14';
const PUBLIC = '/public/999901/14/';
const PHONE = { width: 390, height: 844 } as const;

const PICTURES: readonly Picture[] = [
  { name: 'home', path: '/' },
  { name: 'cockpit', path: `${SIMULATED}?${DAY}`, act: settled },
  { name: 'cockpit-dark', path: `${SIMULATED}?${DAY}`, dark: true, act: settled },
  { name: 'cockpit-phone', path: `${SIMULATED}?${DAY}`, ...PHONE, act: settled },
  { name: 'cockpit-en', path: `${SIMULATED}?${DAY}&lang=en`, act: settled },
  { name: 'cockpit-published', path: '/regions/500104/14', act: settled },
  { name: 'item', path: `${SIMULATED}/items/t2.1`, height: 1400 },
  { name: 'item-hold', path: `${SIMULATED}/items/t2.20?${DAY}`, height: 1100 },
  { name: 'data-desk', path: `${SIMULATED}/data` },
  { name: 'warnings', path: `${SIMULATED}/warnings?${DAY}` },
  { name: 'desk-planner', path: '/desk' },
  { name: 'board', path: `${SIMULATED}/board` },
  { name: 'leader', path: `${SIMULATED}/leader`, act: settled },
  { name: 'unit', path: `${SIMULATED}/units`, height: 1000, act: opening('td.lead a:text("商务委")') },
  { name: 'tasks', path: `${SIMULATED}/tasks?state=all` },
  { name: 'reports', path: `${SIMULATED}/reports` },
  { name: 'library', path: `${SIMULATED}/projects` },
  { name: 'library-gantt', path: `${SIMULATED}/projects/gantt` },
  { name: 'library-money', path: `${SIMULATED}/projects/money` },
  { name: 'project', path: `${SIMULATED}/projects`, height: 1100, act: opening('.data td.lead a') },
  { name: 'report-phone', path: `${SIMULATED}/reports`, ...PHONE, act: fillingByLink },
  { name: 'library-board', path: `${SIMULATED}/projects/board` },
  { name: 'whistles', path: `${SIMULATED}/whistles` },
  { name: 'whistles-phone', path: `${SIMULATED}/whistles`, ...PHONE },
  { name: 'whistle', path: `${SIMULATED}/whistles`, height: 1000, act: opening('.whistle-card a') },
  { name: 'years', path: `${SIMULATED}/years` },
  { name: 'evaluation', path: `${SIMULATED}/evaluations/evaluation-mid-term`, height: 1200 },
  { name: 'document', path: `${SIMULATED}/documents/document-evaluation-mid-term`, height: 1200 },
  { name: 'scheme', path: `${SIMULATED}/schemes/scheme-01`, height: 1000 },
  { name: 'score', path: `${SIMULATED}/scores`, height: 1200, act: opening('.data a[href*="/scores/score-"]') },
  { name: 'amendment', path: `${SIMULATED}/amendments`, height: 1200, act: opening('a:text("进出口")') },
  { name: 'followup', path: `${SIMULATED}/followups/followup-01`, height: 1200 },
  { name: 'supervision', path: `${SIMULATED}/supervision`, height: 1000 },
  { name: 'public-home', path: PUBLIC, height: 1200 },
  { name: 'public-indicator', path: `${PUBLIC}indicators/t2.1/`, height: 1200 },
  { name: 'public-data', path: `${PUBLIC}data/`, height: 1000 },
  { name: 'opinions', path: `${SIMULATED}/opinions`, height: 1000 },
  { name: 'opinion-new-phone', path: `${PUBLIC}opinions/new?about=indicator:t2.1`, width: 390, height: 1100 },
  { name: 'questionnaire', path: `${SIMULATED}/questionnaires/questionnaire-01`, height: 1000 },
  { name: 'audit', path: '/admin/audit?region=999901' },
  { name: 'rights', path: '/admin/rights' },
  { name: 'calendar', path: `${SIMULATED}/calendar` },
  { name: 'closing', path: '/regions/500104/14/closing' },
  { name: 'reading', path: '/plans/dadukou/read', act: chooseTarget },
  { name: 'reading-dark', path: '/plans/dadukou/read', dark: true, act: chooseTarget },
  { name: 'reading-phone', path: '/plans/dadukou/read', ...PHONE, act: chooseTarget },
  { name: 'indicators', path: '/plans/dadukou/indicators?tab=data' },
  { name: 'indicators-official', path: '/plans/dadukou/indicators' },
  { name: 'commitments', path: '/plans/dadukou/commitments' },
  { name: 'projects', path: '/plans/dadukou/projects' },
  { name: 'findings', path: '/plans/dadukou/findings' },
  { name: 'review', path: '/plans/dadukou/review' },
  { name: 'indicators-phone', path: '/plans/dadukou/indicators', ...PHONE },
  { name: 'search', path: '/plans/dadukou/search?q=%E9%92%93%E9%B1%BC%E5%98%B4' },
  { name: 'commitments-en', path: '/plans/dadukou/commitments?lang=en' },
];

const folder = projectFolder();
const images = join(folder, 'docs', 'images');
const data = await mkdtemp(join(tmpdir(), 'yidu-pictures-'));
const built = join(folder, 'dist', 'server', 'main.js');
const { serve } = (await import(built)) as Server;
const serving = await serve({ port: 0, data, log: () => undefined });
await serving.database;
// The simulated region goes on being judged and published after the database is open.
const published = async (): Promise<boolean> => (await fetch(new URL(PUBLIC, serving.url))).ok;
for (let tries = 0; tries < 150 && !(await published()); tries++) await sleep(2000);
const browser = await launchBrowser();
await mkdir(images, { recursive: true });
const asked = process.argv.slice(2);
for (const { name, path, width = 1366, height = 768, dark = false, act } of PICTURES) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
    deviceScaleFactor: 1,
    isMobile: width < 500,
    hasTouch: width < 500,
  });
  await page.goto(new URL(path, serving.url).href);
  await act?.(page);
  await page.screenshot({ path: join(images, `${name}.png`) });
  await page.close();
}
await browser.close();
await serving.close();
await rm(data, { recursive: true, force: true });
