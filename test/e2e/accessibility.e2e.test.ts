import { afterAll, beforeAll, expect, it } from 'vitest';
import { COLOURS, violationsOn } from './axe.ts';
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
      found.push(...(await violationsOn(page)).map((one) => `${path} ${one}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violationsOn(page, COLOURS)).map((one) => `${path} dark ${one}`));
    }
    await page.context().close();
    expect(found).toEqual([]);
  },
  180_000,
);
