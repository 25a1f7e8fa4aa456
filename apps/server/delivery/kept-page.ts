import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { addDays, type Instant } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import type { RecordKind } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { dayOf, startOfDay } from '../region/moment.ts';
import { Recent } from '../region/recent.ts';

const compressed = promisify(gzip);

/** Pages that are kept in mind: some tens of megabytes. */
const MOST = 200;

/** A page as it was sent, until the moment at which time alone makes it another. */
type KeptPage = { readonly bytes: Uint8Array<ArrayBuffer>; readonly until: Instant; gzip?: Promise<Uint8Array<ArrayBuffer>> };

const pagesBy = new WeakMap<Store, Recent<KeptPage>>();

const pagesOf = (store: Store): Recent<KeptPage> => {
  const known = pagesBy.get(store);
  if (known !== undefined) return known;
  const pages = new Recent<KeptPage>(MOST);
  pagesBy.set(store, pages);
  return pages;
};

/** Whoever belongs to more regions than these looks at each page anew. */
const MOST_REGIONS = 12;

/** Kinds of records that a page is made of, `own` being whatever concerns the unit of who asks; none: all of them. Figures and plans count in any case. */
type MadeOf = readonly (RecordKind | 'own')[];

/** Everything that a page depends on: who asks and for what, the day, and what his regions hold. */
const keyOf = async (c: PageContext, store: Store, madeOf: MadeOf): Promise<string | undefined> => {
  const { actor, language, state } = c.var;
  const regions = actor.region === undefined ? (await store.regions()).map(({ code }) => code) : [actor.region];
  if (regions.length > MOST_REGIONS) return undefined;
  const held = await Promise.all(regions.map(async (code) => [code, await store.revision(code), await store.delivery(code, actor).revision(...madeOf)]));
  return JSON.stringify([actor, language, c.req.url, dayOf(state.clock()), held]);
};

const sent = async (c: PageContext, page: KeptPage): Promise<Response> => {
  c.header('Cache-Control', 'no-cache');
  c.header('Content-Type', 'text/html; charset=UTF-8');
  c.header('Vary', 'Accept-Encoding');
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(page.bytes);
  page.gzip ??= compressed(page.bytes);
  c.header('Content-Encoding', 'gzip');
  return c.body(await page.gzip);
};

/**
 * The page as it was made before for the same person on the same day, while nothing that it is made of has changed; else made anew and kept. Where a clock on it
 * runs, `make` says until when it stays (`keptUntil`). Only for reading: whoever calls it has settled that the actor may see the page.
 */
export const keptPage = async (c: PageContext, store: Store, madeOf: MadeOf, make: () => Promise<Response>): Promise<Response> => {
  const pages = pagesOf(store);
  const key = await keyOf(c, store, madeOf);
  if (key === undefined) return make();
  const now = c.var.state.clock();
  const known = pages.get(key);
  if (known !== undefined && now < known.until) return sent(c, known);
  const response = await make();
  if (response.status !== 200) return response;
  const midnight = startOfDay(addDays(dayOf(now), 1));
  const until = c.var.keptUntil !== undefined && c.var.keptUntil < midnight ? c.var.keptUntil : midnight;
  const page: KeptPage = { bytes: new Uint8Array(await response.arrayBuffer()), until };
  pages.set(key, page);
  return sent(c, page);
};
