import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

let room: ReadingRoom;
beforeAll(async () => {
  room = await openReadingRoom();
});
afterAll(() => room.close());

const PAGES = [
  '/',
  '/plans',
  '/help',
  '/nothing',
  ...['indicators', 'indicators?tab=data', 'commitments', 'projects', 'facts', 'glossary', 'places', 'findings', 'search?q=北港'].map(
    (view) => `/plans/linjiang/${view}`,
  ),
];

const violations = async (path: string, options?: Parameters<ReadingRoom['open']>[1]): Promise<string[]> => {
  const page = await room.open(path, options);
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  await page.context().close();
  return found.map(
    ({ id, impact, nodes }) =>
      `${path} ${impact} ${id}: ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary?.split('\n')[1] ?? ''}`)
        .join(' | ')}`,
  );
};

it.each(PAGES)('finds nothing to mend on %s', async (path) => expect(await violations(path)).toEqual([]));
it('finds nothing to mend in the dark', async () =>
  expect([...(await violations('/', { colorScheme: 'dark' })), ...(await violations('/plans/linjiang/findings', { colorScheme: 'dark' }))]).toEqual([]));
it('finds nothing to mend on a phone', async () =>
  expect(await violations('/plans/linjiang/commitments', { viewport: { width: 390, height: 844 } })).toEqual([]));
