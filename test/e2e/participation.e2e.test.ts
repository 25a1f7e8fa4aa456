import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filledIn } from '../../apps/server/region/example-days.ts';
import type { Entry } from '../../scripts/simulation/delivery/entry.ts';
import { participationEntries } from '../../scripts/simulation/delivery/participation.ts';
import { deliveryStory } from '../../scripts/simulation/words/delivery.ts';
import { participationStory } from '../../scripts/simulation/words/participation.ts';
import type { RecordChange } from '../../src/database/index.ts';
import type { Actor } from '../../src/identity/index.ts';
import { PARTICIPATION_DEFAULTS } from '../../src/participation/index.ts';
import { violationsOn } from './axe.ts';
import { NOW, openDeliveryRoom, REGION, UNDER, type DeliveryRoom, type Seat } from './delivery-room.ts';

const OPEN = `/public/${REGION}/14`;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
const OFFICE = { viewport: { width: 1366, height: 768 } } as const;
const BARE = { ...PHONE, javaScriptEnabled: false } as const;
const planner: Actor = { name: '规划科（模拟）', roles: ['planner'] };

let room: DeliveryRoom;
let number: string;
let receipt: string;

/** What people of the simulated region said, where it is not there yet; and forms that a clock which stands still can send. */
const bring = async (): Promise<void> => {
  const delivery = room.store.delivery(REGION, planner);
  const value = { ...PARTICIPATION_DEFAULTS, leastSeconds: 0, address: { count: 100, minutes: 10 } };
  await delivery.change({
    action: 'preference.edit',
    changes: [{ kind: 'preference', id: 'participation', version: null, body: { name: 'participation', value } }],
  });
  if ((await delivery.get('questionnaire', 'questionnaire-01')) !== undefined) return;
  const [calendar] = await delivery.list('calendar');
  const text = JSON.stringify(participationEntries(deliveryStory, participationStory));
  for (const { action, changes } of JSON.parse(filledIn(text, { now: NOW, calendar: calendar!.body, unitOf: (name) => room.unit(name) })) as Entry[])
    await delivery.change({ action, changes: changes.map((change) => ({ ...change, version: null }) as RecordChange) });
};

beforeAll(async () => {
  room = await openDeliveryRoom();
  await bring();
});
afterAll(async () => {
  await room.close();
});

const fits = async (page: Page, path: string): Promise<void> => {
  const over = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(over, path).toBe(0);
  expect(await violationsOn(page), path).toEqual([]);
};

const PUBLIC_PAGES = [
  'opinions/new?about=project:project-12',
  'opinions/new?about=indicator:t2.20',
  'opinions',
  'opinions?state=late',
  'opinions/2026-00001',
  'opinions/2026-00006',
  'opinions/2026-09999',
  'questionnaires',
  'questionnaires/questionnaire-01',
  'questionnaires/questionnaire-02',
  'follow?about=project:project-12',
];

it.each(PUBLIC_PAGES)('%s reads well for everybody, on a phone and at a desk, in both languages', async (rest) => {
  for (const [options, language] of [
    [PHONE, 'zh'],
    [OFFICE, 'zh'],
    [PHONE, 'en'],
  ] as const) {
    const page = await room.open(`${OPEN}/${rest}${rest.includes('?') ? '&' : '?'}lang=${language}`, options);
    await fits(page, `${rest} ${language}`);
    expect(await page.locator('h1').count(), rest).toBe(1);
    await page.context().close();
  }
  // The one that is not there is told in words, and the browser's console tells it too.
  expect(room.faults.filter((fault) => !fault.includes('2026-09999'))).toEqual([]);
});

const INSIDE_PAGES: readonly (readonly [Seat, string])[] = [
  ['planner', 'opinions'],
  ['city', 'opinions'],
  ['leader', 'opinions/statistics'],
  ['planner', 'opinions/settings'],
  ['planner', `opinions/${encodeURIComponent('14~2026-00005')}`],
  ['planner', 'questionnaires'],
  ['planner', 'questionnaires/questionnaire-01'],
];

it.each(INSIDE_PAGES)('%s at %s', async (seat, rest) => {
  for (const options of [PHONE, OFFICE]) {
    const page = await room.as(seat, `${UNDER}/${rest}`, options);
    await fits(page, `${seat} ${rest}`);
    await page.context().close();
  }
});

it('a resident says what is wrong from a phone, without script, and keeps a receipt', async () => {
  const page = await room.open(`${OPEN}/opinions/new?about=project:project-12`, BARE);
  expect(await page.locator('.public-topic').innerText()).toContain('东山幼儿园');
  await page.locator('#text').fill('步道的路灯常常不亮，请看一看。我的电话 13800000000。');
  await page.locator('.public-more summary').tap();
  await page.locator('#name').fill('一位老人');
  await page.locator('button[type="submit"]').tap();
  await page.waitForURL('**/receipt/**');
  number = /\d{4}-\d{5}/.exec(await page.locator('h1').innerText())![0];
  receipt = new URL(page.url()).pathname;
  expect(await page.locator('.told').innerText()).toContain(number);
  expect(await page.locator('.receipt-address .address').innerText()).toContain(receipt);
  await page.context().close();
});

it('the planner assigns it by keyboard, the unit answers, the planner publishes', async () => {
  const page = await room.as('planner', `${UNDER}/opinions`, OFFICE);
  await page.keyboard.press('j');
  expect(await page.locator('tr.current').count()).toBe(1);
  const row = page.locator('tr', { hasText: number });
  await row.locator('input[type="checkbox"]').check();
  await page.locator('#bulk-unit').selectOption({ label: '区城市管理局（模拟）' });
  await page.locator('button[name="deed"][value="assign"]').click();
  await page.waitForURL('**done=1**');
  await page.context().close();

  const unit = await room.as('city', `${UNDER}/opinions/${encodeURIComponent(`14~${number}`)}`, PHONE);
  expect(await unit.locator('.opinion-deed').count()).toBe(1);
  await unit.locator('#answer-text').fill('已派人检修，本周内全部点亮。');
  await unit.locator('#deed-answer button').tap();
  await unit.locator('.opinion-answer', { hasText: '本周内全部点亮' }).waitFor();
  await unit.context().close();
  const other = await room.as('commerce', `${UNDER}/opinions/${encodeURIComponent(`14~${number}`)}`);
  expect(await other.locator('h1').innerText()).not.toContain(number);
  await other.context().close();

  const last = await room.as('planner', `${UNDER}/opinions/${encodeURIComponent(`14~${number}`)}`, OFFICE);
  await last.locator('#deed-publish button').click();
  await last.locator('#deed-reopen').waitFor();
  await last.context().close();
});

it('everybody reads the answer, and only the sender rates it, once', async () => {
  const page = await room.open(`${OPEN}/opinions/${number}`, BARE);
  const text = await page.locator('main').innerText();
  expect(text).toContain('本周内全部点亮');
  expect(text).toContain('〔手机号已隐去〕');
  expect(text).not.toContain('一位老人');
  await page.goto(room.url + receipt);
  await page.locator('input[value="basically"]').check();
  await page.locator('.rate-form button').tap();
  await page.locator('.told', { hasText: '您的评价：基本满意' }).waitFor();
  expect(await page.locator('.rate-form').count()).toBe(0);
  await page.context().close();
});

it('a sheet is filled without script by keyboard alone', async () => {
  const page = await room.open(`${OPEN}/questionnaires/questionnaire-02`, { ...OFFICE, javaScriptEnabled: false });
  await page.locator('.question input').first().focus();
  await page.keyboard.press('Space');
  for (let i = 0; i < 6; i++) await page.keyboard.press('Tab');
  await page.keyboard.type('把步道的路灯修好');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**sent=**');
  expect(await page.locator('.told').first().innerText()).toContain('答卷已收到');
  await page.context().close();
});
