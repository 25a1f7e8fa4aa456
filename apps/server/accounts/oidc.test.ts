import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import Provider from 'oidc-provider';
import { SYSTEM } from '../../../src/identity/index.ts';
import { openSampleAccounts, type SampleAccounts, type SampleBrowser } from './accounts-sample.ts';
import { providerOf, providerSet } from './oidc.ts';

const HOUR = 3600;
const BACK = 'http://localhost/sign-in/oidc/back';
let site: SampleAccounts;
let server: Server;
let issuer: string;
/** Whom the provider takes everybody for. */
let person = 'sub-zhang';

/** A provider on this machine that asks nothing and grants everything; started and stopped on one port, to be down in between. */
const startProvider = async (port: number): Promise<void> => {
  server = createServer();
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'yidu', client_secret: 'a-secret-of-the-client', redirect_uris: [BACK], grant_types: ['authorization_code'], response_types: ['code'] },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    ttl: { Interaction: HOUR, Grant: HOUR, Session: HOUR, AccessToken: HOUR, IdToken: HOUR },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async (ctx) => {
      const { Grant } = ctx.oidc.provider;
      const grant = new Grant({ clientId: 'yidu', accountId: ctx.oidc.session!.accountId! });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url!.startsWith('/interaction/')) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: person } });
  });
};
const stopProvider = (): Promise<void> =>
  new Promise((closed) => {
    server.close(() => closed());
    server.closeAllConnections();
  });

beforeAll(async () => {
  site = await openSampleAccounts();
  await site.make('zhang.wei', { external: 'sub-zhang', roles: ['planner'] });
  await startProvider(0);
  vi.stubEnv('YIDU_OIDC_ISSUER', issuer);
  vi.stubEnv('YIDU_OIDC_CLIENT_ID', 'yidu');
  vi.stubEnv('YIDU_OIDC_CLIENT_SECRET', 'a-secret-of-the-client');
  vi.stubEnv('YIDU_OIDC_NAME', '区政务登录');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await stopProvider();
  await site.close();
});
afterEach(() => {
  person = 'sub-zhang';
});

/** Through the provider's own pages, with its cookies, to where it sends the browser back. */
const throughProvider = async (from: string): Promise<string> => {
  const cookies = new Map<string, string>();
  let url = from;
  for (let hop = 0; hop < 10 && !url.startsWith(BACK); hop++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    url = new URL(answer.headers.get('location') ?? '/none', url).href;
  }
  return url;
};
const begin = async (browser: SampleBrowser, to = '/account'): Promise<string> =>
  (await browser.get(`/sign-in/oidc?to=${encodeURIComponent(to)}`)).headers.get('location')!;

describe('single sign-on', () => {
  it('is offered where it is set, and lets in whom an account names', async () => {
    const browser = site.browser();
    expect(await (await browser.get('/sign-in?to=%2Faccount')).text()).toContain('用区政务登录登录');
    const to = new URL(await begin(browser));
    expect(to.searchParams.get('code_challenge_method')).toBe('S256');
    const back = await throughProvider(to.href);
    expect((await browser.get(back)).headers.get('location')).toBe('/account');
    const page = await (await browser.get('/account')).text();
    expect(page).toContain('zhang.wei');
    expect(page).toContain('单点登录');
  });
  it('lets nobody in whom no account names, or whose account is disabled', async () => {
    person = 'sub-stranger';
    const browser = site.browser();
    const answer = await browser.get(await throughProvider(await begin(browser)));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('sub-stranger');
    const { id } = await site.make('left', { external: 'sub-left' });
    await site.store.accounts.setDisabled(id, true, SYSTEM);
    person = 'sub-left';
    expect((await browser.get(await throughProvider(await begin(browser)))).status).toBe(403);
    expect((await browser.get('/account')).headers.get('location')).toContain('/sign-in');
  });
  it('takes an answer once, and only in the browser that asked', async () => {
    const [asker, other] = [site.browser(), site.browser()];
    const back = await throughProvider(await begin(asker));
    expect((await other.get(back)).status).toBe(401);
    await begin(other);
    expect((await other.get(back)).status).toBe(401);
    expect((await asker.get(back)).status).toBe(303);
    expect((await asker.get(back)).status).toBe(401);
    const again = site.browser();
    const second = new URL(await throughProvider(await begin(again)));
    second.searchParams.set('iss', 'https://evil.example');
    expect((await again.get(second.href)).status).toBe(401);
  });
  it('leads back to pages of this site only', async () => {
    const browser = site.browser();
    const back = await throughProvider(await begin(browser, '//evil.example'));
    expect((await browser.get(back)).headers.get('location')).toBe('/desk');
  });
  it('that is down leaves passwords alone, and works once it is up again', async () => {
    const { port } = server.address() as AddressInfo;
    await stopProvider();
    const browser = site.browser();
    const back = site.browser();
    process.env['YIDU_OIDC_ISSUER'] = `${issuer}/`;
    const answer = await browser.get('/sign-in/oidc');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('name="password"');
    expect((await back.signIn('zhang.wei')).status).toBe(303);
    process.env['YIDU_OIDC_ISSUER'] = issuer;
    await startProvider(port);
    expect((await browser.get(await throughProvider(await begin(browser)))).headers.get('location')).toBe('/account');
  });
});

describe('the setting of a provider', () => {
  it('is used over an encrypted line, or on this machine', () => {
    const set = (issuerOf: string): boolean => providerOf({ YIDU_OIDC_ISSUER: issuerOf, YIDU_OIDC_CLIENT_ID: 'x' }) !== undefined;
    expect(['https://id.example.gov.cn', 'http://localhost:9000', 'http://id.example.gov.cn', 'id.example', 'file:///etc'].map(set)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(providerSet({ YIDU_OIDC_ISSUER: 'https://id.example.gov.cn' })).toBeUndefined();
  });
});
