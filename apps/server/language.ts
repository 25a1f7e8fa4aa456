import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Env } from './app-state.ts';
import { isLanguage, wordsIn } from './words/index.ts';

const YEAR = 365 * 24 * 3600;

/** Chinese unless `?lang=` or the cookie it leaves says otherwise. */
export const language = createMiddleware<Env>(async (c, next) => {
  const asked = c.req.query('lang');
  const kept = getCookie(c, 'lang');
  const chosen = isLanguage(asked) ? asked : isLanguage(kept) ? kept : 'zh';
  c.set('language', chosen);
  c.set('words', wordsIn(chosen));
  await next();
  if (isLanguage(asked) && asked !== kept) setCookie(c, 'lang', asked, { path: '/', maxAge: YEAR, sameSite: 'Lax', httpOnly: true });
});
