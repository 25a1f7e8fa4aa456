import { getCookie, setCookie } from 'hono/cookie';
import { storableText } from '../../../src/intake/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';

const COOKIE = 'yidu-by';
const MONTHS = 90 * 24 * 3600;
const LONGEST = 100;

/**
 * Who sends, as it is written down: whoever is signed in by his own name, behind the name that he sends for where the form says one. Nobody who is signed in
 * can write in another's name alone.
 */
export const signedBy = ({ account, name }: Actor, by: string): string | undefined =>
  account === undefined ? (by === '' ? undefined : by) : by === '' || by === name ? name : `${by} / ${name}`;

/** Whoever is signed in; else who sent from this browser last. */
export const senderOf = (c: PageContext): string => {
  if (c.var.actor.account !== undefined) return c.var.actor.name;
  try {
    return decodeURIComponent(getCookie(c, COOKIE) ?? '').slice(0, LONGEST);
  } catch {
    return '';
  }
};

/** The sender a form names, remembered for the next form, as it is written down; undefined where nobody is named or signed in. */
export const rememberSender = (c: PageContext, given: unknown): string | undefined => {
  const by = typeof given === 'string' ? storableText(given).trim().slice(0, LONGEST) : '';
  setCookie(c, COOKIE, encodeURIComponent(by), { path: '/', maxAge: MONTHS, sameSite: 'Strict', httpOnly: true });
  return signedBy(c.var.actor, by);
};
