import { describe, expect, it } from 'vitest';
import { createApp } from '../app.tsx';
import { sampleState } from '../sample-plan.ts';
import { asksItself } from './guarded-paths.ts';
import { sameToken } from './write-token.ts';

const TOKEN = 'a-token-printed-at-start';
const local = createApp(sampleState());
const open = createApp({ ...sampleState(), writeToken: TOKEN });
const write = (headers: Record<string, string> = {}) => ({ method: 'DELETE', headers: { origin: 'http://localhost', ...headers } });

describe('headers', () => {
  it('let nothing in from elsewhere and nothing inline', async () => {
    const { headers } = await local.request('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });
  it('hold for pages that are not there as well', async () =>
    expect((await local.request('/none')).headers.get('content-security-policy')).toContain("default-src 'none'"));
  it('are kept by the pages: no inline script, style or handler', async () => {
    for (const path of ['/', '/plans', '/plans/linjiang/commitments', '/help']) {
      const html = await (await local.request(path)).text();
      expect(html, path).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/);
    }
  });
});

describe('a server on the loopback', () => {
  it('answers what is addressed to it by a local name', async () => {
    for (const host of ['localhost:8080', '127.0.0.1', '[::1]:8080']) expect((await local.request('/', { headers: { host } })).status, host).toBe(200);
  });
  it('answers nothing addressed to it by another name', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '10.0.0.1:8080'])
      expect((await local.request('/', { headers: { host } })).status, host).toBe(421);
  });
});

describe('writing', () => {
  it('needs no token on the loopback', async () => expect((await local.request('/plans/none', write())).status).toBe(404));
  it('is refused to a form of another site', async () => {
    const answer = await local.request('/plans', { method: 'POST', body: new URLSearchParams({ a: 'b' }), headers: { origin: 'https://evil.example' } });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('没有写入');
  });
  it('takes a sign-in, or of a program the token, where the server is open', async () => {
    expect((await open.request('/plans/none', write())).headers.get('location')).toBe('/sign-in');
    expect((await open.request('/plans/none', write({ accept: 'application/json' }))).status).toBe(401);
    expect((await open.request('/plans/none', write({ authorization: 'Bearer wrong' }))).status).toBe(303);
    expect((await open.request('/plans/none', write({ authorization: TOKEN }))).status).toBe(303);
    expect((await open.request('/plans/none', write({ authorization: `Bearer ${TOKEN}` }))).status).toBe(404);
  });
  it('takes the lasting token of a program, and none that is too short', async () => {
    const asked = (token: string): Promise<Response> => Promise.resolve(open.request('/plans/none', write({ authorization: `Bearer ${token}` })));
    process.env['YIDU_TOKEN'] = 'a-token-that-outlives-a-start';
    expect((await asked('a-token-that-outlives-a-start')).status).toBe(404);
    process.env['YIDU_TOKEN'] = 'short';
    expect((await asked('short')).status).toBe(303);
    delete process.env['YIDU_TOKEN'];
    expect((await asked('')).status).toBe(303);
  });
  it('takes no cookie for it', async () => expect((await open.request('/plans/none', write({ cookie: `yidu-write=${TOKEN}` }))).status).toBe(303));
  it('is not held back where every handler asks for rights of its own', () => {
    for (const path of ['/account/password', '/regions/500104/14/tasks', '/fill/x', '/desk']) expect(asksItself(path), path).toBe(true);
    for (const path of ['/plans', '/accounts', '/regions/500104/14/data/form', '/regions/500104/14/tasksx', '/api/v1/regions/500104/plans/14/tasks'])
      expect(asksItself(path), path).toBe(false);
  });
  it('leaves reading to everybody', async () => {
    const page = await open.request('/', { headers: { host: '10.0.0.1' } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('/sign-in?to=%2F');
  });
  it('gives reading to accounts alone where that is set', async () => {
    process.env['YIDU_READERS'] = 'accounts';
    try {
      for (const path of ['/plans', '/plans/linjiang/read', '/regions/500104/14', '/regions/500104/14/data', '/search?q=a']) {
        const answer = await open.request(path);
        expect(answer.status, path).toBe(401);
        expect(await answer.text(), path).toContain('/sign-in?to=');
      }
      expect((await open.request('/api/v1/regions', { headers: { accept: 'application/json' } })).status).toBe(401);
      expect((await open.request('/')).headers.get('location')).toBe('/public/');
      for (const path of ['/public/', '/sign-in', '/help', '/healthz']) expect([200, 503], path).toContain((await open.request(path)).status);
      expect((await open.request('/plans', { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
      expect((await local.request('/plans')).status).toBe(200);
    } finally {
      delete process.env['YIDU_READERS'];
    }
    expect((await open.request('/plans')).status).toBe(200);
  });
  it('refuses a body that is too large', async () => {
    const body = new Uint8Array(66 * 1024 * 1024);
    const answer = await local.request('/plans', {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost', accept: 'application/json', 'content-type': 'application/octet-stream', 'content-length': String(body.length) },
    });
    expect(answer.status).toBe(413);
  });
});

describe('assets', () => {
  it('are plain file names only', async () => {
    for (const name of ['..%2f..%2fpackage.json', '.vite', 'none.js', 'package.json']) expect((await local.request(`/assets/${name}`)).status, name).toBe(404);
  });
});

describe('sameToken', () => {
  it('compares texts of any length', () =>
    expect([sameToken('a', 'a'), sameToken('a', 'b'), sameToken('', 'a'), sameToken('aa', 'a')]).toEqual([true, false, false, false]));
});
