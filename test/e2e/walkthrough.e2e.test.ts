import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM } from '../../src/identity/index.ts';
import { openWalkthroughRoom, Person, type WalkthroughRoom } from './walkthrough-room.ts';

const REGION = '110101';
const UNDER = `/regions/${REGION}/14`;
const PASSWORD = '江上清风，山间明月，取之无禁';
const COMMERCE = '区商务委（模拟）';
const HOUSING = '区住房城乡建委（模拟）';
const CITY = '区城市管理局（模拟）';

let room: WalkthroughRoom;
const people = new Map<string, Person>();
const person = (name: string): Person => people.get(name)!;
/** Days later a session has ended, and whoever comes back signs in again. */
const returning = async (name: string): Promise<Person> => {
  await person(name).signIn(name === 'admin' ? room.printed.account : name, PASSWORD);
  return person(name);
};
const newPerson = async (): Promise<Person> => new Person(await room.open('/help'));
const records = () => room.store.delivery(REGION, SYSTEM);

beforeAll(async () => {
  room = await openWalkthroughRoom('2026-10-01T01:00:00.000Z');
});
afterAll(() => room.close());

it('the administrator signs in with the printed password, which holds once', async () => {
  const admin = await newPerson();
  await admin.signIn(room.printed.account, room.printed.password);
  await admin.settlePassword(PASSWORD);
  expect(await admin.page.locator('.account-menu').innerText()).toContain('admin');
  people.set('admin', admin);
  const other = await newPerson();
  await other.signIn(room.printed.account, room.printed.password);
  expect(await other.page.locator('#password').count()).toBe(1);
  await other.page.context().close();
});

it('adopts the compiled plan for a region and brings its units', async () => {
  const admin = person('admin');
  await admin.go('/plans/simulated/adopt');
  for (const [name, value] of Object.entries({ code: REGION, name: '东城区', plan: '14', known: '2021-03-26' })) await admin.page.fill(`#${name}`, value);
  await admin.press(admin.page.locator('form[data-submit-key] button[type="submit"]'));
  if ((await admin.page.locator('input[name="sure"]').count()) > 0) {
    await admin.page.check('input[name="sure"]');
    await admin.press(admin.page.locator('form[data-submit-key] button[type="submit"]'));
  }
  expect((await room.store.regions()).map(({ code }) => code)).toEqual([REGION]);
  await admin.go(`${UNDER}/units/import`);
  await admin.page.setInputFiles('form.task-upload input[name="file"]', room.example('units.csv'));
  await admin.press(admin.page.locator('form.task-upload button[type="submit"]'));
  await admin.press(admin.page.locator('form.task-issue button'));
  expect(await records().count('unit')).toBe(30);
});

it('makes an account for each role, each with a password that is shown once', async () => {
  const admin = person('admin');
  const seats: readonly (readonly [string, string, string?])[] = [
    ['planner', '规划科'],
    ['commerce', '单位联络员', COMMERCE],
    ['housing', '单位联络员', HOUSING],
    ['city', '单位联络员', CITY],
    ['leader', '区领导'],
    ['auditor', '审计'],
  ];
  for (const [name, role, unit] of seats) {
    await admin.go('/admin/accounts/new');
    await admin.page.fill('#name', name);
    await admin.page.fill('#person', `${name}（模拟）`);
    await admin.page.selectOption('#region', REGION);
    if (unit !== undefined) await admin.page.selectOption('#unit', { label: unit });
    await admin.page.locator('.roles label', { hasText: role }).first().click();
    await admin.press(admin.page.locator('.account-form button[type="submit"]'));
    const password = await admin.page.locator('code.secret').innerText();
    const one = await newPerson();
    await one.signIn(name, password);
    await one.settlePassword(PASSWORD);
    people.set(name, one);
  }
});

it('the planner gives every indicator, box item and commitment an owner, most of them together, and issues', async () => {
  const planner = person('planner');
  const { page } = planner;
  await planner.go(`${UNDER}/tasks`);
  await planner.press(page.locator('form[action$="/tasks/draw-up"] button'));
  await page.waitForURL(/\/tasks\?/);
  const all = await records().count('task');
  expect(all).toBe(63);
  // Nothing unowned can be published.
  await planner.go(`${UNDER}/tasks/issue`);
  expect(await page.locator('.task-issue').count()).toBe(0);
  await planner.go(`${UNDER}/tasks`);
  const sure = page.locator('.task-tools form[action$="/tasks/bulk"] button');
  if ((await sure.count()) > 0) await planner.press(sure);
  for (let left = await records().count('task', { states: ['proposed'] }); left > 0; ) {
    await planner.go(`${UNDER}/tasks?state=open`);
    const group = page.locator('.task-bulk').first();
    if ((await group.count()) > 0) {
      await planner.touch(group.locator('summary'));
      await planner.choose(group.locator('input[name="lead"]'), HOUSING);
      await planner.press(group.locator('button[value="assign"]'));
    } else {
      const row = page.locator('.task-row form').first();
      await planner.choose(row.locator('input[name="lead"]'), COMMERCE);
      await planner.touch(row.locator('button[value="confirm"]').first());
    }
    await expect.poll(() => records().count('task', { states: ['proposed'] })).toBeLessThan(left);
    left = await records().count('task', { states: ['proposed'] });
  }
  await planner.go(`${UNDER}/tasks/issue`);
  await page.fill('.task-issue input[name="document"]', '示府发〔2026〕30号（模拟）');
  await planner.press(page.locator('.task-issue button'));
  expect(await records().states('task')).toEqual({ issued: all });
  expect((await records().list('task')).filter(({ body }) => body.lead === undefined)).toEqual([]);
});

/** Answers every question of the open form as planned, and hands it in. */
const fillForm = async (one: Person, sentence: string): Promise<void> => {
  const { page } = one;
  await one.go('/desk');
  await one.press(page.locator('.duty .button', { hasText: '去填' }).first());
  const asks = await page.locator('.asks > li').count();
  for (let i = 0; i < asks; i++) {
    const ask = page.locator('.asks > li').nth(i);
    if ((await ask.locator('input[type="radio"]').count()) > 0) {
      await ask.locator('input[type="radio"][value="as_planned"]').check();
      await ask.locator('textarea').fill(sentence);
    } else {
      const missing = ask.locator('input[name^="missing:"]');
      if (!(await missing.isVisible())) await ask.locator('summary').first().click();
      await missing.fill('季度不统计');
    }
  }
  await one.press(page.locator('button[name="do"][value="submit"]'));
  const anyway = page.locator('button.anyway');
  if ((await anyway.count()) > 0) await one.press(anyway);
};

const stateOf = async (unit: string): Promise<string | undefined> => {
  const id = (await records().list('unit')).find(({ body }) => body.short === unit)!.id;
  return (await records().list('report', { lead: id, order: 'newest' }))[0]?.body.state;
};

it('a round: opened, filled, one returned and sent again, one late; under forty clicks for the planner', async () => {
  const planner = person('planner');
  const { page } = planner;
  planner.clicks = 0;
  await planner.press(page.locator('nav.views a', { hasText: '报送' }).first());
  await planner.press(page.locator('a[href*="/reports/calendars"]').first());
  await planner.press(page.locator('form.usual button[value="quarter"]'));
  await planner.go(`${UNDER}/reports`);
  planner.clicks += 1;
  await planner.press(page.locator('a.button[href*="/reports/open"]').first());
  await planner.press(page.locator('form.opening button[type="submit"]'));
  expect(await stateOf(COMMERCE)).toBe('open');

  await fillForm(person('commerce'), '按计划推进，材料齐全。');
  await fillForm(person('housing'), '按计划推进，工地正常。');
  expect(await stateOf(HOUSING)).toBe('submitted');

  await planner.press(page.locator('nav.own a', { hasText: '我的桌面' }));
  await planner.press(page.locator('.queue a', { hasText: '待审核' }));
  const cardOf = (unit: string) => page.locator('.review-card', { hasText: unit });
  const housing = cardOf(HOUSING);
  await housing.locator('input[name="whole"]').fill('请写明完成的数量');
  await planner.press(housing.locator('button[value="return"]'));
  await planner.press(cardOf(COMMERCE).locator('button[value="accept"]'));
  // What was accepted is in the ledger, and locked.
  expect([await stateOf(COMMERCE), await stateOf(HOUSING)]).toEqual(['locked', 'returned']);

  const back = person('housing');
  await back.go('/desk');
  expect(await back.text()).toContain('已退回：请写明完成的数量');
  await fillForm(back, '已完成1.2万个，按计划推进。');
  await planner.go(`${UNDER}/reports/review`);
  planner.clicks += 1;
  await planner.press(cardOf(HOUSING).locator('button[value="accept"]'));
  expect(await stateOf(HOUSING)).toBe('locked');

  // The third unit says nothing.
  await room.at('2026-10-15T01:00:00.000Z');
  await returning('planner');
  await planner.go(`${UNDER}/reports`);
  await planner.press(page.locator('nav.views a', { hasText: '总览台' }));
  expect(await planner.text()).toContain(`${CITY}（逾期`);
  expect(planner.clicks).toBeLessThan(40);
  const late = await returning('city');
  await late.go('/desk');
  expect(await late.text()).toMatch(/逾期 \d+ 天/);
  await late.go('/notices');
  expect(await late.page.locator('.notice-line').count()).toBeGreaterThan(1);
});

it('a whistle climbs to level three through silence, and closes when another has checked it', async () => {
  const caller = await returning('commerce');
  await caller.go(`${UNDER}/whistles/new`);
  await caller.page.fill('#title', '物流园门前道路塌陷');
  await caller.page.fill('#fact', '道路塌陷约两米，货车无法进出。');
  await caller.page.selectOption('#call', { label: CITY });
  await caller.press(caller.page.locator('form.whistle-form button[type="submit"]'));
  const whistle = async () => (await records().list('whistle')).find(({ body }) => body.title === '物流园门前道路塌陷')!;
  expect((await whistle()).body).toMatchObject({ level: 1, state: 'open' });
  const path = `${UNDER}/whistles/${(await whistle()).id}`;
  for (const level of [2, 3]) {
    await room.at(new Date(Date.parse((await whistle()).body.answerBy!) + 60_000).toISOString());
    expect((await whistle()).body.level).toBe(level);
  }
  const leader = await returning('leader');
  for (const name of ['planner', 'city', 'housing', 'commerce']) await returning(name);
  await leader.go('/desk');
  expect(leader.page.url()).toContain('/leader');
  expect(await leader.text()).toContain('物流园门前道路塌陷');

  const deed = async (one: Person, name: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    await one.go(path);
    const form = one.page.locator(`.deed-${name}`);
    if ((await form.getAttribute('open')) === null) await one.touch(form.locator('summary').first());
    for (const [field, value] of Object.entries(fields)) await form.locator(`[name="${field}"]`).fill(value);
    await one.press(form.locator('button[type="submit"]'));
  };
  const called = [...new Set((await whistle()).body.called.filter(({ level }) => level === 3).map(({ unit }) => unit))];
  const units = new Map((await records().list('unit')).map(({ id, body }) => [id, body.short]));
  for (const unit of called) {
    // The planner speaks for a unit that has no account of its own here.
    const one =
      units.get(unit) === CITY
        ? person('city')
        : units.get(unit) === HOUSING
          ? person('housing')
          : units.get(unit) === COMMERCE
            ? person('commerce')
            : person('planner');
    await deed(one, 'answer', { text: '今晚围挡，三日内修复。' });
  }
  if (called.length === 0) await deed(person('planner'), 'answer', { text: '今晚围挡，三日内修复。' });
  expect((await whistle()).body.state).toBe('answered');
  const closer = called.some((unit) => units.get(unit) === CITY) ? person('city') : person('planner');
  await deed(closer, 'propose', { text: '路面已修复通车。', document: '示城管函〔2026〕8号（模拟）' });
  expect((await whistle()).body.state).toBe('proposed_closed');
  // Who answered does not check.
  await closer.go(path);
  expect(await closer.page.locator('.deed-confirm').count()).toBe(0);
  const checker = called.some((unit) => units.get(unit) === COMMERCE) ? person('planner') : caller;
  await deed(checker, 'confirm', { text: '现场看过，已通车。' });
  expect((await whistle()).body.state).toBe('closed');
  expect((await whistle()).body.steps.map(({ what }) => what)).toEqual(expect.arrayContaining(['raised', 'climbed', 'answered', 'proposed', 'closed']));
});

it('the auditor reads the chain whole and writes nothing', async () => {
  const auditor = await returning('auditor');
  await auditor.go(`/admin/audit?region=${REGION}&verify=yes`);
  expect(await auditor.page.locator('.told.fault').count()).toBe(0);
  expect(await auditor.page.locator('.told[role="status"]').count()).toBe(1);
  expect(await room.store.verify(REGION)).toEqual([]);
  await auditor.go(`${UNDER}/tasks`);
  expect(await auditor.page.locator('main form[method="post"]').count()).toBe(0);
  const tabs = await auditor.page.locator('nav.views a').allInnerTexts();
  expect(tabs).toContain('总览台');
  // The used-up password was refused, as it should be.
  expect(room.faults.filter((fault) => !fault.includes('401'))).toEqual([]);
});
