import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INSTALLATION, type Account } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { OPERATOR } from '../access/operator.ts';
import { samplePlan } from '../sample-plan.ts';
import { openSampleAccounts, PASSWORD, REGION, type SampleAccounts, type SampleBrowser } from './accounts-sample.ts';
import { codeAt } from './second-factor.ts';

const OTHER = '500198';
let site: SampleAccounts;
let root: SampleBrowser;
let unit: string;

beforeAll(async () => {
  site = await openSampleAccounts();
  const { plan, compiled } = samplePlan();
  for (const [code, name] of [
    [REGION, '临江区'],
    [OTHER, '临山区'],
  ] as const) {
    const source = { name: 'plan.txt', bytes: new TextEncoder().encode(compiled.tree.text) };
    await site.store.adopt({
      region: { code, name, simulated: false },
      plan: '14',
      compiled: plan,
      text: compiled.tree.text,
      corrections: [],
      source,
      known: '2021-03-01',
    });
  }
  unit = site.store.newId();
  await site.store.delivery(REGION, OPERATOR).change({
    action: 'unit.edit',
    changes: [{ kind: 'unit', id: unit, version: null, body: { name: '临江区教育委员会', short: '区教委', type: 'department' } }],
  });
  await site.make('root', { roles: ['administrator'] });
  root = site.browser();
  await root.signIn('root');
});
afterAll(() => site.close());

const account = async (name: string): Promise<Account> => (await site.store.accounts.secrets({ name }))!.account;
const fields = (name: string, more: Record<string, string> = {}): Record<string, string> => ({
  name,
  person: name,
  region: '',
  unit: '',
  email: '',
  external: '',
  roles: 'planner',
  ...more,
});

describe('making an account', () => {
  it('shows a one-time password once, which lets its owner in', async () => {
    const answer = await root.post('/admin/accounts/new', fields('chen.jing', { region: REGION, unit, roles: 'liaison', password: 'yes', person: '陈静' }));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const password = /<code class="secret">([a-z2-9-]+)</.exec(await answer.text())![1]!;
    expect((await site.browser().signIn('chen.jing', password)).headers.get('location')).toContain('/sign-in/password');
    expect(await account('chen.jing')).toMatchObject({ region: REGION, unit, roles: ['liaison'], person: '陈静' });
    expect((await site.store.audit(REGION)).at(-1)).toMatchObject({ action: 'account.make', by: 'root' });
    expect(await (await root.get('/admin/accounts?q=陈')).text()).toContain('区教委');
  });
  it('says which field is at fault, and makes nothing', async () => {
    const cases: readonly (readonly [Record<string, string>, string])[] = [
      [fields('9lives'), '以字母开头'],
      [fields('ok.name', { person: '' }), '姓名要填'],
      [fields('ok.name', { roles: 'system' }), '至少选一个角色'],
      [fields('ok.name', { roles: 'liaison', region: REGION }), '要选单位'],
      [fields('ok.name', { unit }), '先选地区'],
      [fields('ok.name', { unit, region: OTHER }), '要选单位'],
      [fields('ok.name', { region: '999999' }), '没有这个地区'],
      [fields('ok.name', { email: 'no-address' }), '邮箱'],
      [fields('chen.jing'), '已有这个账号'],
      [fields('ok.name', { person: 'a‮b' }), '姓名要填'],
    ];
    for (const [form, said] of cases) {
      const answer = await root.post('/admin/accounts/new', form);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(said);
    }
    expect(await site.store.accounts.secrets({ name: 'ok.name' })).toBeUndefined();
  });
  it('shows a name that looks like a script as text', async () => {
    const attack = '<script>alert(1)</script>';
    await root.post('/admin/accounts/new', fields('script', { person: attack, external: `"onload=${attack}` }));
    const { id } = await account('script');
    for (const path of ['/admin/accounts', `/admin/accounts/${id}`, '/admin/audit', `/admin/accounts?q=${encodeURIComponent(attack)}`]) {
      const html = await (await root.get(path)).text();
      expect(html, path).not.toContain(attack);
      expect(html, path).not.toContain('"onload');
    }
    await site.make('script2', { person: attack });
    const owner = site.browser();
    await owner.signIn('script2');
    expect(await (await owner.get('/')).text()).not.toContain(attack);
  });
});

describe('changing an account', () => {
  it('is refused against an older version', async () => {
    const { id } = await site.make('edited');
    const html = await (await root.get(`/admin/accounts/${id}`)).text();
    const version = /name="version" value="(\d+)"/.exec(html)![1]!;
    expect((await root.post(`/admin/accounts/${id}`, fields('edited', { version, roles: 'leader' }))).status).toBe(303);
    const late = await root.post(`/admin/accounts/${id}`, fields('edited', { version, roles: 'deputy' }));
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('别人刚改过');
    expect((await account('edited')).roles).toEqual(['leader']);
  });
  it('needs a tick for what matters, and spares the last administrator and oneself', async () => {
    const { id } = await site.make('held');
    const browser = site.browser();
    await browser.signIn('held');
    expect(await (await root.post(`/admin/accounts/${id}/disable`)).text()).toContain('请先勾选');
    expect((await browser.get('/account')).status).toBe(200);
    expect((await root.post(`/admin/accounts/${id}/disable`, { sure: 'yes' })).status).toBe(303);
    expect((await browser.get('/account')).status).toBe(303);
    expect((await root.post(`/admin/accounts/${id}/enable`)).status).toBe(303);
    expect((await browser.signIn('held')).status).toBe(303);
    const own = await account('root');
    expect(await (await root.post(`/admin/accounts/${own.id}/disable`, { sure: 'yes' })).text()).toContain('不能停用自己');
    const last = await root.post(`/admin/accounts/${own.id}`, fields('root', { version: String(own.version), roles: 'planner' }));
    expect(await last.text()).toContain('最后一个可用的系统管理员');
  });
  it('ends sessions, one or all, and a reset ends them too', async () => {
    const { id } = await site.make('busy');
    const [one, two] = [site.browser(), site.browser()];
    await one.signIn('busy');
    await two.signIn('busy');
    const [newest] = await site.store.accounts.sessions(id);
    await root.post(`/admin/accounts/${id}/sessions`, { session: newest!.id });
    expect(await site.store.accounts.sessions(id)).toHaveLength(1);
    await root.post(`/admin/accounts/${id}/sessions`);
    for (const browser of [one, two]) expect((await browser.get('/account')).status).toBe(303);
    await one.signIn('busy');
    const answer = await root.post(`/admin/accounts/${id}/reset`, { sure: 'yes' });
    expect(await answer.text()).toContain('一次性口令');
    expect((await one.get('/account')).status).toBe(303);
    expect((await one.signIn('busy')).status).toBe(401);
  });
});

describe('who may administer', () => {
  it('is nobody but administrators; an auditor may look', async () => {
    const { id } = await account('edited');
    for (const [name, roles, reads] of [
      ['p1', 'planner', false],
      ['l1', 'leader', false],
      ['a1', 'auditor', true],
    ] as const) {
      await site.make(name, { roles: [roles] });
      const browser = site.browser();
      await browser.signIn(name);
      expect((await browser.get('/admin/accounts')).status, name).toBe(reads ? 200 : 403);
      for (const path of ['new', id, `${id}/reset`, `${id}/disable`, `${id}/enable`, `${id}/second-factor`, `${id}/sessions`]) {
        expect((await browser.post(`/admin/accounts/${path}`, fields('x', { sure: 'yes' }))).status, `${name} ${path}`).toBe(403);
      }
    }
  });
  it('is in a region its own administrator, for that region alone', async () => {
    await site.make('local', { roles: ['administrator'], region: OTHER });
    const browser = site.browser();
    await browser.signIn('local');
    const [elsewhere, above] = [await account('chen.jing'), await account('root')];
    for (const { id } of [elsewhere, above]) {
      expect((await browser.get(`/admin/accounts/${id}`)).status).toBe(404);
      expect((await browser.post(`/admin/accounts/${id}/reset`, { sure: 'yes' })).status).toBe(404);
    }
    const list = await (await browser.get('/admin/accounts')).text();
    expect(list).not.toContain('chen.jing');
    for (const region of [REGION, '']) expect((await browser.post('/admin/accounts/new', fields('mole', { region, roles: 'administrator' }))).status).toBe(422);
    expect((await browser.post('/admin/accounts/new', fields('helper', { region: OTHER }))).status).toBe(303);
    expect(await (await browser.get(`/admin/audit?region=${INSTALLATION}`)).text()).not.toContain('全系统');
    expect((await browser.post('/admin/links', { region: REGION, link: site.store.newId() })).status).toBe(403);
  });
});

describe('one’s own account', () => {
  it('changes its password with the present one, and every other sign-in ends', async () => {
    await site.make('own');
    const [here, there] = [site.browser(), site.browser()];
    await here.signIn('own');
    await there.signIn('own');
    const change = (current: string, fresh: string, again = fresh): Promise<Response> => here.post('/account/password', { current, fresh, again });
    expect((await change('wrong', '新的一句长长的口令')).status).toBe(422);
    expect((await change(PASSWORD, 'short')).status).toBe(422);
    expect((await change(PASSWORD, '新的一句长长的口令呀')).headers.get('location')).toBe('/account?done=password');
    expect((await here.get('/account')).status).toBe(200);
    expect((await there.get('/account')).status).toBe(303);
  });
  it('turns a second factor on with a code and the password, and off with the password', async () => {
    await site.make('factor');
    const browser = site.browser();
    await browser.signIn('factor');
    const page = await (await browser.get('/account/second-factor')).text();
    expect(page).toContain('<svg');
    expect(page).not.toMatch(/\sstyle=/);
    const secret = /name="secret" value="([A-Z2-7]+)"/.exec(page)![1]!;
    const start = (code: string, password: string): Promise<Response> => browser.post('/account/second-factor', { do: 'start', secret, code, password });
    expect((await start('000000', PASSWORD)).status).toBe(422);
    expect((await start(codeAt(secret, site.now()), 'wrong')).status).toBe(422);
    const codes = [...(await (await start(codeAt(secret, site.now()), PASSWORD)).text()).matchAll(/<code class="secret">([a-z2-9]{5}-[a-z2-9]{5})</g)];
    expect(codes).toHaveLength(10);
    await browser.post('/sign-out');
    await browser.signIn('factor');
    expect((await browser.post('/sign-in/second', { code: codes[0]![1]! })).status).toBe(303);
    expect((await browser.post('/account/second-factor', { do: 'stop', password: 'wrong' })).status).toBe(422);
    expect((await browser.post('/account/second-factor', { do: 'stop', password: PASSWORD })).headers.get('location')).toBe('/account?done=factor');
    expect((await account('factor')).secondFactor).toBe(false);
  });
  it('does not end the sessions of another', async () => {
    const other = await account('own');
    const [session] = await site.store.accounts.sessions(other.id);
    const browser = site.browser();
    await browser.signIn('factor');
    await browser.post('/account/sessions', { session: session!.id });
    expect(await site.store.accounts.sessions(other.id)).toHaveLength(1);
  });
});

describe('pages of the administration', () => {
  it('show rights, single sign-on and the audit chains, and verify them', async () => {
    const rights = await (await root.get('/admin/rights')).text();
    expect(rights).toContain('签发报送');
    expect(rights).toContain('本单位');
    expect(await (await root.get('/admin/oidc')).text()).toContain('没有接入');
    const audit = await (await root.get('/admin/audit?verify=yes')).text();
    expect(audit).toContain('核验完毕');
    expect(audit).toContain('新建账号');
    expect(await (await root.get(`/admin/audit?verify=yes&region=${REGION}`)).text()).toContain('核验完毕');
    const bodies = [
      { name: '区教委', type: 'department' },
      { name: '区教育委员会', type: 'department' },
    ] as const;
    for (const [version, body] of bodies.entries()) {
      const change = { kind: 'unit', id: 'renamed', version: version === 0 ? null : version, body } as never;
      await site.store.delivery(REGION, { name: '宋', roles: ['planner'] }).change({ action: 'unit.edit', changes: [change], document: '渡委〔2024〕1号' });
    }
    const { number } = (await site.store.audit(REGION)).at(-1)!;
    const entry = await (await root.get(`/admin/audit?region=${REGION}&entry=${number}`)).text();
    for (const told of ['渡委〔2024〕1号', '>区教委<', '>区教育委员会<', 'unit/renamed']) expect(entry).toContain(told);
    expect((await root.get(`/admin/audit?region=${REGION}&entry=x`)).status).toBe(200);
    expect(await (await root.get('/admin/audit?q=account.make&before=9')).text()).not.toContain('更改口令');
    expect(await (await root.get('/admin/audit?q=nothing-like-it&before=x')).text()).toContain('没有符合的记录');
    expect((await root.get('/admin')).headers.get('location')).toBe('/admin/accounts');
    expect(await (await root.get('/admin/accounts?lang=en')).text()).toContain('Find accounts');
  });
  it('keep a planner of one region to writing in it', async () => {
    await site.make('planner.one', { region: REGION });
    const browser = site.browser();
    await browser.signIn('planner.one');
    expect((await browser.post(`/regions/${REGION}/14/data/form`)).status).not.toBe(403);
    expect((await browser.post(`/regions/${OTHER}/14/data/form`)).status).toBe(403);
    await site.store.accounts.edit((await account('planner.one')).id, (await account('planner.one')).version, { person: 'one', roles: ['leader'] }, SYSTEM);
    expect((await browser.post(`/regions/${REGION}/14/data/form`)).status).toBe(403);
  });
});
