import type { DeliveryStore, Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { onDatabase, onRegion, type RegionContext } from '../region/index.ts';
import { publicPath } from './participation-path.ts';
import { publicPage } from './public-frame.tsx';
import { participationWords } from './words/index.ts';

/** What a page for everybody works with. `program` reads as the program itself: whatever it reads goes through what filters the public. */
export type Open = { readonly store: Store; readonly context: RegionContext; readonly program: DeliveryStore };

/** A handler of `/public/:region/:plan/…`: whoever asks, the answer is the same. */
export const onPublic = (handler: (c: PageContext, given: Open) => Response | Promise<Response>): ((c: PageContext) => Promise<Response>) =>
  onDatabase((c, store) => onRegion((_, context) => handler(c, { store, context, program: store.delivery(context.region.code, SYSTEM) }))(c));

/** What is not there, of a plan that is. */
export const nothingThere = (c: PageContext, context: RegionContext, text?: string): Response | Promise<Response> => {
  const words = participationWords(c.var.language).open;
  return publicPage(
    c,
    { title: words.nothing, context, status: 404 },
    <Notice title={words.nothing} text={text ?? words.nothingHelp} action={{ href: publicPath(context, 'opinions'), label: words.tabs.opinions }} />,
  );
};
