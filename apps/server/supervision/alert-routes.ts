import { Hono } from 'hono';
import { makeAlert, supervisionRefusals } from '../../../src/participation/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { alertPage, alertRows, alertsPage } from './alerts-page.tsx';
import { sightsOf } from './alert-sights.ts';
import { sentForm } from '../sent-form.ts';
import { supervisionPath } from './supervision-path.ts';
import { topicAsked } from './topics.ts';

const set = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const form = await sentForm(c);
  const topic = await topicAsked(given, form.field('about'), form.field('topic'));
  const plan = { kind: 'plan', ref: '', title: context.plan.title } as const;
  if (topic === undefined) return alertPage(c, given, plan, { at: 'new', fault: supervisionRefusals.topic, fields: form.fields });
  const own = (await alertRows(given)).map(({ body }) => body);
  const asked = { plan: context.plan.id, about: topic, when: form.field('when'), mail: form.isTicked('mail'), language: c.var.language };
  const outcome = makeAlert(asked, own, await sightsOf(given, topic, context.today), actor);
  if (outcome.refused !== undefined) return alertPage(c, given, topic, { at: 'new', fault: outcome.refused, fields: form.fields });
  await delivery.change({ action: 'alert.edit', changes: [{ kind: 'alert', id: given.newId(), version: null, body: outcome.ok }] });
  return c.redirect(supervisionPath(context, 'alerts'), 303);
};

/** Only one's own: of others nobody is told that they are there. */
const remove = async (c: PageContext, given: Delivery): Promise<Response> => {
  const row = (await alertRows(given)).find(({ id }) => id === c.req.param('id'));
  if (row === undefined) return notFound(c);
  await given.delivery.change({ action: 'alert.edit', changes: [{ kind: 'alert', id: row.id, version: row.version, body: null }] });
  return c.redirect(supervisionPath(given.context, 'alerts'), 303);
};

export const alertRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/supervision/alerts';
  app.get(
    under,
    onDelivery('alert.read', (c, given) => alertsPage(c, given)),
  );
  app.post(under, onDelivery('alert.edit', set));
  app.get(
    `${under}/new`,
    onDelivery('alert.edit', async (c, given) => {
      const topic = await topicAsked(given, c.req.query('about') ?? 'plan:', c.req.query('title'));
      return topic === undefined ? notFound(c) : alertPage(c, given, topic);
    }),
  );
  app.post(`${under}/:id/remove`, onDelivery('alert.edit', remove));
  return app;
};
