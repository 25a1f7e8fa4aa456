import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { DatabaseError, type Store } from '../../../src/database/index.ts';
import { sitePage } from '../../../src/publication/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { planLink, withQuery } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { PlanSummary } from '../plan-store.ts';
import { Title } from '../reading/title-page.tsx';
import { loadRegion } from '../region/load-region.ts';
import { dayOf } from '../region/moment.ts';
import { waitFor } from '../region/on-region.tsx';
import type { RegionContext } from '../region/region-context.ts';
import { regionWords } from '../region/words/index.ts';
import { publicPageOf } from '../site/public-link.tsx';
import { PageHead } from '../views/page-head.tsx';
import type { Words } from '../words/index.ts';
import { RegionCard } from './region-card.tsx';
import { homeWords, type HomeWords } from './words/index.ts';

/** Milliseconds the first page waits for the database: the library is there at once. */
const PATIENCE = 600;
/** Regions on one page, and plans of the library. */
const SHOWN = 24;

const Query = z.object({ q: z.string().trim().max(40).catch(''), page: z.coerce.number().int().min(1).max(10_000).catch(1) });

type Found = {
  readonly contexts: readonly { readonly context: RegionContext; readonly site: string | undefined }[];
  /** Regions that the words asked for fit, and the page of them. */
  readonly count: number;
  readonly all: number;
  readonly page: number;
  readonly q: string;
};

const regionsOf = async (c: PageContext, store: Store): Promise<Found> => {
  const today = dayOf(c.var.state.clock());
  const moment = { asOf: today, known: today };
  const { q, page: asked } = Query.parse(c.req.query());
  const all = await store.regions();
  const fitting = all.filter(({ code, name, parent }) => code.startsWith(q) || `${parent ?? ''}${name}`.includes(q));
  const page = Math.min(asked, Math.max(1, Math.ceil(fitting.length / SHOWN)));
  const contexts = await Promise.all(
    fitting.slice((page - 1) * SHOWN, page * SHOWN).map(async ({ code }) => {
      const ids = [...new Set((await store.plans(code)).map(({ plan }) => plan))];
      return Promise.all(ids.map((plan) => loadRegion(store, code, plan, moment)));
    }),
  );
  const shown = contexts.flat().filter((context) => context !== undefined);
  const sites = await Promise.all(shown.map((context) => publicPageOf(store, context, sitePage.home)));
  return { contexts: shown.map((context, i) => ({ context, site: sites[i] })), count: fitting.length, all: all.length, page, q };
};

/** With the fault where the database cannot be opened. */
type Regions = Found | 'opening' | { readonly fault: unknown };

const regionsAsked = async (c: PageContext): Promise<Regions> => {
  try {
    const store = await waitFor(c.var.state.database(), PATIENCE);
    return store === undefined ? 'opening' : await regionsOf(c, store);
  } catch (fault) {
    c.var.state.log('home', { fault: fault instanceof Error ? fault.stack : String(fault) });
    return { fault };
  }
};

/** Where there are more regions than one page shows. */
const RegionSearch: FC<{ words: HomeWords; found: Found }> = ({ words, found: { all, count, page, q } }) => {
  if (all <= SHOWN) return <></>;
  const pages = Math.ceil(count / SHOWN);
  const at = (n: number): string => withQuery('/', new URLSearchParams(q === '' ? {} : { q }), { page: n === 1 ? undefined : String(n) });
  return (
    <form class="region-search" role="search" action="/">
      <label>
        {words.find} <input type="search" name="q" value={q} maxlength={40} />
      </label>
      <button type="submit">{words.search}</button>
      <span>{words.found(count, all)}</span>
      {pages > 1 && (
        <span class="parts">
          {page > 1 && <a href={at(page - 1)}>{words.previous}</a>} {words.page(page, pages)} {page < pages && <a href={at(page + 1)}>{words.next}</a>}
        </span>
      )}
    </form>
  );
};

const Regions: FC<{ c: PageContext; words: HomeWords; found: Regions }> = ({ c, words, found }) => {
  if (found === 'opening')
    return (
      <p class="faint" role="status">
        {words.opening}
      </p>
    );
  if ('fault' in found) {
    const { fault } = found;
    const why = fault instanceof DatabaseError ? (c.var.language === 'zh' ? fault.messageZh : fault.message) : regionWords(c.var.language).unknownFault;
    return (
      <p class="fault" role="alert">
        {words.failed}
        <br />
        {why}
      </p>
    );
  }
  if (found.all === 0) return <EmptyState title={words.noRegions} help={words.noRegionsHelp} />;
  return (
    <>
      <RegionSearch words={words} found={found} />
      <ul class="region-cards">
        {found.contexts.map(({ context, site }) => (
          <RegionCard language={c.var.language} context={context} site={site} years={c.var.words.document.years} />
        ))}
      </ul>
    </>
  );
};

const LibraryRow: FC<{ words: HomeWords; common: Words; plan: PlanSummary; mayWrite: boolean }> = ({ words, common, plan, mayWrite }) => (
  <li class="plan-row">
    <h3 lang="zh-CN">
      <a href={planLink(plan.id)}>
        <Title text={plan.title} />
      </a>
    </h3>
    <p class="imprint">
      <span>{plan.embedded ? common.plans.embedded : plan.name}</span>
      {plan.period && <span>{common.document.years(plan.period.from, plan.period.to)}</span>}
      <span>{words.extracted(plan.counts.indicators, plan.counts.targets)}</span>
    </p>
    <p class="actions">
      <a href={planLink(plan.id)}>{common.views.read}</a>
      <a href={`/plans/${encodeURIComponent(plan.id)}/cockpit`}>{words.cockpit}</a>
      {mayWrite && <a href={`/plans/${encodeURIComponent(plan.id)}/adopt`}>{words.adopt}</a>}
    </p>
  </li>
);

/** The first page: regions and where their plans stand, and the library of texts. */
const homePage = async (c: PageContext): Promise<Response> => {
  const words = homeWords(c.var.language);
  const [found, plans] = await Promise.all([regionsAsked(c), c.var.state.store.list()]);
  if (found === 'opening') c.header('Refresh', '2');
  return renderPage(
    c,
    { title: [words.title, plans[0]?.title].filter(Boolean).join(' · ') },
    <section class="listing home">
      <PageHead title={words.title} lede={words.lede} />
      <Regions c={c} words={words} found={found} />
      <section class="texts">
        <h2>{words.library}</h2>
        <p class="faint">{words.libraryLede}</p>
        {plans.length === 0 ? (
          <EmptyState title={c.var.words.plans.empty} help={c.var.words.plans.emptyHelp} />
        ) : (
          <ul>
            {plans.slice(0, SHOWN).map((plan) => (
              <LibraryRow words={words} common={c.var.words} plan={plan} mayWrite={c.var.mayWrite} />
            ))}
          </ul>
        )}
        <p class="actions">
          <a href="/plans">{words.all}</a>
        </p>
      </section>
    </section>,
  );
};

export const homeApp = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/', homePage);
  return app;
};
