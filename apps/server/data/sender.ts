import { getCookie, setCookie } from 'hono/cookie';
import { storableText } from '../../../src/intake/index.ts';
import type { PageContext } from '../app-state.ts';

const COOKIE = 'yidu-by';
const MONTHS = 90 * 24 * 3600;
const LONGEST = 100;

/** Who sent from this browser last. */
export const senderOf = (c: PageContext): string => {
  try {
    return decodeURIComponent(getCookie(c, COOKIE) ?? '').slice(0, LONGEST);
  } catch {
    return '';
  }
};

/** The sender a form names, remembered for the next form; undefined where it names nobody. */
export const rememberSender = (c: PageContext, given: unknown): string | undefined => {
  const by = typeof given === 'string' ? storableText(given).trim().slice(0, LONGEST) : '';
  setCookie(c, COOKIE, encodeURIComponent(by), { path: '/', maxAge: MONTHS, sameSite: 'Strict', httpOnly: true });
  return by === '' ? undefined : by;
};
