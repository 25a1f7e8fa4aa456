import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { openDeliveryRoom, REGION, UNDER, type DeliveryRoom } from './delivery-room.ts';
import { SYSTEM } from '../../src/identity/index.ts';

let room: DeliveryRoom;
beforeAll(async () => {
  room = await openDeliveryRoom();
  // As a new version of the plan would have it: some of its items have no task yet.
  const records = room.store.delivery(REGION, { name: 'planner', roles: ['planner'] });
  const tasks = (await records.list('task', { plan: '14' })).filter(({ body }) => body.kind === 'measure' || body.kind === 'box_item');
  await records.change({ action: 'task.assign', changes: tasks.map(({ id, version }) => ({ kind: 'task', id, version, body: null })) });
});
afterAll(async () => {
  await room.close();
});

const states = (): Promise<Readonly<Record<string, number>>> => room.store.delivery(REGION, SYSTEM).states('task', { plan: '14' });

it('a planner draws up the tasks and confirms them by keyboard alone', async () => {
  const page = await room.as('planner', `${UNDER}/tasks?state=all`, { viewport: { width: 1366, height: 768 } });
  await page.getByRole('button', { name: '补齐任务' }).click();
  await page.waitForURL(/drawn=/);
  await page.getByRole('button', { name: '重新给建议' }).click();
  await page.waitForURL(/proposed=/);
  await page.goto(`${page.url().split('?')[0]}?state=open&confidence=high`);
  const open = (await states())['proposed']!;
  expect(open).toBeGreaterThan(5);
  const current = page.locator('.task-row.current');
  const first = await current.getAttribute('data-id');
  await page.keyboard.press('Enter');
  await page.locator(`#task-${first}[data-state="confirmed"]`).waitFor();
  // The next one that nobody owns is current; its lead is chosen by the first letters of pinyin.
  const second = await current.getAttribute('data-id');
  expect(second).not.toBe(first);
  await page.keyboard.press('l');
  await page.keyboard.type('qczj');
  await page.locator('.unit-box li', { hasText: '区财政局' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator(`#task-${second}[data-state="confirmed"]`).waitFor();
  expect((await room.store.delivery(REGION, SYSTEM).get('task', second!))!.body.lead).toBe(room.unit('区财政局（模拟）'));
  await page.keyboard.press('k');
  await page.keyboard.press('u');
  await page.locator(`#task-${second}[data-state="proposed"]`).waitFor();
  await page.keyboard.press('x');
  await page.keyboard.type('与另一项重复');
  await page.keyboard.press('Enter');
  await page.locator(`#task-${second}[data-state="dropped"]`).waitFor();
  const after = await states();
  expect([open - after['proposed']!, after['dropped'] ?? 0]).toEqual([2, 1]);
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  expect(await violationsOn(page)).toEqual([]);
  await page.context().close();
  expect(room.faults).toEqual([]);
});

it('the board is plain forms without script, and fits a phone', async () => {
  const page = await room.as('planner', `${UNDER}/tasks?state=open&confidence=high`, { viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  expect(await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
  const before = (await states())['proposed']!;
  await page.locator('.task-row.proposed button[value="confirm"]').first().click();
  await page.waitForURL(/saved=1/);
  expect((await states())['proposed']).toBe(before - 1);
  await page.context().close();
});

it('a file that takes its time says so, and can be let go', async () => {
  const page = await room.as('planner', `${UNDER}/tasks/import`);
  // An answer that leaves the page where it is: for its reader the file is read without end.
  await page.route('**/tasks/import', (route) => (route.request().method() === 'POST' ? route.fulfill({ status: 204 }) : route.continue()));
  await page.setInputFiles('.task-upload input[type="file"]', { name: '分工.txt', mimeType: 'text/plain', buffer: Buffer.from('任务分工方案') });
  const send = page.getByRole('button', { name: '读取' });
  await send.click();
  await page.getByText(/正在读取，已 \d+ 秒/).waitFor();
  expect(await send.isDisabled()).toBe(true);
  await page.getByRole('button', { name: '取消' }).click();
  await send.and(page.locator(':enabled')).waitFor();
  expect(await page.locator('.progress [role="status"]').innerText()).toBe('');
  await page.context().close();
});
