import { createHash, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Env, PageContext } from '../app-state.ts';

const COOKIE = 'yidu-write';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Same time for any two texts: both are hashed first, so that not even the length shows. */
export const sameToken = (given: string, token: string): boolean =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(token).digest());

/** The cookie carries a digest, so that the printed token itself is not kept in the browser. */
const proofOf = (token: string): string => createHash('sha256').update(`cookie:${token}`).digest('base64url');

export const rememberToken = (c: PageContext, token: string): void =>
  setCookie(c, COOKIE, proofOf(token), { path: '/', httpOnly: true, sameSite: 'Strict', secure: new URL(c.req.url).protocol === 'https:' });

/**
 * Where the server listens beyond this machine, a request that writes needs the token printed at start: as a cookie left by
 * the form at /access, or as `Authorization: Bearer …`. Others are sent to that form.
 */
export const writeToken = createMiddleware<Env>(async (c, next) => {
  const token = c.var.state.writeToken;
  const bearer = c.req.header('authorization')?.replace(/^Bearer\s+/i, '');
  const given = token === undefined || sameToken(getCookie(c, COOKIE) ?? '', proofOf(token)) || (bearer !== undefined && sameToken(bearer, token));
  c.set('mayWrite', given);
  if (given || SAFE.has(c.req.method) || c.req.path === '/access') return next();
  const { words, language } = c.var;
  if (c.req.header('accept')?.includes('application/json')) {
    return c.json({ error: `${words.access.title}: ${words.access.help}`, code: 'token-needed', access: '/access', language }, 401);
  }
  return c.redirect('/access', 303);
});
