import { Outdated, type DeliveryStore, type Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { dayOf, loadRegion, onDatabase, onRegion, type RegionContext } from '../region/index.ts';
import { Recent } from '../region/recent.ts';
import { publicPath } from './participation-path.ts';
import { publicPage } from './public-frame.tsx';
import { participationWords } from './words/index.ts';

/** What a page for everybody works with. `program` reads as the program itself: whatever it reads goes through what filters the public. */
export type Open = { readonly store: Store; readonly context: RegionContext; readonly program: DeliveryStore };

/** Milliseconds for which a plan is not asked for again: however many ask at once, the database is asked once a second. */
const HELD = 1000;
const PLANS = 64;

const heldBy = new WeakMap<Store, Recent<{ readonly context: RegionContext; readonly until: number }>>();

/** The plan as it stands today, whatever day the address asks for. */
const contextOf = async (c: PageContext, store: Store): Promise<RegionContext | undefined> => {
  const today = dayOf(c.var.state.clock());
  const [region, plan] = [c.req.param('region') ?? '', c.req.param('plan') ?? ''];
  const held = heldBy.get(store) ?? new Recent(PLANS);
  heldBy.set(store, held);
  const key = [today, region, plan].join('\n');
  const known = held.get(key);
  if (known !== undefined && performance.now() < known.until) return known.context;
  const context = await loadRegion(store, region, plan, { asOf: today, known: today }, today);
  if (context !== undefined) held.set(key, { context, until: performance.now() + HELD });
  return context;
};

/** Done once more where the same thing was done at the same moment, as by a button that was pressed twice: the second look sees what the first one did. */
const again = async (work: () => Response | Promise<Response>): Promise<Response> => {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof Outdated)) throw fault;
    return work();
  }
};

/** A handler of `/public/:region/:plan/…`: whoever asks, the answer is the same. */
export const onPublic = (handler: (c: PageContext, given: Open) => Response | Promise<Response>): ((c: PageContext) => Promise<Response>) =>
  onDatabase(async (c, store) => {
    const context = await contextOf(c, store);
    const given = (own: RegionContext): Open => ({ store, context: own, program: store.delivery(own.region.code, SYSTEM) });
    return context === undefined ? onRegion((_, own) => again(() => handler(c, given(own))))(c) : again(() => handler(c, given(context)));
  });

/** What is not there, of a plan that is. */
export const nothingThere = (c: PageContext, context: RegionContext, text?: string): Response | Promise<Response> => {
  const words = participationWords(c.var.language).open;
  return publicPage(
    c,
    { title: words.nothing, context, status: 404 },
    <Notice title={words.nothing} text={text ?? words.nothingHelp} action={{ href: publicPath(context, 'opinions'), label: words.tabs.opinions }} />,
  );
};
