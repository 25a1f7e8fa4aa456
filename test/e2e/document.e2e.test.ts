import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gatherFrozen } from '../../apps/server/evaluations/gather-frozen.ts';
import { frozenText, type Evaluation } from '../../src/evaluation/index.ts';
import { SYSTEM } from '../../src/identity/index.ts';
import { violationsOn } from './axe.ts';
import { NOW, openDeliveryRoom, REGION, UNDER, type DeliveryRoom } from './delivery-room.ts';

const ASKED = {
  plan: '14',
  kind: 'mid_term',
  title: '中期评估（模拟）',
  from: '2021-01-01',
  until: '2023-12-31',
  cutoff: '2023-12-31',
  known: '2024-06-30',
  parts: ['indicators', 'tasks', 'projects', 'reforms'],
} as const;

let room: DeliveryRoom;
beforeAll(async () => {
  room = await openDeliveryRoom();
  const id = room.store.newId();
  const frozen = await gatherFrozen(room.store, { region: REGION, plan: '14' }, { id, evaluation: ASKED });
  const bytes = new TextEncoder().encode(frozenText(frozen));
  const { sha256 } = await room.store.attach(REGION, { name: 'frozen.json', type: 'application/json', bytes });
  const body: Evaluation = { ...ASKED, state: 'drafting', steps: [], frozen: { sha256, name: 'frozen.json', type: 'application/json', at: NOW } };
  await room.store
    .delivery(REGION, { name: 'planner', roles: ['planner'] })
    .change({ action: 'evaluation.open', changes: [{ kind: 'evaluation', id, version: null, body }] });
});
afterAll(() => room.close());

const block = (page: Page, id: string) => page.locator(`[id="b-${id}"]`);
const kept = async () => (await room.store.delivery(REGION, SYSTEM).list('document'))[0]!;

it('a report is written, edited in place, checked to its source, approved and issued as .docx', async () => {
  const page = await room.as('planner', `${UNDER}/documents`, { viewport: { width: 1366, height: 768 } });
  await page.getByRole('link', { name: /评估报告/ }).click();
  await page.getByRole('button', { name: '生成初稿' }).click();
  await page.waitForURL(/documents\/[0-9a-f-]+$/);
  const own = page.url();
  expect(await page.locator('.doc-title').innerText()).toContain('中期评估报告');
  expect(await violationsOn(page)).toEqual([]);

  // A figure opens what it counts.
  await block(page, 'overall.indicators').locator('.doc-figure').nth(1).click();
  expect(await page.locator('.figure-of li').count()).toBeGreaterThan(0);
  expect(await violationsOn(page)).toEqual([]);
  await page.goto(`${own}?mode=edit`);

  // One paragraph is opened and saved without the page being loaded again, by keyboard.
  await page.evaluate(`document.body.setAttribute('data-same', '')`);
  await block(page, 'overall.gaps').getByRole('link', { name: '改', exact: true }).click();
  const text = block(page, 'overall.gaps').locator('textarea[name="text"]');
  await text.waitFor();
  const before = await text.inputValue();
  await text.fill(before.replace(/\{\{.*\}\}/, '许多'));
  await page.keyboard.press('Control+s');
  await block(page, 'overall.gaps').getByRole('alert').waitFor();
  await text.fill(`另据汇总，${before}`);
  await page.keyboard.press('Control+s');
  await block(page, 'overall.gaps').locator('p', { hasText: '另据汇总' }).waitFor();
  expect(await page.locator('body[data-same]').count()).toBe(1);
  expect(await violationsOn(page)).toEqual([]);

  // Two people: other paragraphs merge, the same one shows both texts.
  const other = await room.as('planner', `${own.replace(room.url, '')}?edit=annex.method.2`);
  await page.goto(`${own}?edit=annex.method.2`);
  await page.locator('textarea[name="text"]').fill('先写的一段。');
  await page.locator('[data-block-editor] button[type="submit"]').click();
  await block(page, 'annex.method.2').locator('p', { hasText: '先写的一段。' }).waitFor();
  await other.locator('textarea[name="text"]').fill('后写的一段。');
  await other.locator('[data-block-editor] button[type="submit"]').click();
  await other.getByRole('heading', { name: '这一段刚被别人改过' }).waitFor();
  expect(await other.locator('.conflict-theirs').innerText()).toBe('先写的一段。');
  expect(await other.locator('textarea[name="text"]').inputValue()).toBe('后写的一段。');
  await other.getByRole('button', { name: '用下面这份保存' }).click();
  await other.waitForURL(/mode=edit/);

  // A paragraph that was taken out comes back.
  await page.goto(`${own}?mode=edit`);
  await block(page, 'annex.method.2').getByRole('button', { name: '删去' }).click();
  await page.getByRole('button', { name: '恢复' }).click();
  await block(page, 'annex.method.2').locator('p', { hasText: '后写的一段。' }).waitFor();

  await page.goto(own);
  await page.getByRole('button', { name: '征求意见' }).click();
  const leader = await room.as('leader', own.replace(room.url, ''));
  await leader.getByRole('button', { name: '审定' }).click();
  await leader.waitForLoadState();
  await page.goto(own);
  await page.getByText('版头、署名和版记').click();
  await page.fill('input[name="signedBy"]', '示例区人民政府（模拟）');
  await page.fill('input[name="date"]', '2026-12-01');
  await page.locator('.doc-head button[type="submit"]').click();
  await page.getByRole('button', { name: '印发' }).click();
  await page.getByText('内容不再变化').waitFor();
  expect((await kept()).body.state).toBe('issued');

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '.docx', exact: true }).click()]);
  const xml = strFromU8(unzipSync(new Uint8Array(await readFile(await download.path())))['word/document.xml']!);
  for (const words of ['另据汇总', '后写的一段。', '示例区人民政府（模拟）', '2026年12月1日']) expect(xml).toContain(words);

  // It reads on a phone as well.
  const phone = await room.as('leader', own.replace(room.url, ''), { viewport: { width: 390, height: 844 } });
  expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  // Refused texts answer 422 and 409, which the browser notes down.
  expect(room.faults.filter((fault) => !/status of (?:409|422)/.test(fault))).toEqual([]);
}, 240_000);
