import { Hono } from 'hono';
import type { Env, PageContext } from './app-state.ts';
import { notFound } from './errors.tsx';
import { planLink } from './layout/links.ts';
import type { StoredPlan } from './plan-store.ts';
import { cardsFragment, readPage } from './reading/read-page.tsx';
import { searchFragment, searchPage } from './search/search-page.tsx';
import { commitmentsPage } from './views/commitments-page.tsx';
import { factsPage } from './views/facts-page.tsx';
import { findingsPage } from './views/findings-page.tsx';
import { glossaryPage } from './views/glossary-page.tsx';
import { helpPage } from './views/help-page.tsx';
import { indicatorsPage } from './views/indicators-page.tsx';
import { placesPage } from './views/places-page.tsx';
import { plansPage } from './views/plans-page.tsx';
import { projectsPage } from './views/projects-page.tsx';

type PlanPage = (c: PageContext, stored: StoredPlan) => Response | Promise<Response>;

const PAGES: Readonly<Record<string, PlanPage>> = {
  read: readPage,
  'read/cards': cardsFragment,
  indicators: indicatorsPage,
  commitments: commitmentsPage,
  projects: projectsPage,
  facts: factsPage,
  glossary: glossaryPage,
  places: placesPage,
  findings: findingsPage,
  search: searchPage,
  'search/results': searchFragment,
};

/** The views of the plans of the library. */
export const planRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/plans', plansPage);
  app.get('/help', helpPage);
  app.get('/plans/:id', async (c) => ((await c.var.state.store.get(c.req.param('id'))) ? c.redirect(planLink(c.req.param('id')), 302) : notFound(c)));
  for (const [path, page] of Object.entries(PAGES)) {
    app.get(`/plans/:id/${path}`, async (c) => {
      const stored = await c.var.state.store.get(c.req.param('id'));
      return stored ? page(c, stored) : notFound(c);
    });
  }
  return app;
};
