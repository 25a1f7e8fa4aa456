import { Hono } from 'hono';
import { z } from 'zod';
import { actorOf } from '../access/actor.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDatabase } from '../region/on-region.tsx';
import { isConfirmed } from './confirmed.ts';
import { factorPage, nobodyPage, ownAccountPage, recoveryPage, type Own } from './own-account-page.tsx';
import { hashPassword, passwordFault, recoveryCodes } from './password.ts';
import { newSecret, qrOf, stepOf, typedCode } from './second-factor.ts';
import { openSession, sessionOf } from './session-cookie.ts';
import { digestOf } from './token.ts';
import { accountWords } from './words/index.ts';

const Password = z.object({ current: z.string().max(1000), fresh: z.string().max(1000), again: z.string().max(1000) });
const Factor = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start'), secret: z.string().regex(/^[A-Z2-7]{32}$/), code: z.string().max(40), password: z.string().max(1000) }),
  z.object({ do: z.enum(['stop', 'renew']), password: z.string().max(1000) }),
]);
const Sessions = z.object({ session: z.uuid().optional() });

/** A handler of one's own account; who has none is led to sign in. */
const onOwn = (handler: (c: PageContext, own: Own) => Response | Promise<Response>): ((c: PageContext) => Promise<Response>) =>
  onDatabase(async (c, store) => {
    const found = await sessionOf(c, store);
    if (found?.session.stage === 'full') {
      const answer = await handler(c, { store, ...found });
      answer.headers.set('Cache-Control', 'no-store');
      return answer;
    }
    return c.var.actor.roles.includes('administrator') ? nobodyPage(c) : c.redirect('/sign-in?to=/account', 303);
  });

const changePassword = async (c: PageContext, own: Own): Promise<Response> => {
  const { store, account, session } = own;
  const words = accountWords(c.var.language).password;
  const form = Password.safeParse(await c.req.parseBody()).data;
  const refuse = (text: string): Promise<Response> => ownAccountPage(c, own, { text, isFault: true }, 422);
  if (form === undefined || !(await isConfirmed(c, store, account, form.current))) return refuse(words.wrongCurrent);
  const fault = passwordFault(form.fresh, account.name) ?? (form.fresh !== form.again ? 'differ' : form.fresh === form.current ? ('same' as const) : undefined);
  if (fault !== undefined) return refuse(words[fault]);
  await store.accounts.setPassword(account.id, await hashPassword(form.fresh), false, actorOf(account));
  await openSession(c, store, account.id, 'full', session.way);
  return c.redirect('/account?done=password', 303);
};

const showFactor = async (c: PageContext, { account }: Own): Promise<Response> => {
  if (account.secondFactor || !account.hasPassword) return c.redirect('/account', 303);
  const secret = newSecret();
  return factorPage(c, { secret, qr: await qrOf(secret, account.name) });
};

const changeFactor = async (c: PageContext, own: Own): Promise<Response> => {
  const { store, account } = own;
  const words = accountWords(c.var.language).factor;
  const form = Factor.safeParse(await c.req.parseBody()).data;
  if (form === undefined) return c.redirect('/account', 303);
  const isOwner = await isConfirmed(c, store, account, form.password);
  if (form.do === 'start') {
    const again = async (fault: string): Promise<Response> => factorPage(c, { secret: form.secret, qr: await qrOf(form.secret, account.name), fault });
    if (!isOwner) return again(words.wrongPassword);
    const step = stepOf(form.secret, typedCode(form.code), Date.parse(c.var.state.clock()));
    if (step === undefined) return again(words.wrong);
    const codes = recoveryCodes();
    await store.accounts.setSecondFactor(account.id, { secret: form.secret, recovery: codes.map(digestOf) }, actorOf(account));
    await store.accounts.useStep(account.id, step);
    return recoveryPage(c, codes);
  }
  if (!isOwner) return ownAccountPage(c, own, { text: words.wrongPassword, isFault: true }, 422);
  if (form.do === 'stop') {
    await store.accounts.setSecondFactor(account.id, undefined, actorOf(account));
    return c.redirect('/account?done=factor', 303);
  }
  const secret = (await store.accounts.secrets({ id: account.id }))?.secondFactor;
  if (secret === undefined) return c.redirect('/account', 303);
  const codes = recoveryCodes();
  await store.accounts.setSecondFactor(account.id, { secret, recovery: codes.map(digestOf) }, actorOf(account));
  return recoveryPage(c, codes);
};

const endSessions = async (c: PageContext, { store, account, session }: Own): Promise<Response> => {
  const form = Sessions.safeParse(await c.req.parseBody()).data;
  if (form === undefined) return c.redirect('/account', 303);
  const which = form.session === undefined ? { except: session.id } : { id: form.session };
  const ended = await store.accounts.endSessions(account.id, which, actorOf(account));
  return c.redirect(`/account?ended=${ended}`, 303);
};

const told = (c: PageContext): { text: string; isFault: boolean } | undefined => {
  const words = accountWords(c.var.language);
  const { done, ended } = c.req.query();
  const text =
    done === 'password'
      ? words.password.changed
      : done === 'factor'
        ? words.factor.stopped
        : /^\d{1,4}$/.test(ended ?? '')
          ? words.account.ended(Number(ended))
          : undefined;
  return text === undefined ? undefined : { text, isFault: false };
};

/** Password, second factor and sessions of whoever is signed in. */
export const ownAccountRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(
    '/account',
    onOwn((c, own) => ownAccountPage(c, own, told(c))),
  );
  app.post('/account/password', onOwn(changePassword));
  app.get('/account/second-factor', onOwn(showFactor));
  app.post('/account/second-factor', onOwn(changeFactor));
  app.post('/account/sessions', onOwn(endSessions));
  return app;
};
