import { Hono } from 'hono';
import { may, SYSTEM, type Actor } from '../../../src/identity/index.ts';
import type { Env } from '../app-state.ts';
import { onDelivery } from '../delivery/on-delivery.tsx';
import { onDatabase, dayOf, loadRegion } from '../region/index.ts';
import { accountsOf } from '../accounts/accounts-of.ts';
import { calendarsPage } from './calendar-page.tsx';
import { feedFile, feedId, feedOf, newFeed, type FeedOf } from './feed.ts';
import { holidaysIn } from './holiday-choice.ts';
import { reportsPath } from './report-path.ts';

const whose = ({ account, unit }: Actor): FeedOf => (account === undefined ? (unit === undefined ? { account: 'operator' } : { unit }) : { account });

/** Feeds of due days: made by whom they are for, read by whoever knows the address. */
export const feedRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();

  app.post(
    '/regions/:region/:plan/reports/feed',
    onDelivery('calendar.read', async (c, given) => {
      const { actor, store, context } = given;
      const of = whose(actor);
      // One's own feed is one's own to make; the record that keeps its digest is the region's.
      const keeper: Actor = may(actor, 'preference.edit', { region: context.region.code }) ? actor : { ...actor, roles: ['planner'] };
      const delivery = store.delivery(context.region.code, keeper);
      const { token, change } = newFeed(of, await delivery.get('preference', feedId(of)));
      await delivery.change({ action: 'preference.edit', changes: [change] });
      const address = new URL(reportsPath(context, `feed/${token}/due.ics`), c.req.url).href;
      return calendarsPage(c, given, { feed: address });
    }),
  );

  app.get(
    '/regions/:region/:plan/reports/feed/:token/due.ics',
    onDatabase(async (c, store) => {
      const region = c.req.param('region') ?? '';
      const delivery = store.delivery(region, SYSTEM);
      const of = await feedOf(delivery, c.req.param('token') ?? '');
      const now = c.var.state.clock();
      const today = dayOf(now);
      const context = of === undefined ? undefined : await loadRegion(store, region, c.req.param('plan') ?? '', { asOf: today, known: today });
      if (of === undefined || context === undefined) return c.notFound();
      const account = of.account === undefined ? undefined : (await accountsOf(store, region)).find(({ id }) => id === of.account);
      // Who may no longer sign in may no longer read; the operator's feed is that of the whole region.
      if (of.account !== undefined && of.account !== 'operator' && account === undefined) return c.notFound();
      const unitId = of.unit ?? account?.unit;
      const unit = unitId === undefined ? undefined : await delivery.get('unit', unitId);
      const { holidays } = await holidaysIn(delivery);
      const file = await feedFile(delivery, context, { unit, holidays, language: c.var.language, now, origin: new URL(c.req.url).origin });
      return c.body(file, 200, {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Cache-Control': 'private, max-age=3600',
        'Content-Disposition': 'inline; filename="due.ics"',
      });
    }),
  );
  return app;
};
