import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Account, Secrets, Stage, Store, Way } from '../../../src/database/index.ts';
import { actorOf } from '../access/actor.ts';
import { isAlone, isDeskOpen } from '../access/open-desk.ts';
import type { Env, PageContext } from '../app-state.ts';
import { damaged } from '../errors.tsx';
import { onDatabase } from '../region/on-region.tsx';
import { hashPassword, isPassword, passwordFault } from './password.ts';
import { safePath } from '../access/safe-path.ts';
import { stepOf, typedCode } from './second-factor.ts';
import { deviceOf, forgetSession, openSession, sessionDigest, sessionOf } from './session-cookie.ts';
import { heldPage, newPasswordPage, secondPage, signInPage } from './sign-in-pages.tsx';
import { countGuess, forgiveGuess } from './throttle.ts';
import { digestOf } from './token.ts';
import { addressOf } from './visitor.ts';
import { accountWords } from './words/index.ts';

/** Bytes of what is typed here: who has not signed in sends nothing large. */
const LARGEST = 64 * 1024;

/** Wrong codes after which one begins from the password again. */
const CODES = 5;

const SignIn = z.object({ name: z.string().trim().min(1).max(100), password: z.string().min(1).max(1000), to: z.string().max(2000).optional() });
const Code = z.object({ code: z.string().min(1).max(40), to: z.string().max(2000).optional() });
const NewPassword = z.object({ fresh: z.string().max(1000), again: z.string().max(1000), to: z.string().max(2000).optional() });

const PATHS: Readonly<Record<Stage, string | undefined>> = { second: '/sign-in/second', change: '/sign-in/password', full: undefined };

/** What is still to be done after `done`. */
const stageAfter = (account: Account, done: 'password' | 'second' | 'oidc'): Stage =>
  done === 'password' && account.secondFactor ? 'second' : done !== 'oidc' && account.oneTime ? 'change' : 'full';

/** Opens the session that comes next, and leads to the page of its stage. */
export const goOn = async (c: PageContext, store: Store, account: Account, done: 'password' | 'second' | 'oidc', to: string): Promise<Response> => {
  const stage = stageAfter(account, done);
  const way: Way = done === 'oidc' ? 'oidc' : 'password';
  await openSession(c, store, account.id, stage, way);
  if (stage === 'full') c.var.state.log('signed-in', { account: account.id, way, address: addressOf(c) });
  const path = PATHS[stage];
  // Who was on the way to nothing begins with what waits for him.
  return c.redirect(path === undefined ? (to === '/' ? '/desk' : to) : `${path}?to=${encodeURIComponent(to)}`, 303);
};

const fieldsOf = async (c: PageContext): Promise<Record<string, unknown>> => (await c.req.parseBody()) as Record<string, unknown>;

const signIn = async (c: PageContext, store: Store): Promise<Response> => {
  const fields = await fieldsOf(c);
  const form = SignIn.safeParse(fields);
  const to = safePath(fields['to']);
  const words = accountWords(c.var.language).signIn;
  if (!form.success) return signInPage(c, { to, fault: words.wrong, status: 401 });
  const name = form.data.name.normalize('NFKC').toLowerCase();
  const secrets: Secrets | undefined = await store.accounts.secrets({ name });
  const address = addressOf(c);
  const guess = { name, address, device: secrets && (await deviceOf(c, store, secrets.account.id)) };
  const held = await countGuess(store, guess);
  if (held !== undefined) return heldPage(c, to, held);
  const isRight = await isPassword(form.data.password, secrets?.password);
  if (!isRight || secrets === undefined || secrets.account.disabled) {
    // Not what was typed as a name: people type their password there.
    c.var.state.log('sign-in-refused', { address, ...(secrets && { account: secrets.account.id }) });
    return signInPage(c, { to, name: form.data.name, fault: words.wrong, status: 401 });
  }
  await forgiveGuess(store, guess);
  return goOn(c, store, secrets.account, 'password', to);
};

type Pending = { readonly account: Account; readonly way: Way };

/** The session of the request where it stands at this stage; else back to where it stands, or to the beginning. */
const atStage = async (c: PageContext, store: Store, stage: Stage): Promise<Pending | Response> => {
  const found = await sessionOf(c, store);
  if (found?.session.stage === stage) return { account: found.account, way: found.session.way };
  return c.redirect(found === undefined ? '/sign-in' : (PATHS[found.session.stage] ?? '/'), 303);
};

/** The code of the authenticator, each once, or one of the recovery codes. */
const isCode = async (store: Store, account: Account, typed: string, now: number): Promise<boolean> => {
  const secret = (await store.accounts.secrets({ id: account.id }))?.secondFactor;
  if (secret === undefined) return false;
  const step = stepOf(secret, typed, now);
  if (step !== undefined) return store.accounts.useStep(account.id, step);
  return store.accounts.useRecovery(account.id, digestOf(typed), actorOf(account));
};

const second = async (c: PageContext, store: Store): Promise<Response> => {
  const form = Code.safeParse(await fieldsOf(c));
  const words = accountWords(c.var.language).signIn;
  const pending = await atStage(c, store, 'second');
  if (pending instanceof Response) return pending;
  const to = safePath(form.data?.to);
  const digest = sessionDigest(c)!;
  // Apart from the password's guesses: who has the password could begin again and again.
  const guess = { name: `code of ${pending.account.id}`, address: addressOf(c) };
  const held = await countGuess(store, guess);
  if (held !== undefined) return heldPage(c, to, held);
  // Counted before it is looked at, so that codes sent at once count one by one.
  if ((await store.accounts.countAttempt(digest)) > CODES) {
    await store.accounts.dropPending(digest);
    forgetSession(c);
    c.var.state.log('sign-in-refused', { address: addressOf(c), account: pending.account.id, second: true });
    return signInPage(c, { to, fault: words.tooMany, status: 401 });
  }
  const isRight = form.success && (await isCode(store, pending.account, typedCode(form.data.code), Date.parse(c.var.state.clock())));
  if (!isRight) return secondPage(c, { to, fault: words.wrongCode });
  await forgiveGuess(store, guess);
  return goOn(c, store, pending.account, 'second', to);
};

const changeFirst = async (c: PageContext, store: Store): Promise<Response> => {
  const form = NewPassword.safeParse(await fieldsOf(c));
  const words = accountWords(c.var.language).password;
  const pending = await atStage(c, store, 'change');
  if (pending instanceof Response) return pending;
  const { account } = pending;
  const to = safePath(form.data?.to);
  const fresh = form.data?.fresh ?? '';
  const current = (await store.accounts.secrets({ id: account.id }))?.password;
  const fault =
    passwordFault(fresh, account.name) ?? (fresh !== form.data?.again ? 'differ' : (await isPassword(fresh, current)) ? ('same' as const) : undefined);
  if (fault !== undefined) return newPasswordPage(c, { to, name: account.name, fault: words[fault] });
  const changed = await store.accounts.setPassword(account.id, await hashPassword(fresh), false, actorOf(account));
  return goOn(c, store, changed, 'second', to);
};

const signOut = async (c: PageContext, store: Store): Promise<Response> => {
  const found = await sessionOf(c, store);
  if (found?.session.stage === 'full') await store.accounts.endSessions(found.account.id, { id: found.session.id }, actorOf(found.account));
  else if (found !== undefined) await store.accounts.dropPending(sessionDigest(c)!);
  forgetSession(c);
  return c.redirect('/sign-in', 303);
};

/** Password, second factor, first password of one's own, and the way out. */
export const signInRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const to = (c: PageContext): string => safePath(c.req.query('to'));
  const small = bodyLimit({ maxSize: LARGEST, onError: (c) => damaged(c as PageContext, 413) });
  for (const path of ['/sign-in/*', '/sign-out/*']) app.use(path, small);
  app.get(
    '/sign-in',
    onDatabase(async (c, store) => {
      const found = await sessionOf(c, store);
      if (found !== undefined) return c.redirect(PATHS[found.session.stage] ?? to(c), 303);
      return signInPage(c, { to: to(c), isFirst: isAlone(c.var.state) && (await isDeskOpen(c.var.state, store)) });
    }),
  );
  app.post('/sign-in', onDatabase(signIn));
  app.get(
    '/sign-in/second',
    onDatabase(async (c, store) => {
      const pending = await atStage(c, store, 'second');
      return pending instanceof Response ? pending : secondPage(c, { to: to(c) });
    }),
  );
  app.post('/sign-in/second', onDatabase(second));
  app.get(
    '/sign-in/password',
    onDatabase(async (c, store) => {
      const pending = await atStage(c, store, 'change');
      return pending instanceof Response ? pending : newPasswordPage(c, { to: to(c), name: pending.account.name });
    }),
  );
  app.post('/sign-in/password', onDatabase(changeFirst));
  app.post('/sign-out', onDatabase(signOut));
  return app;
};
