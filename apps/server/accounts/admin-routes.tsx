import { Hono } from 'hono';
import { z } from 'zod';
import { INSTALLATION, type Region, type Store } from '../../../src/database/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { forbiddenPage } from '../delivery/on-delivery.tsx';
import { firstTab, maySee, type AdminTab } from './admin-page.tsx';
import { auditPage } from './audit-page.tsx';
import { linkPage } from './link-page.tsx';
import { onAccounts } from './on-accounts.tsx';
import { providerPage } from './provider-page.tsx';
import { rightsPage } from './rights-page.tsx';
import { accountWords } from './words/index.ts';

const sees = (tab: AdminTab, handler: (c: PageContext, store: Store) => Response | Promise<Response>) => onAccounts((actor) => maySee(actor, tab), handler);

/** Regions that the actor belongs to: his own, or all. */
const regionsOf = async (c: PageContext, store: Store): Promise<readonly Region[]> => {
  const { region } = c.var.actor;
  return (await store.regions()).filter(({ code }) => region === undefined || code === region);
};

const chosenOf = (asked: string | undefined, among: readonly { readonly code: string }[]): string | undefined =>
  among.find(({ code }) => code === asked)?.code ?? among[0]?.code;

const links = async (c: PageContext, store: Store): Promise<Response> => {
  const regions = await regionsOf(c, store);
  const region = chosenOf(c.req.query('region'), regions);
  return region === undefined ? forbiddenPage(c) : linkPage(c, store, regions, region);
};

const End = z.object({ region: z.string(), link: z.uuid() });

const endLink = async (c: PageContext, store: Store): Promise<Response> => {
  const form = End.safeParse(await c.req.parseBody()).data;
  const region = (await regionsOf(c, store)).find(({ code }) => code === form?.region)?.code;
  if (form === undefined || region === undefined) return forbiddenPage(c);
  await store.accounts.endLinks(region, { id: form.link }, c.var.actor);
  return c.redirect(`/admin/links?region=${region}&done=ended`, 303);
};

const audit = async (c: PageContext, store: Store): Promise<Response> => {
  const installation = { code: INSTALLATION, name: accountWords(c.var.language).audit.installation };
  const regions = await regionsOf(c, store);
  const chains = c.var.actor.region === undefined ? [installation, ...regions] : regions;
  const chain = chosenOf(c.req.query('region'), chains);
  return chain === undefined ? forbiddenPage(c) : auditPage(c, store, chains, chain);
};

/** What else there is to administer: form links, the table of rights, single sign-on, the audit chains. */
export const adminRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/admin', (c) => {
    const tab = firstTab(c.var.actor);
    return tab === undefined ? forbiddenPage(c) : c.redirect(`/admin/${tab}`, 303);
  });
  app.get('/admin/links', sees('links', links));
  app.post('/admin/links', sees('links', endLink));
  app.get('/admin/rights', sees('rights', rightsPage));
  app.get('/admin/oidc', sees('oidc', providerPage));
  app.get('/admin/audit', sees('audit', audit));
  return app;
};
