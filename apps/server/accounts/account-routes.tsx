import { Hono } from 'hono';
import { z } from 'zod';
import { AccountFault, type Account, type Store } from '../../../src/database/index.ts';
import { may, type Actor } from '../../../src/identity/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { notFound } from '../errors.tsx';
import { accountListPage } from './account-list-page.tsx';
import { accountPage, EMPTY, newAccountPage, oneTimePage } from './account-page.tsx';
import { accountFields, detailsOf, newAccountOf, type DetailFault } from './account-request.ts';
import { maySee } from './admin-page.tsx';
import { looksAfter, onAccounts } from './on-accounts.tsx';
import { hashPassword, oneTimePassword } from './password.ts';
import { accountWords, type AccountWords } from './words/index.ts';

const mayEdit = (actor: Actor): boolean => may(actor, 'account.edit');

/** Refusals that are shown on the form that was sent, with what was typed. */
const ON_FORM: ReadonlySet<string> = new Set<DetailFault>(['name_taken', 'external_taken', 'last_administrator', 'outdated']);

const onForm = (fault: unknown): DetailFault => {
  if (fault instanceof AccountFault && ON_FORM.has(fault.code)) return fault.code;
  throw fault;
};

type Handler = (c: PageContext, store: Store, account: Account) => Response | Promise<Response>;

/** A handler of one account that the actor looks after; it is not there for others. */
const onOne = (handler: Handler): ((c: PageContext) => Response | Promise<Response>) =>
  onAccounts(mayEdit, async (c, store) => {
    const id = z.uuid().safeParse(c.req.param('id'));
    const account = id.success ? await store.accounts.get(id.data) : undefined;
    return account === undefined || !looksAfter(c.var.actor, account) ? notFound(c) : handler(c, store, account);
  });

/** The same for what needs a tick: without it nothing is done. */
const onSure = (handler: Handler): ((c: PageContext) => Response | Promise<Response>) =>
  onOne(async (c, store, account) => {
    const { sure } = await c.req.parseBody();
    const words = accountWords(c.var.language).accounts;
    if (sure !== 'yes') return accountPage(c, store, account, { told: { text: words.notConfirmed, isFault: true } });
    try {
      return await handler(c, store, account);
    } catch (fault) {
      return accountPage(c, store, account, { fault: onForm(fault) });
    }
  });

const bodyOf = async (c: PageContext): Promise<Record<string, unknown>> => (await c.req.parseBody({ all: true })) as Record<string, unknown>;

const make = async (c: PageContext, store: Store): Promise<Response> => {
  const body = await bodyOf(c);
  const fields = accountFields(body);
  const { account, fault } = await newAccountOf(store, fields);
  const isOutside = fault === undefined && !looksAfter(c.var.actor, account);
  if (fault !== undefined || isOutside) return newAccountPage(c, store, fields, fault ?? 'region');
  const password = body['password'] === 'yes' ? oneTimePassword() : undefined;
  try {
    const made = await store.accounts.make(account, password && (await hashPassword(password)), c.var.actor);
    const words = accountWords(c.var.language).accounts;
    if (password === undefined) return c.redirect(`/admin/accounts/${made.id}?done=made`, 303);
    return await oneTimePage(c, made, password, words.made(made.name));
  } catch (refused) {
    return newAccountPage(c, store, fields, onForm(refused));
  }
};

const edit: Handler = async (c, store, account) => {
  const body = await bodyOf(c);
  const fields = { ...accountFields(body), name: account.name };
  const { details, fault } = await detailsOf(store, fields, account.region);
  if (fault !== undefined) return accountPage(c, store, account, { fault, fields });
  const version = z.coerce.number().int().positive().safeParse(body['version']);
  try {
    await store.accounts.edit(account.id, version.data ?? 0, details, c.var.actor);
    return c.redirect(`/admin/accounts/${account.id}?done=saved`, 303);
  } catch (refused) {
    return accountPage(c, store, account, { fault: onForm(refused), fields });
  }
};

const reset: Handler = async (c, store, account) => {
  const password = oneTimePassword();
  await store.accounts.setPassword(account.id, await hashPassword(password), true, c.var.actor);
  return oneTimePage(c, account, password, accountWords(c.var.language).accounts.saved);
};

const disable: Handler = async (c, store, account) => {
  if (account.id === c.var.actor.account) return accountPage(c, store, account, { fault: 'self' });
  await store.accounts.setDisabled(account.id, true, c.var.actor);
  return c.redirect(`/admin/accounts/${account.id}?done=disabled`, 303);
};

const DONE = { saved: 'saved', disabled: 'disabled', enabled: 'enabled', factor: 'factorDropped' } as const;

const doneText = (words: AccountWords, { done, ended }: Record<string, string>, account: Account): string | undefined => {
  if (done === 'made') return words.accounts.made(account.name);
  if (done !== undefined && Object.hasOwn(DONE, done)) return words.accounts[DONE[done as keyof typeof DONE]];
  return /^\d{1,4}$/.test(ended ?? '') ? words.account.ended(Number(ended)) : undefined;
};

const Sessions = z.object({ session: z.uuid().optional() });

/** Accounts of the installation: found, made, changed, held up. */
export const accountRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const base = '/admin/accounts';
  app.get(
    base,
    onAccounts((actor) => maySee(actor, 'accounts'), accountListPage),
  );
  app.get(
    `${base}/new`,
    onAccounts(mayEdit, (c, store) => newAccountPage(c, store, { ...EMPTY, region: c.var.actor.region ?? '' })),
  );
  app.post(`${base}/new`, onAccounts(mayEdit, make));
  app.get(
    `${base}/:id`,
    onOne((c, store, account) => {
      const text = doneText(accountWords(c.var.language), c.req.query(), account);
      return accountPage(c, store, account, { told: text === undefined ? undefined : { text, isFault: false } });
    }),
  );
  app.post(`${base}/:id`, onOne(edit));
  app.post(`${base}/:id/reset`, onSure(reset));
  app.post(`${base}/:id/disable`, onSure(disable));
  app.post(
    `${base}/:id/enable`,
    onOne(async (c, store, account) => {
      await store.accounts.setDisabled(account.id, false, c.var.actor);
      return c.redirect(`${base}/${account.id}?done=enabled`, 303);
    }),
  );
  app.post(
    `${base}/:id/second-factor`,
    onSure(async (c, store, account) => {
      await store.accounts.setSecondFactor(account.id, undefined, c.var.actor);
      return c.redirect(`${base}/${account.id}?done=factor`, 303);
    }),
  );
  app.post(
    `${base}/:id/sessions`,
    onOne(async (c, store, account) => {
      const form = Sessions.safeParse(await c.req.parseBody());
      const which: { id: string } | { except?: string } = form.data?.session === undefined ? {} : { id: form.data.session };
      const ended = form.success ? await store.accounts.endSessions(account.id, which, c.var.actor) : 0;
      return c.redirect(`${base}/${account.id}?ended=${ended}`, 303);
    }),
  );
  return app;
};
