import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLibrary } from '../../apps/server/library/open-library.ts';
import { projectFolder } from '../../apps/server/project-folder.ts';
import { sampleState } from '../../apps/server/sample-plan.ts';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

let room: ReadingRoom;
let source: string;

beforeAll(async () => {
  source = await readFile(join(projectFolder(), 'fixtures', 'plans', 'linjiang', 'source.txt'), 'utf8');
  room = await openReadingRoom(async (folder) => ({ ...sampleState(), store: await openLibrary({ data: join(folder, 'data'), log: () => undefined }) }));
});
afterAll(() => room.close());

const file = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

test('a file that is dropped in is compiled and opened, and a second version shows only what differs', async () => {
  const page = await room.open('/plans');
  await page.click('details.drop > summary');
  await page.setInputFiles('form[data-drop] input[type=file]', file('临江区规划.txt', source));
  await page.waitForURL(/\/plans\/[0-9a-f]+\/read/);
  expect(await page.title()).toContain('临江区');

  await page.click('details.drop > summary');
  await page.setInputFiles('form[data-drop] input[type=file]', file('临江区规划.txt', source.replace('≥320', '≥325')));
  await page.waitForURL(/\/difference$/);
  const targets = page.locator('.difference-targets tbody tr');
  await targets.first().waitFor();
  expect(await targets.locator('.lead').allTextContents()).toEqual([expect.stringContaining('空气优良天数')]);
  expect(await targets.locator('td.number').allTextContents()).toEqual([expect.stringContaining('320'), expect.stringContaining('325')]);
  await page.context().close();
});

test('a file that is no plan is refused beside its name, and nothing is kept', async () => {
  const page = await room.open('/plans');
  const rows = await page.locator('.plan-row').count();
  await page.click('details.drop > summary');
  await page.setInputFiles('form[data-drop] input[type=file]', file('空.txt', ''));
  const said = page.locator('form[data-drop] [role=alert]');
  await said.waitFor();
  expect(await said.textContent()).toMatch(/^空\.txt：文件是空的/);
  expect(await page.locator('[data-cancel]').isVisible()).toBe(false);
  expect(await page.locator('form[data-drop] progress').isVisible()).toBe(false);
  await page.reload();
  expect(await page.locator('.plan-row').count()).toBe(rows);
  await page.context().close();
  room.faults.splice(0, room.faults.length, ...room.faults.filter((fault) => !fault.includes('422')));
});

test('a plan that was removed by mistake comes back, all without script', async () => {
  const page = await room.open('/plans', { javaScriptEnabled: false });
  const href = await page.locator('.plan-row h2 a').first().getAttribute('href');
  const id = href!.split('/')[2]!;
  await page.goto(`${room.url}/plans/${id}/delete`);
  await page.click('main button');
  expect(await page.textContent('main h1')).toContain('已移除');
  await page.click('main button');
  await page.waitForURL(`**/plans/${id}/read`);
  await page.context().close();
});

test('a form without script loads a plan too', async () => {
  const page = await room.open('/plans', { javaScriptEnabled: false });
  await page.click('details.drop > summary');
  await page.setInputFiles('form[data-drop] input[type=file]', file('无脚本.txt', source.replace('临江区', '望江区')));
  await page.click('form[data-drop] button[type=submit]');
  await page.waitForURL(/\/plans\/[0-9a-f]+\//);
  await page.context().close();
});

test('nothing went wrong in any page', () => {
  expect(room.faults).toEqual([]);
});
