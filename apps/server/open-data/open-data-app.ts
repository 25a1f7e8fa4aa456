import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Region, Store } from '../../../src/database/index.ts';
import { headsCsv, headsFeed, headsJson, type PublishedDay } from '../../../src/publication/index.ts';
import { publicOrigin } from '../accounts/public-origin.ts';
import { apiError } from '../api/api-error.ts';
import { guarded } from '../api/on-plan.ts';
import { apiWords } from '../api/words/index.ts';
import type { AppState, Env, PageContext } from '../app-state.ts';
import { publishedHeads } from './head-store.ts';

type Given = { readonly region: Region; readonly heads: readonly PublishedDay[]; readonly store: Store };

/** A list of published heads: of all years, or of the one that `?year=` asks for. */
const onHeads = (handler: (c: PageContext, given: Given) => Response): ((c: PageContext) => Promise<Response>) =>
  guarded(async (c, store) => {
    const code = c.req.param('region') ?? '';
    const region = (await store.regions()).find((one) => one.code === code);
    if (region === undefined) return apiError(c, 404, apiWords.noPlan, 'region');
    const year = c.req.query('year');
    const heads = await publishedHeads(store, code, year !== undefined && /^\d{4}$/.test(year) ? year : undefined);
    return handler(c, { region, heads, store });
  });

const typed = (c: PageContext, type: string, text: string): Response => c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` });

/** Open data that is not of a release: the heads of the audit chain, published day by day. */
export const openDataApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  const heads = (extension: string): string => `/public/:region/heads.${extension}`;
  app.get(
    heads('json'),
    etag(),
    onHeads((c, { region, heads: all }) => c.json(headsJson(region.code, all))),
  );
  app.get(
    heads('csv'),
    etag(),
    onHeads((c, { region, heads: all }) => typed(c, 'text/csv', headsCsv(region.code, all))),
  );
  app.get(
    heads('atom'),
    etag(),
    onHeads((c, { region, heads: all }) =>
      typed(c, 'application/atom+xml', headsFeed(region, all, `${publicOrigin() ?? new URL(c.req.url).origin}/public/${encodeURIComponent(region.code)}/`)),
    ),
  );
  return app;
};
