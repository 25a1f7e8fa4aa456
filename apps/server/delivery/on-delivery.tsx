import type { DeliveryStore, Store } from '../../../src/database/index.ts';
import { Forbidden, Outdated } from '../../../src/database/index.ts';
import { may, type Action, type Actor } from '../../../src/identity/index.ts';
import { safePath } from '../access/safe-path.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { openingPage } from '../region/database-pages.tsx';
import { onDatabase, onRegion } from '../region/on-region.tsx';
import type { RegionContext } from '../region/region-context.ts';
import { onceAnswered, sentOnce } from './once.ts';
import { deliveryWords } from './words/index.ts';

/** What a page of delivery works with: the region's plan today, its records as the actor may see and change them. */
export type Delivery = {
  readonly store: Store;
  readonly context: RegionContext;
  readonly delivery: DeliveryStore;
  readonly actor: Actor;
  /** The id of what a form makes: where the form carries a once-key, the same each time it is sent. */
  readonly newId: () => string;
};

/** The page for who may not: where to sign in for who has not, whom to ask for who has. */
export const forbiddenPage = (c: PageContext): Response | Promise<Response> => {
  const words = deliveryWords(c.var.language);
  const isStranger = c.var.actor.account === undefined;
  if (c.req.header('accept')?.includes('application/json')) return c.json({ error: words.forbidden, code: 'forbidden' }, isStranger ? 401 : 403);
  // It opened between the two questions: asked again, the page knows who asks.
  if (c.var.isUnsettled) return openingPage(c);
  // Whoever sent a form may have been signed out meanwhile, by himself in another window.
  const isSentForm = isStranger && c.req.method === 'POST';
  const title = isSentForm ? words.signedOut : words.forbidden;
  return renderPage(
    c,
    { title, status: isStranger ? 401 : 403 },
    <Notice
      title={title}
      text={isSentForm ? words.signedOutHelp : isStranger ? words.signInFirst : words.forbiddenHelp}
      action={isStranger ? { href: `/sign-in?to=${encodeURIComponent(c.req.path)}`, label: words.signIn } : { href: '/', label: words.home }}
    />,
  );
};

const outdatedPage = (c: PageContext): Response | Promise<Response> => {
  const words = deliveryWords(c.var.language);
  if (c.req.header('accept')?.includes('application/json')) return c.json({ error: words.outdated, code: 'outdated' }, 409);
  const referer = URL.parse(c.req.header('referer') ?? '');
  const back = referer?.origin === new URL(c.req.url).origin ? safePath(`${referer.pathname}${referer.search}`) : '/';
  return renderPage(
    c,
    { title: words.outdated, status: 409 },
    <Notice title={words.outdated} text={words.outdatedHelp} action={{ href: back, label: words.reload }} />,
  );
};

/**
 * A handler of `/regions/:region/:plan…` that reads or writes records of delivery: refused where the actor may do `action` nowhere in the region; a refusal
 * or a change of somebody else inside it becomes a page.
 */
export const onDelivery = (
  action: Action,
  handler: (c: PageContext, given: Delivery) => Response | Promise<Response>,
): ((c: PageContext) => Promise<Response>) =>
  onDatabase((c, store) =>
    onRegion(async (_, context) => {
      const { actor } = c.var;
      const region = context.region.code;
      if (!may(actor, action, { region, units: actor.unit === undefined ? [] : [actor.unit] })) return forbiddenPage(c);
      try {
        const given = { store, context, delivery: store.delivery(region, actor), actor };
        const once = await sentOnce(c, c.var.state.clock());
        if (once === undefined) return await handler(c, { ...given, newId: () => store.newId() });
        return await onceAnswered(c, { store, delivery: given.delivery, region }, once, async (delivery, newId) => handler(c, { ...given, delivery, newId }));
      } catch (fault) {
        if (fault instanceof Forbidden) return forbiddenPage(c);
        if (fault instanceof Outdated) return outdatedPage(c);
        throw fault;
      }
    })(c),
  );
