import type { Store } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { Recent } from '../region/recent.ts';

/** Pages that are kept in mind: some tens of megabytes. */
const MOST = 200;

const pagesBy = new WeakMap<Store, Recent<string>>();

const pagesOf = (store: Store): Recent<string> => {
  const known = pagesBy.get(store);
  if (known !== undefined) return known;
  const pages = new Recent<string>(MOST);
  pagesBy.set(store, pages);
  return pages;
};

/** Whoever belongs to more regions than these looks at each page anew. */
const MOST_REGIONS = 12;

/** Everything that a page depends on: who asks and for what, the minute, and what his regions hold. */
const keyOf = async (c: PageContext, store: Store): Promise<string | undefined> => {
  const { actor, language, state } = c.var;
  const regions = actor.region === undefined ? (await store.regions()).map(({ code }) => code) : [actor.region];
  if (regions.length > MOST_REGIONS) return undefined;
  const held = await Promise.all(regions.map(async (code) => [code, await store.revision(code), await store.delivery(code, actor).revision()]));
  return JSON.stringify([actor, language, c.req.url, state.clock().slice(0, 16), held]);
};

/**
 * The page as it was made before for the same person in the same minute, while nothing of his regions has changed; else made anew and kept. Only for reading:
 * whoever calls it has settled that the actor may see the page.
 */
export const keptPage = async (c: PageContext, store: Store, make: () => Promise<Response>): Promise<Response> => {
  const pages = pagesOf(store);
  const key = await keyOf(c, store);
  if (key === undefined) return make();
  const known = pages.get(key);
  if (known !== undefined) {
    c.header('Cache-Control', 'no-cache');
    return c.html(known);
  }
  const response = await make();
  if (response.status === 200) pages.set(key, await response.clone().text());
  return response;
};
