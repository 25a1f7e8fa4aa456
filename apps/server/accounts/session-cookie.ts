import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import type { Instant } from '../../../src/basis/index.ts';
import type { Account, Session, Stage, Store, Way } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { digestOf, newToken } from './token.ts';
import { addressOf, agentOf, isSecure } from './visitor.ts';
import { takeDesk } from '../access/open-desk.ts';

const MINUTE = 60_000;
/** Milliseconds without a request after which a session ends. */
export const IDLE = 2 * 60 * MINUTE;
/** Milliseconds after which a session ends in any case. */
const ABSOLUTE = 12 * 60 * MINUTE;
/** The same for one that still waits for a code or a new password. */
const PENDING = 10 * MINUTE;
const DEVICE_AGE = 365 * 24 * 3600;

const name = (c: PageContext, base: string): string => (isSecure(c) ? `__Host-${base}` : base);
const options = (c: PageContext) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c) }) as const;

/** The digest of the token that came with the request; undefined where none came. */
export const sessionDigest = (c: PageContext): string | undefined => {
  const token = getCookie(c, name(c, 'yidu-session'));
  return token !== undefined && /^[\w-]{43}$/.test(token) ? digestOf(token) : undefined;
};

/** The session of the request and its account; undefined where it has none that is alive. */
export const sessionOf = async (c: PageContext, store: Store): Promise<{ readonly session: Session; readonly account: Account } | undefined> => {
  const digest = sessionDigest(c);
  return digest === undefined ? undefined : store.accounts.session(digest, IDLE);
};

/** Opens a session under a new token, whatever token came with the request; that one ends. */
export const openSession = async (c: PageContext, store: Store, account: string, stage: Stage, way: Way): Promise<void> => {
  const token = newToken();
  const now: Instant = c.var.state.clock();
  const expires = new Date(Date.parse(now) + (stage === 'full' ? ABSOLUTE : PENDING)).toISOString();
  await store.accounts.openSession({ digest: digestOf(token), account, stage, way, expires, address: addressOf(c), agent: agentOf(c) }, sessionDigest(c));
  setCookie(c, name(c, 'yidu-session'), token, options(c));
  if (stage !== 'full') return;
  takeDesk(c.var.state);
  // The browser keeps its mark where it is this account's already.
  const device = (await deviceOf(c, store, account)) === undefined ? newToken() : getCookie(c, name(c, 'yidu-device'))!;
  await store.accounts.knowDevice(digestOf(device), account);
  setCookie(c, name(c, 'yidu-device'), device, { ...options(c), maxAge: DEVICE_AGE });
};

/** The browser, where the account was signed in to from it before. */
export const deviceOf = async (c: PageContext, store: Store, account: string): Promise<string | undefined> => {
  const token = getCookie(c, name(c, 'yidu-device'));
  if (token === undefined) return undefined;
  const digest = digestOf(token);
  return (await store.accounts.isKnownDevice(digest, account)) ? digest : undefined;
};

export const forgetSession = (c: PageContext): void => {
  deleteCookie(c, name(c, 'yidu-session'), options(c));
  // What was seen while signed in is not to be found again with the way back.
  c.header('Clear-Site-Data', '"cache"');
};
