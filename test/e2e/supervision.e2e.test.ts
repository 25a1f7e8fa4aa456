import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashPassword } from '../../apps/server/accounts/password.ts';
import { filledIn } from '../../apps/server/region/example-days.ts';
import { supervisionEntries, type SupervisionStory } from '../../scripts/simulation/delivery/supervision.ts';
import type { Entry } from '../../scripts/simulation/delivery/entry.ts';
import { deliveryStory } from '../../scripts/simulation/words/delivery.ts';
import { supervisionStory } from '../../scripts/simulation/words/supervision.ts';
import type { RecordChange } from '../../src/database/index.ts';
import { SYSTEM, type Actor } from '../../src/identity/index.ts';
import { violationsOn } from './axe.ts';
import { NOW, openDeliveryRoom, REGION, UNDER, type DeliveryRoom, type Seat } from './delivery-room.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
const OFFICE = { viewport: { width: 1366, height: 768 } } as const;
const PASSWORD = '履职为民，字字有据';
const planner: Actor = { name: '规划科（模拟）', roles: ['planner'] };

let room: DeliveryRoom;

/** The opinions, questions and suggestions of the simulated region, where it has none yet. */
const bring = async (story: SupervisionStory): Promise<void> => {
  const delivery = room.store.delivery(REGION, planner);
  if ((await delivery.get('followup', 'followup-02')) !== undefined) return;
  const [calendar] = await delivery.list('calendar');
  const text = JSON.stringify(supervisionEntries(deliveryStory, story));
  for (const { action, changes } of JSON.parse(filledIn(text, { now: NOW, calendar: calendar!.body, unitOf: (name) => room.unit(name) })) as Entry[])
    await delivery.change({ action, changes: changes.map((change) => ({ ...change, version: null }) as RecordChange) });
};

/** The deputy’s session: signing in is slow on purpose. */
let seat: Promise<Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>> | undefined;
const signIn = async () => {
  const hash = await hashPassword(PASSWORD);
  const made = await room.store.accounts.make({ name: 'deputy', person: '郑代表', roles: ['deputy'], region: REGION }, hash, SYSTEM);
  await room.store.accounts.setPassword(made.id, hash, false, SYSTEM);
  const page = await room.open(`/sign-in?to=${encodeURIComponent(`${UNDER}/supervision`)}`);
  await page.fill('input[name="name"]', 'deputy');
  await page.fill('input[name="password"]', PASSWORD);
  await page.locator('main form button[type="submit"]').first().click();
  await page.waitForLoadState();
  const cookies = (await page.context().cookies()).filter(({ name }) => name !== 'lang');
  await page.context().close();
  return cookies;
};
const as = async (who: Seat | 'deputy', path: string, options?: BrowserContextOptions): Promise<Page> => {
  if (who !== 'deputy') return room.as(who, path, options);
  seat ??= signIn();
  return room.open(path, { ...options, storageState: { cookies: await seat, origins: [] } });
};

beforeAll(async () => {
  room = await openDeliveryRoom();
  await bring(supervisionStory);
});
afterAll(async () => {
  await room.close();
});

const PAGES: readonly (readonly [Seat | 'deputy', string])[] = [
  ['planner', `${UNDER}/followups`],
  ['planner', `${UNDER}/followups/followup-02`],
  ['planner', `${UNDER}/followups/new`],
  ['deputy', `${UNDER}/followups/followup-01`],
  ['deputy', `${UNDER}/supervision`],
  ['deputy', `${UNDER}/supervision?day=2023-06-30`],
  ['planner', `${UNDER}/supervision/inquiries`],
  ['planner', `${UNDER}/supervision/inquiries/inquiry-03`],
  ['deputy', `${UNDER}/supervision/suggestions`],
  ['planner', `${UNDER}/supervision/suggestions/suggestion-04`],
  ['deputy', `${UNDER}/supervision/suggestions/new`],
  ['deputy', `${UNDER}/supervision/alerts`],
  ['planner', `${UNDER}/supervision/settings`],
];

it.each(PAGES)('%s at %s fits a phone and an office screen, and bars nobody', async (who, path) => {
  for (const options of [PHONE, { ...OFFICE, locale: 'en-GB' }]) {
    const isEnglish = 'locale' in options;
    const page = await as(who, isEnglish ? `${path}${path.includes('?') ? '&' : '?'}lang=en` : path, options);
    const over = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(over, `${path} ${options.viewport.width}`).toBe(0);
    expect(await violationsOn(page), path).toEqual([]);
    await page.context().close();
  }
  expect(room.faults).toEqual([]);
});

it('an opinion shows its chain, with what is late, to a deputy', async () => {
  const page = await as('deputy', `${UNDER}/followups/followup-02`);
  expect(await page.locator('.chain .rung').count()).toBe(6);
  expect(await page.locator('.rung.is-late').innerText()).toContain('办理销号');
  expect(await page.locator('.problem.is-late').count()).toBe(1);
  expect(await page.locator('button[type="submit"]', { hasText: '销号' }).count()).toBe(0);
  await page.context().close();
});

it('a question goes from a deputy on a phone to the unit and back, without script', async () => {
  const options = { ...PHONE, javaScriptEnabled: false } as const;
  const page = await as('deputy', `${UNDER}/followups/followup-02`, options);
  await page.locator('.supervise-links a', { hasText: '询问' }).tap();
  await page.locator('textarea[name="text"]').fill('雨污分流何时收尾？');
  await page.locator('main form button[type="submit"]').tap();
  await page.waitForURL((url) => /\/inquiries\/(?!new$)[^/]+$/.test(url.pathname));
  const path = new URL(page.url()).pathname;
  await page.context().close();

  const planning = await as('planner', path, options);
  await planning.locator('select[name="unit"]').selectOption(room.unit('区住房城乡建委（模拟）'));
  await planning.locator('form[action$="/assign"] button').tap();
  await planning.locator('summary', { hasText: '改派' }).waitFor();
  await planning.context().close();

  const unit = await as('housing', `${UNDER}/supervision`, options);
  await unit.locator('.matters a', { hasText: '雨污分流何时收尾？' }).tap();
  await unit.locator('textarea[name="text"]').fill('十二月底前完成最后两段。');
  await unit.locator('form[action$="/answer"] button').tap();
  await unit.locator('.supervision-text.answer').waitFor();
  await unit.context().close();

  const back = await as('deputy', path, options);
  expect(await back.locator('.supervision-text.answer').innerText()).toContain('十二月底前');
  await back.locator('label', { hasText: /^\s*满意/ }).tap();
  await back.locator('form[action$="/rate"] button').tap();
  await back.locator('.page-head', { hasText: '已评价' }).waitFor();
  await back.context().close();
});

it('a problem is checked and closed by keyboard alone', async () => {
  const page = await as('planner', `${UNDER}/followups/followup-02`);
  const problem = page.locator('.problem.is-done').first();
  const id = await problem.getAttribute('id');
  const act = problem.locator('details.act', { hasText: '核实销号' }).first();
  await act.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('现场看过');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/followups/followup-02#${id}`);
  expect(await page.locator(`[id="${id}"]`).getAttribute('class')).toContain('is-closed');
  await page.context().close();
});
