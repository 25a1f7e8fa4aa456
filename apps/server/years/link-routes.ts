import { Hono } from 'hono';
import { Forbidden, type Kept, type RecordChange } from '../../../src/database/index.ts';
import { targetText, type PlanLink } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import { refusedLowering } from '../amendments/binding-lowered.ts';
import type { Env, PageContext } from '../app-state.ts';
import { fieldsOf } from '../data/draft/confirmation.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { changedTarget, seenLink, targetRequest, titleLink } from './link-request.ts';
import { higherPlans, itemsAbove } from './link-targets.ts';
import { linksPage } from './links-page.tsx';
import { linksPath } from './year-given.ts';
import { inBoth } from './words/index.ts';

const PATH = '/regions/:region/:plan/links';

type Fields = Readonly<Record<string, string>>;

const textsOf = (form: Record<string, unknown>, name: string): readonly string[] =>
  [form[name]].flat().filter((value): value is string => typeof value === 'string');

const seenVersion = (fields: Fields, { version }: Kept): number => (/^\d{1,9}$/.test(fields['version'] ?? '') ? Number(fields['version']) : version);

const doingOf = (c: PageContext, { actor }: Delivery) => ({ at: c.var.state.clock(), by: actor.name });

const back = (c: PageContext, { context }: Delivery, query: string): Response => c.redirect(linksPath(context, `?${query}`), 303);

/** The tie that a form is about; a form about one that is gone goes back to the list. */
const onLink = (handler: (c: PageContext, given: Delivery, link: Kept<'link'>, fields: Fields) => Response | Promise<Response>) =>
  onDelivery('link.edit', async (c, given) => {
    const link = await given.delivery.get('link', c.req.param('link') ?? '');
    if (link === undefined || link.body.plan !== given.context.plan.id) return c.redirect(linksPath(given.context), 303);
    return handler(c, given, link, fieldsOf(await c.req.parseBody()));
  });

/** Ties that were ticked, and one that was chosen, to a plan above that is kept here. */
const chosenLinks = async (given: Delivery, above: string, pairs: readonly string[], note?: string): Promise<readonly PlanLink[]> => {
  const { store, context, delivery } = given;
  const plan = (await higherPlans(store, { region: context.region.code, plan: context.plan.id })).find((one) => `${one.region} ${one.plan}` === above);
  const found = plan === undefined ? undefined : await itemsAbove(store, plan, context.today);
  if (plan === undefined || found === undefined) return [];
  const kept = await delivery.list('link', { plan: context.plan.id });
  const tied = new Set(
    kept.flatMap(({ body: { item, higher } }) => (higher.region === plan.region && higher.plan === plan.plan ? [`${item} ${higher.item}`] : [])),
  );
  return [...new Set(pairs)].flatMap((pair): PlanLink[] => {
    const [own, higher] = pair.split(' ');
    const [item, target] = [context.items.find(({ id }) => id === own), found.items.find(({ id }) => id === higher)];
    if (item === undefined || target === undefined || tied.has(pair)) return [];
    return [
      {
        plan: context.plan.id,
        item: item.id,
        higher: {
          region: plan.region,
          plan: plan.plan,
          version: found.plan.version,
          title: plan.title,
          item: target.id,
          itemName: target.name,
          target: targetText(target),
        },
        ...(note === undefined ? {} : { note }),
      },
    ];
  });
};

/** 上位规划与下达: targets from above filled in once; ties to plans above, looked at anew when their targets change. */
export const linkRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();

  app.get(
    PATH,
    onDelivery('link.read', (c, given) => linksPage(c, given)),
  );

  app.post(
    `${PATH}/target`,
    onDelivery('link.edit', async (c, given) => {
      const { context, store, actor } = given;
      if (!may(actor, 'figure.send', { region: context.region.code })) throw new Forbidden('figure.send');
      const fields = fieldsOf(await c.req.parseBody());
      const request = targetRequest(context, fields);
      if (request.faults !== undefined) return linksPage(c, given, { form: 'target', fields, faults: request.faults });
      const sending = { region: context.region.code, channel: 'settings', by: actor.name, observations: [], settings: [request.ok] };
      const refused = await refusedLowering(() => store.send(sending));
      if (refused !== undefined) return linksPage(c, given, { form: 'target', fields, faults: { lowered: refused } });
      return back(c, given, 'saved=down');
    }),
  );

  app.post(
    PATH,
    onDelivery('link.edit', async (c, given) => {
      const { context, delivery } = given;
      const fields = fieldsOf(await c.req.parseBody());
      const kept = (await delivery.list('link', { plan: context.plan.id })).map(({ body }) => body);
      const request = titleLink(context, fields, kept);
      if (request.faults !== undefined) return linksPage(c, given, { form: 'title', fields, faults: request.faults });
      await delivery.change({ action: 'link.edit', changes: [{ kind: 'link', id: given.newId(), version: null, body: request.ok }] });
      return back(c, given, 'saved=link');
    }),
  );

  app.post(
    `${PATH}/proposed`,
    onDelivery('link.edit', async (c, given) => {
      const { delivery, store } = given;
      const form = await c.req.parseBody({ all: true });
      const fields = fieldsOf(form);
      const [own, higher] = [fields['own'] ?? '', fields['higher'] ?? ''];
      const pairs = [...textsOf(form, 'pair'), ...(own === '' || higher === '' ? [] : [`${own} ${higher}`])];
      const links = await chosenLinks(given, fields['above'] ?? '', pairs);
      if (links.length === 0)
        return linksPage(c, given, {
          form: 'proposed',
          fields,
          faults: { proposed: inBoth(({ link }) => (pairs.length === 0 ? link.faults.noneChosen : link.faults.twice)) },
        });
      const changes = links.map((body): RecordChange => ({ kind: 'link', id: store.newId(), version: null, body }));
      await delivery.change({ action: 'link.edit', changes });
      return back(c, given, 'saved=link');
    }),
  );

  app.post(
    `${PATH}/seen`,
    onDelivery('link.edit', async (c, given) => {
      const { context, delivery } = given;
      const form = await c.req.parseBody({ all: true });
      const fields = fieldsOf(form);
      const ids = textsOf(form, 'link');
      const links = (await delivery.list('link', { ids })).filter(({ body }) => body.plan === context.plan.id);
      const note = fields['note'] ?? '';
      const changes = links.map(
        ({ id, version, body }): RecordChange => ({ kind: 'link', id, version, body: seenLink(body, fields['target'] ?? '', note, doingOf(c, given)) }),
      );
      if (changes.length > 0) await delivery.change({ action: 'link.edit', ...(note === '' ? {} : { reason: note }), changes });
      return back(c, given, 'saved=seen');
    }),
  );

  app.post(
    `${PATH}/:link/changed`,
    onLink(async (c, given, link, fields) => {
      const request = changedTarget(link.body, fields, doingOf(c, given));
      if (request.faults !== undefined) return linksPage(c, given, { form: { link: link.id }, fields, faults: request.faults });
      const document = request.ok.higher.changed!.document;
      await given.delivery.change({
        action: 'link.edit',
        document,
        changes: [{ kind: 'link', id: link.id, version: seenVersion(fields, link), body: request.ok }],
      });
      return back(c, given, 'saved=link');
    }),
  );

  app.post(
    `${PATH}/:link/remove`,
    onLink(async (c, given, link, fields) => {
      await given.delivery.change({ action: 'link.edit', changes: [{ kind: 'link', id: link.id, version: seenVersion(fields, link), body: null }] });
      return back(c, given, `removed=${encodeURIComponent(link.id)}`);
    }),
  );

  app.post(
    `${PATH}/:link/restore`,
    onDelivery('link.edit', async (c, given) => {
      const { delivery, context } = given;
      const last = (await delivery.history('link', c.req.param('link') ?? '')).at(-1);
      const body = last?.after === null ? last.before : null;
      if (last !== undefined && body !== null && body.plan === context.plan.id)
        await delivery.change({ action: 'link.edit', changes: [{ kind: 'link', id: last.id, version: null, body }] });
      return back(c, given, 'saved=link');
    }),
  );
  return app;
};
