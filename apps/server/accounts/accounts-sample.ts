import type { Account, NewAccount, Store } from '../../../src/database/index.ts';
import { openDatabase } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { createApp } from '../app.tsx';
import { sampleState } from '../sample-plan.ts';
import { hashPassword } from './password.ts';

export const PASSWORD = '江上清风，山间明月';
export const REGION = '500199';

/** A browser over a server without a port: it keeps its cookies, sends its origin and follows no redirect by itself. */
export type SampleBrowser = {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, fields?: Record<string, string> | URLSearchParams, headers?: Record<string, string>): Promise<Response>;
  signIn(name: string, password?: string, more?: Record<string, string>): Promise<Response>;
};

export type SampleAccounts = {
  readonly store: Store;
  browser(): SampleBrowser;
  make(name: string, more?: Partial<NewAccount> & { readonly oneTime?: boolean }): Promise<Account>;
  /** Moves the clock on. */
  wait(milliseconds: number): void;
  now(): number;
  readonly logged: readonly string[];
  close(): Promise<void>;
};

/** The server over a database in memory, with one region and no account. */
export const openSampleAccounts = async (options: { readonly writeToken?: string } = {}): Promise<SampleAccounts> => {
  let now = Date.parse('2026-03-02T01:00:00.000Z');
  const clock = (): string => new Date(now).toISOString();
  const store = await openDatabase({ clock });
  const logged: string[] = [];
  const log = (event: string, details?: object): void => void logged.push(`${event} ${JSON.stringify(details ?? {})}`);
  const app = createApp({ ...sampleState(), database: () => Promise.resolve(store), clock, log, ...options });
  const origin = 'http://localhost';

  const browser = (): SampleBrowser => {
    const cookies = new Map<string, string>();
    const send = async (path: string, init: RequestInit): Promise<Response> => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...(cookie === '' ? {} : { cookie }), ...(init.headers as Record<string, string>) };
      const response = await app.request(path.startsWith('http') ? path : origin + path, { ...init, headers });
      for (const set of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = set.split('; ');
        const [name = '', value = ''] = pair.split(/=(.*)/s);
        if (attributes.includes('Max-Age=0')) cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    };
    const post: SampleBrowser['post'] = (path, fields = {}, headers = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin, ...headers } });
    return {
      cookies,
      get: (path, headers = {}) => send(path, { headers: { accept: 'text/html', ...headers } }),
      post,
      signIn: (name, password = PASSWORD, more = {}) => post('/sign-in', { name, password, ...more }),
    };
  };

  return {
    store,
    browser,
    make: async (name, { oneTime = false, ...more } = {}) => {
      const made = await store.accounts.make({ name, person: name, roles: ['planner'], ...more }, await hashPassword(PASSWORD), SYSTEM);
      return oneTime ? made : store.accounts.setPassword(made.id, await hashPassword(PASSWORD), false, SYSTEM);
    },
    wait: (milliseconds) => {
      now += milliseconds;
    },
    now: () => now,
    logged,
    close: () => store.close(),
  };
};
