import type { Store } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { closedPage, openingPage } from './database-pages.tsx';
import { loadRegion } from './load-region.ts';
import { dayOf, momentAsked } from './moment.ts';
import type { RegionContext } from './region-context.ts';
import { regionWords } from './words/index.ts';

/** Milliseconds a page waits where nothing else is said. */
const PATIENCE = 2500;

/** The database, or undefined where it has not opened within so many milliseconds; rejects where it cannot be opened. */
export const waitFor = async (database: Promise<Store>, milliseconds: number): Promise<Store | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([database, patience]).finally(() => clearTimeout(timer));
};

type Handler<T> = (c: PageContext, given: T) => Response | Promise<Response>;

/** A handler that needs the database: while it opens, and where it cannot be opened, the reader is told so instead. */
export const onDatabase =
  (handler: Handler<Store>) =>
  async (c: PageContext): Promise<Response> => {
    let store: Store | undefined;
    try {
      store = await waitFor(c.var.state.database(), c.var.state.patience ?? PATIENCE);
    } catch (fault) {
      return closedPage(c, fault);
    }
    return store === undefined ? openingPage(c) : handler(c, store);
  };

const noRegion = (c: PageContext, region: string, plan: string): Response | Promise<Response> => {
  const words = regionWords(c.var.language);
  return renderPage(
    c,
    { title: words.noRegion, status: 404 },
    <Notice title={words.noRegion} text={words.noRegionHelp(region, plan)} action={{ href: '/', label: words.home }} />,
  );
};

/** A handler of `/regions/:region/:plan…`: given the region's plan as it stood on the day that `?day=` asks, today by default; 404 where there is none. */
export const onRegion = (handler: Handler<RegionContext>): ((c: PageContext) => Promise<Response>) =>
  onDatabase(async (c, store) => {
    const code = c.req.param('region') ?? '';
    const plan = c.req.param('plan') ?? '';
    const today = dayOf(c.var.state.clock());
    const context = await loadRegion(
      store,
      code,
      plan,
      momentAsked((name) => c.req.query(name), today),
      today,
    );
    return context === undefined ? noRegion(c, code, plan) : handler(c, context);
  });
