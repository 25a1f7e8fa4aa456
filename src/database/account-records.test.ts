import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../identity/index.ts';
import { INSTALLATION, type AccountFault, type NewAccount } from './account-store.ts';
import { waitAfter } from './account-throttle-table.ts';
import type { Engine } from './engine.ts';
import { openEngine, storeOver } from './open-database.ts';
import type { Store } from './store.ts';
import { startPostgres, type PostgresServer } from './testing/postgres-server.ts';

const server: PostgresServer | undefined = await startPostgres();
afterAll(() => server?.stop());
const engines = [{ name: 'embedded', url: async () => undefined }, ...(server === undefined ? [] : [{ name: 'server', url: () => server.create() }])];

const ADMIN: Actor = { name: '管理员', account: 'a', roles: ['administrator'] };
const MINUTE = 60_000;
const IDLE = 120 * MINUTE;

let now = Date.parse('2026-03-02T01:00:00.000Z');
const clock = (): string => new Date(now).toISOString();
const later = (milliseconds: number): string => new Date(now + milliseconds).toISOString();

const person = (name: string, more: Partial<NewAccount> = {}): NewAccount => ({ name, person: name, roles: ['planner'], ...more });
const fault = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'done').catch((error: unknown) => (error as AccountFault).code);
const session = (account: string, digest: string, more: object = {}) => ({
  account,
  digest,
  stage: 'full' as const,
  way: 'password' as const,
  expires: later(12 * 60 * MINUTE),
  ...more,
});

describe('guesses', () => {
  it('wait twice as long each time, and never longer than the longest', () =>
    expect([0, 4, 5, 6, 7, 60].map((failures) => waitAfter(failures, { free: 5, longest: 15 * MINUTE }) / MINUTE)).toEqual([0, 0, 1, 2, 4, 15]));
});

describe.each(engines)('on the $name engine', ({ url }) => {
  let engine: Engine;
  let store: Store;
  beforeAll(async () => {
    const address = await url();
    engine = await openEngine(address === undefined ? {} : { url: address });
    store = storeOver(engine, clock);
    await engine.pool.query("insert into region (region, name, simulated) values ('500199', '临江区', false), ('500198', '临山区', false)");
  });
  afterAll(() => store.close());

  describe('accounts', () => {
    it('are made once a name, and once a name of the provider', async () => {
      const made = await store.accounts.make(person('zhang.wei', { external: 'sub-1' }), 'hash', ADMIN);
      expect(made).toMatchObject({ version: 1, oneTime: true, disabled: false, secondFactor: false });
      expect(await fault(store.accounts.make(person('zhang.wei'), undefined, ADMIN))).toBe('name_taken');
      expect(await fault(store.accounts.make(person('zhang.wu', { external: 'sub-1' }), undefined, ADMIN))).toBe('external_taken');
      expect((await store.accounts.secrets({ external: 'sub-1' }))?.account.id).toBe(made.id);
    });
    it('refuse a change that was made against an older one', async () => {
      const { id, version } = await store.accounts.make(person('li.na'), undefined, ADMIN);
      await store.accounts.edit(id, version, { person: '李娜', roles: ['leader'] }, ADMIN);
      expect(await fault(store.accounts.edit(id, version, { person: '李四', roles: [] }, ADMIN))).toBe('outdated');
      expect(await store.accounts.get(id)).toMatchObject({ person: '李娜', version: 2 });
    });
    it('keep one who looks after them all', async () => {
      const { id, version } = await store.accounts.make(person('root', { roles: ['administrator'] }), undefined, ADMIN);
      expect(await fault(store.accounts.setDisabled(id, true, ADMIN))).toBe('last_administrator');
      expect(await fault(store.accounts.edit(id, version, { person: 'root', roles: ['planner'] }, ADMIN))).toBe('last_administrator');
      await store.accounts.make(person('root2', { roles: ['administrator'], region: '500199' }), undefined, ADMIN);
      expect(await fault(store.accounts.setDisabled(id, true, ADMIN))).toBe('last_administrator');
      await store.accounts.make(person('root3', { roles: ['administrator'] }), undefined, ADMIN);
      expect((await store.accounts.setDisabled(id, true, ADMIN)).disabled).toBe(true);
    });
    it('are found by what people know of them', async () => {
      expect((await store.accounts.list({ text: '李' })).map(({ name }) => name)).toEqual(['li.na']);
      expect((await store.accounts.list({ region: '500199' })).map(({ name }) => name)).toEqual(['root2']);
    });
  });

  describe('sessions', () => {
    it('live until they were idle too long, are too old, or the account is disabled', async () => {
      const { id } = await store.accounts.make(person('wang.fang'), 'hash', ADMIN);
      expect(await store.accounts.session('d1', IDLE)).toBeUndefined();
      await store.accounts.openSession(session(id, 'd1'));
      expect(await store.accounts.session('d1', IDLE)).toMatchObject({ account: { id, name: 'wang.fang' }, session: { stage: 'full' } });
      now += IDLE - MINUTE;
      expect(await store.accounts.session('d1', IDLE)).toBeDefined();
      now += IDLE - MINUTE;
      expect(await store.accounts.session('d1', IDLE)).toBeDefined();
      now += IDLE + MINUTE;
      expect(await store.accounts.session('d1', IDLE)).toBeUndefined();
      await store.accounts.openSession(session(id, 'd2', { expires: later(5 * MINUTE) }));
      now += 6 * MINUTE;
      expect(await store.accounts.session('d2', IDLE)).toBeUndefined();
      await store.accounts.openSession(session(id, 'd3'));
      await store.accounts.setDisabled(id, true, ADMIN);
      await store.accounts.setDisabled(id, false, ADMIN);
      expect(await store.accounts.session('d3', IDLE)).toBeUndefined();
    });
    it('take the place of the one before and close the open desk', async () => {
      const { id } = await store.accounts.make(person('zhao.min'), 'hash', ADMIN);
      await store.accounts.openSession(session(id, 'p', { stage: 'second' }));
      await store.accounts.openSession(session(id, 'f'), 'p');
      expect(await store.accounts.session('p', IDLE)).toBeUndefined();
      expect(await store.accounts.isTaken()).toBe(true);
      expect((await store.accounts.get(id))?.signedIn).toBe(clock());
    });
    it('end one by one, or all but one', async () => {
      const { id } = await store.accounts.make(person('sun.li'), 'hash', ADMIN);
      const [one, two] = [await store.accounts.openSession(session(id, 's1')), await store.accounts.openSession(session(id, 's2'))];
      await store.accounts.openSession(session(id, 's3'));
      expect(await store.accounts.endSessions(id, { id: one.id }, ADMIN)).toBe(1);
      expect(await store.accounts.endSessions(id, { except: two.id }, ADMIN)).toBe(1);
      expect((await store.accounts.sessions(id)).map((each) => each.id)).toEqual([two.id]);
    });
  });

  describe('at once', () => {
    it('people sign in while their passwords are changed', async () => {
      const { id } = await store.accounts.make(person('busy.bee'), 'hash', ADMIN);
      const work = Array.from({ length: 12 }, (_, i) =>
        i % 2 === 0 ? store.accounts.openSession(session(id, `b${i}`), `b${i - 2}`) : store.accounts.setPassword(id, `hash${i}`, false, ADMIN),
      );
      expect((await Promise.allSettled(work)).filter(({ status }) => status === 'rejected')).toEqual([]);
    });
  });

  describe('a second factor', () => {
    it('takes no code twice, nor one from before', async () => {
      const { id } = await store.accounts.make(person('ma.lin'), 'hash', ADMIN);
      await store.accounts.setSecondFactor(id, { secret: 'SECRET', recovery: ['r1', 'r2'] }, ADMIN);
      expect(await store.accounts.useStep(id, 100)).toBe(true);
      expect(await store.accounts.useStep(id, 100)).toBe(false);
      expect(await store.accounts.useStep(id, 99)).toBe(false);
      expect(await store.accounts.useStep(id, 101)).toBe(true);
      expect(await store.accounts.useRecovery(id, 'r1', ADMIN)).toBe(true);
      expect(await store.accounts.useRecovery(id, 'r1', ADMIN)).toBe(false);
      expect(await store.accounts.get(id)).toMatchObject({ secondFactor: true, recoveryLeft: 1 });
    });
  });

  describe('guesses', () => {
    it('are counted also where many come at once, and forgiven by one that is right', async () => {
      const bucket = { key: 'k', free: 3, longest: 15 * MINUTE };
      const held = await Promise.all(Array.from({ length: 6 }, () => store.accounts.guess([bucket])));
      expect(held.filter((until) => until === undefined)).toHaveLength(3);
      expect(await store.accounts.guess([{ ...bucket, key: 'other' }])).toBeUndefined();
      now += 2 * MINUTE;
      expect(await store.accounts.guess([bucket])).toBeUndefined();
      expect(await store.accounts.guess([bucket])).toBeDefined();
      await store.accounts.forgive(['k'], ['other']);
      expect(await store.accounts.guess([bucket])).toBeUndefined();
    });
  });

  describe('the chain', () => {
    it('says every change of an account, in the chain of its region or of the installation', async () => {
      await store.accounts.make(person('he.jie', { region: '500199' }), undefined, ADMIN);
      const entries = await store.audit('500199');
      expect(entries.at(-1)).toMatchObject({ action: 'account.make', by: '管理员' });
      expect((await store.audit(INSTALLATION)).map(({ action }) => action)).toContain('account.second-factor-on');
      expect(await store.regions()).toHaveLength(2);
    });
    it('tells what an entry made of an account, and what stood there before, of its own chain only', async () => {
      const made = await store.accounts.make(person('bi.hua', { region: '500199' }), undefined, ADMIN);
      await store.accounts.edit(made.id, made.version, { ...person('bi.hua', { region: '500199' }), person: '毕华（模拟）' }, ADMIN);
      const [second, first] = (await store.accounts.recent('500199', { limit: 2 })).entries.map(({ number }) => number);
      expect(await store.accounts.under('500199', first!)).toMatchObject({ kind: 'account', id: made.id, before: null, after: { name: 'bi.hua' } });
      expect(await store.accounts.under('500199', second!)).toMatchObject({ before: { name: 'bi.hua' }, after: { person: '毕华（模拟）' } });
      expect(await store.accounts.under('500197', second!)).toBeUndefined();
    });
    it('is read from its newest end, a part at a time and by what is in it', async () => {
      const all = (await store.audit(INSTALLATION)).toReversed();
      const first = await store.accounts.recent(INSTALLATION, { limit: 3 });
      expect(first).toMatchObject({ head: { number: all.length, hash: all[0]!.hash }, hasMore: true });
      expect(first.entries.map(({ number }) => number)).toEqual(all.slice(0, 3).map(({ number }) => number));
      const rest = await store.accounts.recent(INSTALLATION, { before: first.entries.at(-1)!.number, limit: 1000 });
      expect(rest).toMatchObject({ hasMore: false });
      expect(first.entries.length + rest.entries.length).toBe(all.length);
      const factor = await store.accounts.recent(INSTALLATION, { text: 'Second-Factor', limit: 100 });
      expect(factor.entries.map(({ action }) => action)).toEqual(all.filter(({ action }) => action.includes('second-factor')).map(({ action }) => action));
      expect(await store.accounts.recent('500197', { limit: 3 })).toEqual({ head: undefined, entries: [], hasMore: false });
    });
    it('verifies, until somebody changes an account behind its back', async () => {
      const faults = async () => (await store.verify(INSTALLATION)).map((each) => each.fault);
      expect(await faults()).toEqual([]);
      const alter = async (change: string, back: string): Promise<readonly string[]> => {
        await engine.pool.query(change);
        const found = await faults();
        await engine.pool.query(back);
        return found;
      };
      expect(
        await alter("update account set roles = '{administrator}' where name = 'li.na'", "update account set roles = '{leader}' where name = 'li.na'"),
      ).toEqual(['content']);
      expect(await alter("update account set password = 'other' where name = 'sun.li'", "update account set password = 'hash' where name = 'sun.li'")).toEqual([
        'content',
      ]);
      expect(
        await alter(
          "update account_change set by = 'nobody' where region = '000000' and number = 2",
          "update account_change set by = '管理员' where region = '000000' and number = 2",
        ),
      ).toEqual(['content']);
      expect(await faults()).toEqual([]);
      await engine.pool.query("delete from account where name = 'sun.li'");
      expect(await faults()).toEqual(['content']);
    });
  });

  describe('form links', () => {
    const link = { region: '500198', plan: '14', report: 'r', unit: 'u', contact: 'c' };
    it('are ended one by one or with their unit, and say how often they were opened', async () => {
      const made = await store.accounts.makeLink({ ...link, digest: 'l1', expires: later(MINUTE) }, ADMIN);
      await store.accounts.makeLink({ ...link, digest: 'l2', expires: later(MINUTE) }, ADMIN);
      await store.accounts.makeLink({ ...link, digest: 'l3', expires: later(MINUTE), unit: 'v' }, ADMIN);
      await store.accounts.openedLink(made.id, ADMIN);
      expect(await store.accounts.link('l1')).toMatchObject({ opened: 1, contact: 'c' });
      expect(await store.accounts.endLinks('500198', { unit: 'u' }, ADMIN)).toBe(2);
      expect(await store.accounts.endLinks('500198', { unit: 'u' }, ADMIN)).toBe(0);
      expect((await store.accounts.links('500198')).filter(({ ended }) => ended === undefined)).toHaveLength(1);
      expect((await store.audit('500198')).map(({ action }) => action)).toEqual(
        ['make', 'make', 'make', 'open', 'end', 'end'].map((word) => `form-link.${word}`),
      );
    });
  });
});
