import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

let room: ReadingRoom;
beforeAll(async () => {
  room = await openReadingRoom();
});
afterAll(() => room.close());

const VIEWS = [
  'read',
  'indicators',
  'indicators?tab=data',
  'commitments',
  'commitments?tab=measures',
  'projects',
  'facts',
  'glossary',
  'places',
  'findings',
  'search?q=北港',
  'review',
  'review/add',
  'review/merge',
  'corrections',
];
const PAGES = ['/', '/plans', '/help', '/nothing', ...VIEWS.map((view) => `/plans/linjiang/${view}`)];
/** What a theme can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const violations = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  // The pages have no frames, for which alone axe would open another page at each run.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations: found } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary?.split('\n')[1] ?? ''}`)
        .join(' | ')}`,
  );
};

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
      if (path.endsWith('/read')) await page.waitForSelector('.reading[data-ready]');
      found.push(...(await violations(page)).map((one) => `${path} ${one}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violations(page, COLOURS)).map((one) => `${path} dark ${one}`));
    }
    await page.context().close();
    expect(found).toEqual([]);
  },
  180_000,
);
