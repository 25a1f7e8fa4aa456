import { Hono } from 'hono';
import type { PlanVersion, Region, Store } from '../../../src/database/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { attachment } from '../export/attachment.ts';
import { readLink } from '../layout/entry-links.ts';
import { planLink } from '../layout/links.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { entriesOfPlan } from '../reading/entries.ts';
import { sentenceAnchor } from '../reading/sentence-anchor.ts';
import { inLibrary, sha256Of } from './in-library.ts';
import { onDatabase, onRegion } from './on-region.tsx';
import type { RegionContext } from './region-context.ts';
import { regionPath } from './region-path.ts';
import { regionWords } from './words/index.ts';

/** The region and plan that a file of the library was adopted as, the latest adopted first. */
const adoptedAs = async (store: Store, sha256: string): Promise<{ readonly region: Region; readonly plan: string } | undefined> => {
  const found = await Promise.all(
    (await store.regions()).map(async (region) =>
      (await store.plans(region.code)).filter(({ source }) => source.sha256 === sha256).map(({ plan, adopted }) => ({ region, plan, adopted })),
    ),
  );
  return found.flat().sort((a, b) => (a.adopted < b.adopted ? 1 : -1))[0];
};

/** Where the library has the text: at the entry `?entry=` (an id of the plan), at the sentence that `?at=` (an offset) stands in, or at its beginning. */
const addressIn = (stored: StoredPlan, query: (name: string) => string | undefined): string => {
  const key = query('entry') ?? '';
  const entry = entriesOfPlan(stored.plan).byKey.get(key);
  if (entry !== undefined) return readLink(stored, entry.span, key);
  const at = Number(query('at') ?? 'none');
  return Number.isSafeInteger(at) && at >= 0 ? readLink(stored, [at, at], sentenceAnchor(stored, at)) : planLink(stored.id);
};

const textPage = async (c: PageContext, context: RegionContext): Promise<Response> => {
  const stored = await inLibrary(c.var.state.store, context.plan);
  if (stored !== undefined)
    return c.redirect(
      addressIn(stored, (name) => c.req.query(name)),
      302,
    );
  const words = regionWords(c.var.language);
  const { region, plan } = context;
  const action = { href: regionPath(region.code, plan.id, `source?version=${plan.version}`), label: words.source };
  return renderPage(c, { title: words.noText, region: context, tab: 'text' }, <Notice title={words.noText} text={words.noTextHelp} action={action} />);
};

/** The way from a region to its latest plan, between a plan and its text in the library, and the file as it was adopted. */
export const regionApp = (): Hono<Env> => {
  const app = new Hono<Env>();
  // A character that no name has and no database keeps; this goes before every view of a region.
  for (const under of ['/regions/*', '/public/*'])
    app.use(under, (c, next) => (new URL(c.req.url).pathname.includes('%00') ? Promise.resolve(c.notFound()) : next()));
  app.get(
    '/regions/:region',
    onDatabase(async (c, store) => {
      const code = c.req.param('region') ?? '';
      const latest = (await store.plans(code)).reduce<PlanVersion | undefined>(
        (newest, one) => (one.adopted > (newest?.adopted ?? '') ? one : newest),
        undefined,
      );
      return latest === undefined ? c.notFound() : c.redirect(regionPath(code, latest.plan), 302);
    }),
  );
  app.get('/regions/:region/:plan/text', onRegion(textPage));
  app.get(
    '/regions/:region/:plan/source',
    onDatabase(async (c, store) => {
      const code = c.req.param('region') ?? '';
      const plan = c.req.param('plan') ?? '';
      const asked = c.req.query('version');
      const versions = (await store.plans(code)).filter((one) => one.plan === plan && (asked === undefined || String(one.version) === asked));
      const version = versions.reduce<PlanVersion | undefined>((latest, one) => (one.version > (latest?.version ?? 0) ? one : latest), undefined);
      const bytes = version && (await store.planSource(code, plan, version.version));
      return version === undefined || bytes === undefined
        ? c.notFound()
        : c.body(new Uint8Array(bytes), 200, attachment(version.source.name, 'application/octet-stream'));
    }),
  );
  app.get(
    '/plans/:id/cockpit',
    onDatabase(async (c, store) => {
      const id = c.req.param('id') ?? '';
      const stored = await c.var.state.store.get(id);
      if (stored === undefined) return c.notFound();
      const adopted = await adoptedAs(store, sha256Of(stored));
      return c.redirect(adopted === undefined ? `/plans/${encodeURIComponent(id)}/adopt` : regionPath(adopted.region.code, adopted.plan), 302);
    }),
  );
  return app;
};
