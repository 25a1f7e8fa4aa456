import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLibrary } from '../../apps/server/library/open-library.ts';
import { projectFolder } from '../../apps/server/project-folder.ts';
import { sampleState } from '../../apps/server/sample-plan.ts';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

const source = readFileSync(join(projectFolder(), 'fixtures', 'plans', 'linjiang', 'source.txt'));
let room: ReadingRoom;
beforeAll(async () => {
  room = await openReadingRoom(async (folder) => ({ ...sampleState(), store: await openLibrary({ data: folder, log: () => undefined }) }));
});
afterAll(() => room.close());

it('says what to do where there is no plan yet, takes one in and opens it', async () => {
  const page = await room.open('/');
  expect(await page.locator('.texts .empty').innerText()).toContain('还没有规划');
  await page.locator('.menu.drop summary').click();
  await page.locator('.drop input[type="file"]').setInputFiles({ name: '临江区规划.txt', mimeType: 'text/plain', buffer: source });
  await page.waitForURL('**/plans/*/read');
  expect(await page.locator('h1').innerText()).toContain('临江区');
  expect(room.faults).toEqual([]);
});

it('takes a file that is dropped on any page', async () => {
  const page = await room.open('/help');
  const transfer = await page.evaluateHandle(
    `(() => { const transfer = new DataTransfer(); transfer.items.add(new File([${JSON.stringify(source.toString('utf8'))}], 'dropped.txt')); return transfer; })()`,
  );
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
  expect(await page.locator('body').getAttribute('class')).toContain('dropping');
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await page.waitForURL('**/plans/*/read');
});

it('says beside the file why it was not taken, and stays where it is', async () => {
  const page = await room.open('/plans');
  await page.locator('.menu.drop summary').click();
  await page.locator('.drop input[type="file"]').setInputFiles({ name: '空.txt', mimeType: 'text/plain', buffer: Buffer.from('') });
  const fault = page.locator('.drop .fault');
  await fault.waitFor();
  expect(await fault.innerText()).toContain('空.txt：');
  expect(new URL(page.url()).pathname).toBe('/plans');
});

it('leads from the reading page to the exports and to the review of an entry', async () => {
  const page = await room.open('/plans');
  await page.locator('.plan-row h2 a').click();
  await page.waitForSelector('.reading[data-ready]');
  await page.locator('.menu.export summary').click();
  for (const href of await page.locator('.export a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))) {
    expect((await page.request.get(room.url + href)).status(), href).toBe(200);
  }
  await page.keyboard.press('Escape');
  await page.locator('.book .k-item[id]').first().click();
  await page.locator('.panel .ways a', { hasText: '更正' }).first().click();
  await page.waitForURL('**/review?**');
  expect((await page.request.get(page.url())).status()).toBe(200);
});
