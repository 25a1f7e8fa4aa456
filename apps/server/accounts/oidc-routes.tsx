import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Store } from '../../../src/database/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDatabase } from '../region/on-region.tsx';
import { authorizationUrl, newAttempt, personOf, ProviderDown, ProviderRefused, providerOf, type Attempt } from './oidc.ts';
import { publicOrigin } from './public-origin.ts';
import { safePath } from '../access/safe-path.ts';
import { signInPage } from './sign-in-pages.tsx';
import { goOn } from './sign-in-routes.tsx';
import { addressOf, isSecure } from './visitor.ts';
import { accountWords } from './words/index.ts';

const COOKIE = 'yidu-oidc';
const AGE = 600;
const PATH = '/sign-in/oidc';

const Kept = z.object({ state: z.string().length(43), nonce: z.string().length(43), verifier: z.string().length(43), to: z.string().max(2000) });

const options = (c: PageContext) => ({ path: PATH, httpOnly: true, sameSite: 'Lax', secure: isSecure(c) }) as const;

const attemptOf = (c: PageContext): Attempt | undefined => {
  try {
    return Kept.safeParse(JSON.parse(getCookie(c, COOKIE) ?? 'null')).data;
  } catch {
    return undefined;
  }
};

/** Where the provider sends the browser back to. */
export const backAddress = (c: PageContext): string => `${publicOrigin() ?? new URL(c.req.url).origin}${PATH}/back`;

const failure = (c: PageContext, fault: unknown): Promise<Response> => {
  const words = accountWords(c.var.language).oidc;
  if (!(fault instanceof ProviderDown || fault instanceof ProviderRefused)) throw fault;
  c.var.state.log('oidc-failed', { fault: fault.message });
  const isDown = fault instanceof ProviderDown;
  return signInPage(c, { to: attemptOf(c)?.to ?? '/', fault: isDown ? words.down : words.refused, status: isDown ? 503 : 401 });
};

const begin = async (c: PageContext): Promise<Response> => {
  const provider = providerOf();
  if (provider === undefined) return c.redirect('/sign-in', 303);
  const attempt = newAttempt(safePath(c.req.query('to')));
  try {
    const url = await authorizationUrl(provider, attempt, backAddress(c));
    setCookie(c, COOKIE, JSON.stringify(attempt), { ...options(c), maxAge: AGE });
    return c.redirect(url, 303);
  } catch (fault) {
    return failure(c, fault);
  }
};

const back = async (c: PageContext, store: Store): Promise<Response> => {
  const provider = providerOf();
  const attempt = attemptOf(c);
  const { state, code, iss } = c.req.query();
  const words = accountWords(c.var.language).oidc;
  deleteCookie(c, COOKIE, options(c));
  if (provider === undefined || attempt === undefined || code === undefined || state !== attempt.state || (iss !== undefined && iss !== provider.issuer)) {
    return signInPage(c, { to: attempt?.to ?? '/', fault: words.refused, status: 401 });
  }
  try {
    const person = await personOf(provider, code, attempt, backAddress(c));
    const found = await store.accounts.secrets({ external: person });
    if (found === undefined || found.account.disabled) {
      c.var.state.log('sign-in-refused', { address: addressOf(c), way: 'oidc', ...(found && { account: found.account.id }) });
      return await signInPage(c, { to: attempt.to, fault: words.unknown(person), status: 403 });
    }
    return await goOn(c, store, found.account, 'oidc', safePath(attempt.to));
  } catch (fault) {
    return failure(c, fault);
  }
};

/** Sign-in at an OpenID provider: there with a code challenge, back with a code. */
export const oidcRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(PATH, begin);
  app.get(`${PATH}/back`, onDatabase(back));
  return app;
};
