import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { firstAdministrator, letIn } from './first-administrator.ts';
import { serve } from '../main.ts';
import { hashPassword, isPassword } from './password.ts';
import { SYSTEM } from '../../../src/identity/index.ts';

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yidu-first-start-'));
  store = await openDatabase({ folder: join(folder, 'database') });
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the first start', () => {
  it('makes an administrator whose password is said once, and only then', async () => {
    const printed = await firstAdministrator(store);
    expect(printed).toMatchObject({ account: 'admin', password: expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/) });
    const { account, password } = (await store.accounts.secrets({ name: 'admin' }))!;
    expect(account).toMatchObject({ roles: ['administrator', 'planner'], oneTime: true });
    expect(await isPassword(printed!.password, password)).toBe(true);
    expect(await firstAdministrator(store)).toBeUndefined();
  });
});

describe('letting in', () => {
  it('gives who is locked out a one-time password, without second factor and enabled', async () => {
    const { id } = await store.accounts.make({ name: 'lost', person: 'lost', roles: ['administrator'] }, await hashPassword('forgotten'), SYSTEM);
    await store.accounts.setSecondFactor(id, { secret: 'A'.repeat(32), recovery: [] }, SYSTEM);
    await store.accounts.setDisabled(id, true, SYSTEM);
    const printed = await letIn(store, 'LOST');
    const { account, password } = (await store.accounts.secrets({ name: 'lost' }))!;
    expect(account).toMatchObject({ disabled: false, oneTime: true, secondFactor: false });
    expect(await isPassword(printed!.password, password)).toBe(true);
    expect(await letIn(store, 'nobody')).toBeUndefined();
  });
});

describe('sign-ins', () => {
  it('and waits outlive a restart', async () => {
    const { id } = (await store.accounts.secrets({ name: 'lost' }))!.account;
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    await store.accounts.openSession({ digest: 'digest', account: id, stage: 'full', way: 'password', expires });
    const bucket = { key: 'held', free: 0, longest: 900_000 };
    await store.accounts.guess([bucket]);
    await store.close();
    store = await openDatabase({ folder: join(folder, 'database') });
    expect((await store.accounts.session('digest', 3_600_000))?.account.id).toBe(id);
    expect(await store.accounts.guess([bucket])).toBeDefined();
    expect(await store.accounts.isTaken()).toBe(true);
  });
});

describe('a server that is started', () => {
  it('hands the password to the terminal, never to the log, and stands open to its machine until a sign-in', async () => {
    const lines: string[] = [];
    const data = join(folder, 'served');
    const serving = await serve({ port: 0, data, log: (event, details) => void lines.push(`${event} ${JSON.stringify(details ?? {})}`) });
    try {
      const [printed] = await serving.passwords;
      expect(printed?.account).toBe('admin');
      expect((await fetch(`${serving.url}admin/accounts`)).status).toBe(200);
      const headers = { origin: serving.url.slice(0, -1) };
      const body = new URLSearchParams({ name: 'admin', password: printed!.password });
      const answer = await fetch(`${serving.url}sign-in`, { method: 'POST', headers, body, redirect: 'manual' });
      expect(answer.headers.get('location')).toBe('/sign-in/password?to=%2F');
      expect(lines.join('\n')).toContain('database-ready');
      expect(lines.join('\n')).not.toContain(printed!.password);
    } finally {
      await serving.close();
    }
  }, 120_000);
});
