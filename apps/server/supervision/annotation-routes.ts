import { Hono } from 'hono';
import { annotate, editAnnotation, isPerson, supervisionRefusals } from '../../../src/participation/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { forbiddenPage, onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { annotatePage, annotationsPage, type AnnotationRow } from './annotations-page.tsx';
import { sentForm } from '../sent-form.ts';
import { dayAsked } from './inquiry-routes.ts';
import { supervisionPath } from './supervision-path.ts';
import { deedOf } from './terms.ts';
import { topicAsked } from './topics.ts';

const write = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const form = await sentForm(c);
  const topic = await topicAsked(given, form.field('about'), form.field('topic'));
  const plan = { kind: 'plan', ref: '', title: context.plan.title } as const;
  if (topic === undefined) return annotatePage(c, given, plan, undefined, { at: 'new', fault: supervisionRefusals.topic, fields: form.fields });
  const asOf = dayAsked(form.field('of'), context.today);
  const outcome = annotate({ plan: context.plan.id, about: topic, text: form.field('text'), shared: form.isTicked('shared'), asOf }, deedOf(c, given));
  if (outcome.refused !== undefined) return annotatePage(c, given, topic, asOf, { at: 'new', fault: outcome.refused, fields: form.fields });
  const id = given.newId();
  await delivery.change({ action: 'annotation.edit', changes: [{ kind: 'annotation', id, version: null, body: outcome.ok }] });
  return c.redirect(`${supervisionPath(context, 'annotations')}#${id}`, 303);
};

/** A note of the writer's own: nobody else changes it, or is told that it is there. */
const onOwn = (handler: (c: PageContext, given: Delivery, row: AnnotationRow) => Promise<Response>) =>
  onDelivery('annotation.edit', async (c, given) => {
    const row = await given.delivery.get('annotation', c.req.param('id') ?? '');
    if (row === undefined || row.body.plan !== given.context.plan.id) return notFound(c);
    if (isPerson(row.body.by, given.actor)) return handler(c, given, row);
    return row.body.shared ? forbiddenPage(c) : notFound(c);
  });

export const annotationRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/supervision/annotations';
  app.get(
    under,
    onDelivery('annotation.read', (c, given) => annotationsPage(c, given)),
  );
  app.post(under, onDelivery('annotation.edit', write));
  app.get(
    `${under}/new`,
    onDelivery('annotation.edit', async (c, given) => {
      const topic = await topicAsked(given, c.req.query('about') ?? 'plan:', c.req.query('title'));
      return topic === undefined ? notFound(c) : annotatePage(c, given, topic, dayAsked(c.req.query('of') ?? '', given.context.today));
    }),
  );
  app.post(
    `${under}/:id`,
    onOwn(async (c, given, row) => {
      const form = await sentForm(c);
      const outcome = editAnnotation(row.body, { text: form.field('text'), shared: form.isTicked('shared') }, deedOf(c, given));
      if (outcome.refused !== undefined) return annotationsPage(c, given, { at: row.id, fault: outcome.refused, fields: form.fields });
      await given.delivery.change({
        action: 'annotation.edit',
        changes: [{ kind: 'annotation', id: row.id, version: form.version(row.version), body: outcome.ok }],
      });
      return c.redirect(`${supervisionPath(given.context, 'annotations')}#${row.id}`, 303);
    }),
  );
  app.post(
    `${under}/:id/remove`,
    onOwn(async (c, given, row) => {
      const form = await sentForm(c);
      await given.delivery.change({ action: 'annotation.edit', changes: [{ kind: 'annotation', id: row.id, version: form.version(row.version), body: null }] });
      return c.redirect(supervisionPath(given.context, 'annotations'), 303);
    }),
  );
  return app;
};
