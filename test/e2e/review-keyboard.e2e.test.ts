import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Library } from '../../apps/server/library/library.ts';
import { openLibrary } from '../../apps/server/library/open-library.ts';
import { projectFolder } from '../../apps/server/project-folder.ts';
import { sampleState } from '../../apps/server/sample-plan.ts';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

let room: ReadingRoom;
let library: Library;
let id: string;
let source: string;

beforeAll(async () => {
  room = await openReadingRoom(async (folder) => {
    library = await openLibrary({ data: join(folder, 'data'), log: () => undefined });
    source = await readFile(join(projectFolder(), 'fixtures', 'plans', 'linjiang', 'source.txt'), 'utf8');
    const added = await library.add(Buffer.from(source), '规划.txt');
    if (!added.ok) throw new Error(added.refusal.en);
    id = added.plan.id;
    return { ...sampleState(), store: library };
  });
});
afterAll(() => room.close());

const corrections = async () => (await library.get(id))!.corrections;
const current = (page: Page) => page.locator('.review-item.current');
const key = (page: Page) => current(page).getAttribute('data-key');
const decided = async (page: Page): Promise<number> => Number(/(\d+) \//.exec((await page.textContent('.review-progress output'))!)![1]);

test('a queue is worked through with single keys', async () => {
  const page = await room.open(`/plans/${id}/review?list=indicators&order=place`);
  const first = await key(page);
  await page.keyboard.press('a');
  await expect.poll(() => decided(page)).toBe(1);
  expect(await page.locator(`[id="${first}"]`).getAttribute('data-state')).toBe('accepted');
  await expect.poll(() => key(page)).not.toBe(first);

  const second = (await key(page))!;
  await page.keyboard.press('r');
  await expect.poll(() => decided(page)).toBe(2);
  await page.keyboard.press('k');
  expect(await key(page)).toBe(second);
  await page.keyboard.press('u');
  await expect.poll(() => decided(page)).toBe(1);
  expect(await page.locator(`[id="${second}"]`).getAttribute('data-state')).toBe('open');

  await page.keyboard.press('e');
  await page.keyboard.type('改过的指标名');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator(`[id="${second}"]`).getAttribute('data-state')).toBe('corrected');
  expect((await corrections()).map(({ action, of }) => [action, of])).toEqual([
    ['accept', first],
    ['change', second],
  ]);
  expect((await library.get(id))!.plan.indicators.find((one) => one.id === second)!.name).toBe('改过的指标名');
  await page.context().close();
});

test('projects that were read as one are parted, and what cannot be is refused with a sentence', async () => {
  const page = await room.open(`/plans/${id}/review?list=items&order=place`);
  const whole = (await key(page))!;
  await page.keyboard.press('s');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('一期工程\n二期工程');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.locator(`[data-part="${whole}"]`).count()).toBe(2);
  expect(await page.locator(`[id="${whole}"]`).getAttribute('data-state')).toBe('split');
  await page.keyboard.press('u');
  await expect.poll(() => page.locator(`[data-part="${whole}"]`).count()).toBe(0);

  await page.keyboard.press('e');
  await current(page).locator('[name="field.name"]').fill('');
  await page.keyboard.press('Enter');
  await expect.poll(() => current(page).locator('[role=alert]').textContent()).toContain('不能空着');
  await page.context().close();
  room.faults.splice(0, room.faults.length, ...room.faults.filter((fault) => !fault.includes('422')));
});

test('help opens on ? and the keys rest while it is open', async () => {
  const page = await room.open(`/plans/${id}/review`);
  await page.keyboard.press('?');
  expect(await page.locator('#review-help').isVisible()).toBe(true);
  const before = await corrections();
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  expect(await page.locator('#review-help').isVisible()).toBe(false);
  expect(await corrections()).toEqual(before);
  await page.context().close();
});

test('words selected in the text become a place', async () => {
  const page = await room.open(`/plans/${id}/review/add?list=places&chapter=2`);
  await page.evaluate(`
    const line = [...document.querySelectorAll('.source-text p')].find((one) => one.textContent.includes('渡口大桥'));
    const at = line.textContent.indexOf('渡口大桥');
    getSelection().setBaseAndExtent(line.firstChild, at, line.firstChild, at + 4);
  `);
  await expect.poll(() => page.inputValue('[name=words]')).toBe('渡口大桥');
  await page.selectOption('[name="field.kind"]', 'bridge');
  await page.click('form[data-addition] button[type=submit]');
  await page.waitForURL(/review\?state=decided/);
  const stored = (await library.get(id))!;
  const added = stored.corrections.at(-1)!;
  expect(stored.compiled.tree.text.slice(...added.span)).toBe('渡口大桥');
  await page.context().close();
});

test('the same can be done without script', async () => {
  const page = await room.open(`/plans/${id}/review?list=indicators&order=place`, { javaScriptEnabled: false });
  const before = await decided(page);
  await page.locator('.review-item details[open] button.accept').first().click();
  expect(await decided(page)).toBe(before + 1);
  await page.context().close();
});

test('every page of the review fits a phone', async () => {
  const page = await room.open(`/plans/${id}/review`, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  for (const path of ['review?list=indicators', 'review/add', 'review/merge', 'corrections']) {
    await page.goto(`${room.url}/plans/${id}/${path}`);
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(390);
  }
  await page.context().close();
});

test('words selected while reading lead to the form with their place, over line wraps too', async () => {
  const added = await library.add(Buffer.from(source.replace('规模以上工业企业达到180家以上', '规模以上工\n业企业达到180家以上')), '折行.txt');
  if (!added.ok) throw new Error(added.refusal.en);
  const page = await room.open(`/plans/${added.plan.id}/read`);
  await page.waitForSelector('.reading[data-ready]');
  await page.evaluate(`
    const sentence = [...document.querySelectorAll('.book .s')].find((one) => one.textContent.includes('180家以上'));
    const range = document.createRange();
    range.selectNodeContents(sentence);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  `);
  const selected = (await page.evaluate('getSelection().toString()')) as string;
  await page.locator('.picked').click();
  await page.waitForURL('**/review/add?**');
  expect(await page.inputValue('[name=words]')).toBe(selected);
  expect((await page.locator('.source-text mark').allTextContents()).join('')).toBe(selected);
  await page.locator('.tabs a', { hasText: '举措' }).click();
  expect(await page.inputValue('[name=words]')).toBe(selected);
  await page.fill('[name="field.verbs"]', '达到');
  await page.click('form[data-addition] button[type=submit]');
  await page.waitForURL(/review\?state=decided/);
  const [correction] = (await library.get(added.plan.id))!.corrections;
  expect(added.plan.compiled.tree.text.slice(...correction!.span).replace(/\s/g, '')).toBe(selected);
  await page.context().close();
});

test('nothing went wrong in any page', () => {
  expect(room.faults).toEqual([]);
});
