import { Hono } from 'hono';
import type { Monitored } from '../../../../src/monitoring/index.ts';
import { refusedLowering } from '../../amendments/binding-lowered.ts';
import type { Env, PageContext } from '../../app-state.ts';
import { notFound } from '../../errors.tsx';
import { onRegion, type RegionContext } from '../../region/index.ts';
import { dataPath } from '../data-page.tsx';
import { fieldsOf } from '../draft/confirmation.ts';
import { rememberSender } from '../sender.ts';
import { itemSettingsPage } from './item-settings-page.tsx';
import { eventRequest, ownersRequest, settingRequest } from './settings-request.ts';
import { settingsPage } from './settings-page.tsx';

const onItem = (handler: (c: PageContext, context: RegionContext, item: Monitored) => Response | Promise<Response>) =>
  onRegion((c, context) => {
    const item = context.items.find(({ id }) => id === c.req.param('item'));
    return item === undefined ? notFound(c) : handler(c, context, item);
  });

const byOf = (c: PageContext, given: unknown): { readonly by?: string } => {
  const by = rememberSender(c, given);
  return by === undefined ? {} : { by };
};

/** Owners of all items at once, and everything a person may settle about one: each change a row with its reason. */
export const settingsRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const path = '/regions/:region/:plan/data/settings';

  app.get(
    path,
    onRegion((c, context) => settingsPage(c, context)),
  );

  app.post(
    path,
    onRegion(async (c, context) => {
      const form = await c.req.parseBody();
      const fields = fieldsOf(form);
      const { settings, fault } = ownersRequest(context, fields);
      if (fault !== undefined) return settingsPage(c, context, { fields, fault });
      if (settings.length > 0) {
        const store = await c.var.state.database();
        await store.send({ region: context.region.code, channel: 'settings', ...byOf(c, form['by']), observations: [], settings });
      }
      return c.redirect(dataPath(context, settings.length > 0 ? `settings?saved=${settings.length}` : 'settings?saved=0'), 303);
    }),
  );

  app.get(
    `${path}/:item`,
    onItem((c, context, item) => itemSettingsPage(c, context, item)),
  );

  app.post(
    `${path}/:item`,
    onItem(async (c, context, item) => {
      const form = await c.req.parseBody();
      const fields = fieldsOf(form);
      const request = settingRequest(item, context, fields);
      if (!request.ok)
        return itemSettingsPage(c, context, item, { fields, faults: request.faults, ...(request.gap === undefined ? {} : { gap: request.gap }) });
      if (request.setting !== undefined) {
        const store = await c.var.state.database();
        const sending = { region: context.region.code, channel: 'settings', ...byOf(c, form['by']), observations: [], settings: [request.setting] };
        const refused = await refusedLowering(() => store.send(sending));
        if (refused !== undefined) return itemSettingsPage(c, context, item, { fields, faults: { lowered: refused } });
      }
      return c.redirect(dataPath(context, `settings/${encodeURIComponent(item.id)}?saved=${request.setting === undefined ? 0 : 1}`), 303);
    }),
  );

  app.post(
    `${path}/:item/events`,
    onItem(async (c, context, item) => {
      const form = await c.req.parseBody();
      const fields = fieldsOf(form);
      const request = eventRequest(item, context.today, fields);
      if (!request.ok) return itemSettingsPage(c, context, item, { fields, faults: request.faults });
      const store = await c.var.state.database();
      const sending = { region: context.region.code, channel: 'event', ...byOf(c, form['by']), observations: [], events: [request.event] };
      const refused = await refusedLowering(() => store.send(sending));
      if (refused !== undefined) return itemSettingsPage(c, context, item, { fields, faults: { lowered: refused } });
      return c.redirect(dataPath(context, `settings/${encodeURIComponent(item.id)}?saved=1`), 303);
    }),
  );
  return app;
};
