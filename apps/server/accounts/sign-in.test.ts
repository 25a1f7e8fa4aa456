import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/identity/index.ts';
import { openSampleAccounts, PASSWORD, type SampleAccounts, type SampleBrowser } from './accounts-sample.ts';
import { codeAt, newSecret } from './second-factor.ts';
import { digestOf } from './token.ts';

const MINUTE = 60_000;
const COOKIE = 'yidu-session';
let site: SampleAccounts;
beforeAll(async () => {
  site = await openSampleAccounts();
});
afterAll(() => site.close());

const opens = async (browser: SampleBrowser): Promise<boolean> => (await browser.get('/account')).status === 200;
const signedIn = async (name: string): Promise<SampleBrowser> => {
  const browser = site.browser();
  expect((await browser.signIn(name)).status).toBe(303);
  return browser;
};

describe('the open desk', () => {
  it('stands open until the first sign-in, and for nobody from then on', async () => {
    const visitor = site.browser();
    expect((await visitor.get('/admin/accounts')).status).toBe(200);
    expect(await (await visitor.get('/account')).text()).toContain('还没有人登录过');
    await site.make('root', { roles: ['administrator', 'planner'] });
    await signedIn('root');
    expect((await visitor.get('/admin/accounts')).status).toBe(401);
    expect((await visitor.post('/plans')).headers.get('location')).toBe('/sign-in');
    expect((await visitor.get('/')).status).toBe(200);
  });
});

describe('signing in', () => {
  it('gives a new session every time, in a cookie that no script and no other site can use', async () => {
    await site.make('zhang.wei');
    const browser = site.browser();
    browser.cookies.set(COOKIE, 'a'.repeat(43));
    const answer = await browser.signIn('Zhang.Wei', PASSWORD, { to: '/account' });
    expect(answer.headers.get('location')).toBe('/account');
    expect(answer.headers.getSetCookie().find((cookie) => cookie.startsWith(COOKIE))).toMatch(/HttpOnly; SameSite=Lax/);
    const first = browser.cookies.get(COOKIE)!;
    expect(first).not.toBe('a'.repeat(43));
    expect(await opens(browser)).toBe(true);
    await browser.signIn('zhang.wei');
    const thief = site.browser();
    thief.cookies.set(COOKIE, first);
    expect(await opens(thief)).toBe(false);
  });
  it('keeps no token that could be used', async () => {
    const browser = await signedIn('zhang.wei');
    const account = (await site.store.accounts.secrets({ name: 'zhang.wei' }))!.account;
    expect(JSON.stringify(await site.store.accounts.sessions(account.id))).not.toContain(browser.cookies.get(COOKIE));
    expect(await site.store.accounts.session(browser.cookies.get(COOKIE)!, 60 * MINUTE)).toBeUndefined();
  });
  it('takes no session that was made up', async () => {
    for (const forged of ['', 'x', 'a'.repeat(43), digestOf('a'), '../../etc/passwd', '%00', 'a'.repeat(5000)]) {
      const browser = site.browser();
      browser.cookies.set(COOKIE, forged);
      expect(await opens(browser), forged.slice(0, 20)).toBe(false);
    }
  });
  it('marks cookies as secure, and bound to the host, where the connection is', async () => {
    const browser = site.browser();
    const answer = await browser.post('https://localhost/sign-in', { name: 'zhang.wei', password: PASSWORD }, { origin: 'https://localhost' });
    expect(answer.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-yidu-session'))).toMatch(/; Secure/);
  });
  it('says the same of an account that is not there, is disabled or has no password', async () => {
    const { id } = await site.make('gone.away');
    await site.store.accounts.setDisabled(id, true, SYSTEM);
    await site.store.accounts.make({ name: 'sso.only', person: 'sso', roles: ['leader'] }, undefined, SYSTEM);
    const say = async (name: string, password: string): Promise<string> => {
      const answer = await site.browser().signIn(name, password);
      expect(answer.status).toBe(401);
      return (await answer.text()).replaceAll(name, 'NAME');
    };
    const unknown = await say('nobody.here', 'wrong');
    for (const [name, password] of [
      ['zhang.wei', 'wrong'],
      ['gone.away', PASSWORD],
      ['sso.only', 'wrong'],
    ] as const)
      expect(await say(name, password)).toBe(unknown);
  });
  it('leads nowhere but to pages of this site', async () => {
    await site.make('to.test');
    for (const to of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/.//evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
      '/sign-out',
      'x',
    ]) {
      expect((await site.browser().signIn('to.test', PASSWORD, { to })).headers.get('location'), to).toBe('/desk');
    }
    expect((await site.browser().signIn('to.test', PASSWORD, { to: '/regions/500104/14?day=2024-01-01#x' })).headers.get('location')).toBe(
      '/regions/500104/14?day=2024-01-01#x',
    );
    expect(await (await site.browser().get('/sign-in?to=%22%3E%3Cscript%3E')).text()).not.toContain('"><script>');
  });
  it('takes no form of another site', async () => {
    const browser = await signedIn('to.test');
    for (const path of ['/sign-in', '/sign-out', '/account/password', '/account/sessions', '/admin/accounts/new']) {
      expect((await browser.post(path, {}, { origin: 'https://evil.example' })).status, path).toBe(403);
    }
    expect(await opens(browser)).toBe(true);
  });
  it('writes no password, token or unknown name into the log', async () => {
    await site.browser().signIn('what-i-type-as-my-name', 'wrong');
    const browser = await signedIn('to.test');
    const text = site.logged.join('\n');
    expect(text).toContain('sign-in-refused');
    for (const secret of [PASSWORD, 'what-i-type-as-my-name', browser.cookies.get(COOKIE)!]) expect(text).not.toContain(secret);
  });
});

describe('guessing', () => {
  it('is held up for the account at that place, and lets in again who waits', async () => {
    await site.make('guessed');
    const stranger = site.browser();
    for (let i = 0; i < 5; i++) expect((await stranger.signIn('guessed', `wrong ${i}`)).status).toBe(401);
    const held = await stranger.signIn('guessed');
    expect(held.status).toBe(429);
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(30);
    expect((await stranger.signIn('zhang.wei')).status).toBe(303);
    site.wait(2 * MINUTE);
    expect((await stranger.signIn('guessed')).status).toBe(303);
  });
  it('does not hold up a browser that was signed in before', async () => {
    await site.make('known');
    const own = await signedIn('known');
    await own.post('/sign-out');
    const stranger = site.browser();
    for (let i = 0; i < 8; i++) await stranger.signIn('known', 'wrong');
    expect((await stranger.signIn('known')).status).toBe(429);
    expect((await own.signIn('known')).status).toBe(303);
  });
  it('is held up for accounts that are not there as well', async () => {
    for (let i = 0; i < 5; i++) await site.browser().signIn('not.there', 'wrong');
    expect((await site.browser().signIn('not.there', 'wrong')).status).toBe(429);
  });
  it('counts many guesses at once one by one', async () => {
    await site.make('rushed');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => site.browser().signIn('rushed', `wrong ${i}`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });
});

describe('a one-time password', () => {
  it('opens nothing until it was replaced', async () => {
    await site.make('fresh', { oneTime: true });
    const browser = site.browser();
    expect((await browser.signIn('fresh', PASSWORD, { to: '/account' })).headers.get('location')).toBe('/sign-in/password?to=%2Faccount');
    expect(await opens(browser)).toBe(false);
    expect((await browser.get('/sign-in')).headers.get('location')).toBe('/sign-in/password');
    const pending = browser.cookies.get(COOKIE);
    const set = (fresh: string, again = fresh): Promise<Response> => browser.post('/sign-in/password', { fresh, again, to: '/account' });
    for (const bad of ['short', '1234567890', 'aaaaaaaaaaaa', 'fresh-and-clean', 'Password2026!', PASSWORD]) expect((await set(bad)).status, bad).toBe(422);
    expect((await set('一句只有我知道的话', '另一句只有我知道的话')).status).toBe(422);
    expect((await set('一句只有我才知道的话')).headers.get('location')).toBe('/account');
    expect(browser.cookies.get(COOKIE)).not.toBe(pending);
    expect(await opens(browser)).toBe(true);
    expect((await site.browser().signIn('fresh')).status).toBe(401);
  });
});

describe('a second factor', () => {
  const secret = newSecret();
  const code = (): string => codeAt(secret, site.now());
  it('is asked after the password, takes each code once and a recovery code once', async () => {
    const { id } = await site.make('careful');
    await site.store.accounts.setSecondFactor(id, { secret, recovery: [digestOf('abcde-fghjk')] }, SYSTEM);
    const browser = site.browser();
    expect((await browser.signIn('careful')).headers.get('location')).toBe('/sign-in/second?to=%2F');
    expect(await opens(browser)).toBe(false);
    expect((await browser.post('/sign-in/second', { code: '000000' })).status).toBe(401);
    const pending = browser.cookies.get(COOKIE);
    expect((await browser.post('/sign-in/second', { code: code() })).headers.get('location')).toBe('/desk');
    expect(browser.cookies.get(COOKIE)).not.toBe(pending);
    expect(await opens(browser)).toBe(true);
    const again = site.browser();
    await again.signIn('careful');
    expect((await again.post('/sign-in/second', { code: code() })).status).toBe(401);
    expect((await again.post('/sign-in/second', { code: ' ABCDE-fghjk ' })).status).toBe(303);
    const third = site.browser();
    await third.signIn('careful');
    expect((await third.post('/sign-in/second', { code: 'abcde-fghjk' })).status).toBe(401);
  });
  it('cannot be guessed by beginning again and again', async () => {
    site.wait(60 * MINUTE);
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) {
      const browser = site.browser();
      await browser.signIn('careful');
      for (let guess = 0; guess < 4; guess++) statuses.push((await browser.post('/sign-in/second', { code: `00000${guess}` })).status);
    }
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(statuses.at(-1)).toBe(429);
  });
  it('cannot be passed by without its page', async () => {
    site.wait(60 * MINUTE);
    const browser = site.browser();
    await browser.signIn('careful');
    for (const path of ['/account', '/account/second-factor', '/admin/accounts', '/sign-in/password'])
      expect((await browser.get(path)).status, path).not.toBe(200);
    expect(
      (await browser.post('/account/password', { current: PASSWORD, fresh: '一句只有我才知道的话', again: '一句只有我才知道的话' })).headers.get('location'),
    ).toContain('/sign-in');
    site.wait(11 * MINUTE);
    expect((await browser.get('/sign-in/second')).headers.get('location')).toBe('/sign-in');
  });
});

describe('a session', () => {
  it('ends when it is idle, and in any case after half a day', async () => {
    await site.make('idle');
    const browser = await signedIn('idle');
    site.wait(119 * MINUTE);
    expect(await opens(browser)).toBe(true);
    site.wait(121 * MINUTE);
    expect(await opens(browser)).toBe(false);
    await browser.signIn('idle');
    for (let hours = 0; hours < 11; hours++) {
      site.wait(60 * MINUTE);
      expect(await opens(browser)).toBe(true);
    }
    site.wait(61 * MINUTE);
    expect(await opens(browser)).toBe(false);
  });
  it('dies at once with its account, and loses at once a right that the account loses', async () => {
    const account = await site.make('short.lived', { roles: ['administrator'] });
    const browser = await signedIn('short.lived');
    expect((await browser.get('/admin/accounts')).status).toBe(200);
    const now = (await site.store.accounts.get(account.id))!;
    await site.store.accounts.edit(account.id, now.version, { person: 'short', roles: ['leader'] }, SYSTEM);
    expect((await browser.get('/admin/accounts')).status).toBe(403);
    expect(await opens(browser)).toBe(true);
    await site.store.accounts.setDisabled(account.id, true, SYSTEM);
    expect(await opens(browser)).toBe(false);
  });
  it('ends by signing out, and nothing of it stays', async () => {
    await site.make('leaver');
    const browser = await signedIn('leaver');
    const token = browser.cookies.get(COOKIE)!;
    const answer = await browser.post('/sign-out');
    expect(answer.headers.get('location')).toBe('/sign-in');
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    const thief = site.browser();
    thief.cookies.set(COOKIE, token);
    expect(await opens(thief)).toBe(false);
  });
});
