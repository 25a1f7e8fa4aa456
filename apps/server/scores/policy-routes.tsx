import { Hono } from 'hono';
import { readPlainDate, type Outcome } from '../../../src/basis/index.ts';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { unitInForce } from '../../../src/delivery/index.ts';
import {
  editedPolicy,
  endedPolicy,
  evaluatedPolicy,
  inForcePolicy,
  registeredPolicy,
  withCheck,
  withComments,
  type Policy,
  type PolicyGiven,
} from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { forbiddenPage, onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { bodiesOf } from '../whistles/whistle-rows.ts';
import { policiesPage } from './policies-page.tsx';
import type { PolicyAct } from './policy-acts.tsx';
import { policyForm } from './policy-form.tsx';
import { planItems } from './policy-items.ts';
import { policyPage } from './policy-page.tsx';
import { sentForm, type SentForm } from '../sent-form.ts';
import { oneOf } from './one-of.ts';
import { policyPath } from './score-path.ts';
import { policyWords } from './words/index.ts';

type OnPolicy = (c: PageContext, given: Delivery, row: Kept<'policy'>) => Response | Promise<Response>;

const onPolicy = (action: 'policy.read' | 'policy.edit', handler: OnPolicy) =>
  onDelivery(action, async (c, given) => {
    const row = await given.delivery.get('policy', c.req.param('id') ?? '');
    if (row === undefined || row.body.plan !== given.context.plan.id) return notFound(c);
    // Everybody inside reads every policy; a unit changes its own.
    const isAllowed = action === 'policy.read' || may(given.actor, action, { region: given.context.region.code, units: [row.body.unit] });
    return isAllowed ? handler(c, given, row) : forbiddenPage(c);
  });

const givenOf = ({ field, lines }: SentForm): PolicyGiven => ({
  name: field('name'),
  unit: field('unit'),
  text: field('text'),
  checks: lines('checks'),
  items: lines('items').map((line) => line.split(/\s/)[0]!),
});

const knownIn = async ({ context, delivery }: Delivery) => {
  const units = bodiesOf(await unitsOf(delivery));
  const items = planItems(context);
  return { isUnit: (unit: string) => unit !== '' && unitInForce(units, unit) === unit, isItem: (item: string) => items.has(item) };
};

const registerPolicy = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const form = await sentForm(c);
  const outcome = registeredPolicy(context.plan.id, givenOf(form), await knownIn(given), { at: c.var.state.clock(), by: actor.name });
  if (outcome.refused !== undefined) return policyForm(c, given, { fields: form.fields, fault: outcome.refused[c.var.language] });
  const id = given.newId();
  await delivery.change({ action: 'policy.edit', changes: [{ kind: 'policy', id, version: null, body: outcome.ok }] });
  return c.redirect(policyPath(context, id), 303);
};

const savePolicy: OnPolicy = async (c, given, row) => {
  const { context, delivery, actor } = given;
  const form = await sentForm(c);
  const outcome = editedPolicy(row.body, givenOf(form), await knownIn(given), { at: c.var.state.clock(), by: actor.name });
  const version = form.version(row.version);
  if (outcome.refused !== undefined)
    return policyForm(c, given, { id: row.id, version, body: row.body, fields: form.fields, fault: outcome.refused[c.var.language] });
  await delivery.change({ action: 'policy.edit', changes: [{ kind: 'policy', id: row.id, version, body: outcome.ok }] });
  return c.redirect(policyPath(context, row.id), 303);
};

type Step = (policy: Policy, form: SentForm, deed: { readonly at: string; readonly by: string }) => Outcome<Policy>;

const day = ({ field }: SentForm, name: string) => readPlainDate(field(name));

const STEPS: Readonly<Record<PolicyAct, Step>> = {
  check: (policy, form, deed) =>
    withCheck(
      policy,
      {
        name: form.field('name'),
        result: oneOf(form.field('result'), ['passed', 'conditions', 'failed']),
        text: form.field('text'),
        date: day(form, 'date'),
      },
      deed,
    ),
  comments: (policy, form, deed) => withComments(policy, { from: day(form, 'from'), until: day(form, 'until'), reason: form.field('reason') }, deed),
  force: (policy, form, deed) =>
    inForcePolicy(
      policy,
      {
        number: form.field('number'),
        date: day(form, 'date'),
        until: day(form, 'until'),
        evaluateBy: day(form, 'evaluateBy'),
        answer: form.field('answer'),
        reason: form.field('reason'),
      },
      deed,
    ),
  evaluate: (policy, form, deed) =>
    evaluatedPolicy(
      policy,
      {
        result: oneOf(form.field('result'), ['kept', 'changed', 'ended']),
        text: form.field('text'),
        date: day(form, 'date'),
        evaluateBy: day(form, 'evaluateBy'),
      },
      deed,
    ),
  end: (policy, form, deed) => endedPolicy(policy, form.field('reason'), deed),
};

/** Planners hear of a comment window: its page is public from then on. */
const noticesOf = ({ store, context }: Delivery, id: string, policy: Policy, act: PolicyAct): readonly RecordChange[] => {
  if (act !== 'comments' || policy.comments === undefined) return [];
  const { from, until } = policy.comments;
  const said = { zh: policyWords('zh').notice(policy.name, from, until), en: policyWords('en').notice(policy.name, from, until) };
  const body = {
    plan: context.plan.id,
    to: { role: 'planner' },
    said,
    about: { kind: 'policy', ref: id, href: policyPath(context, id) },
    level: 'info',
  } as const;
  return [{ kind: 'notice', id: store.newId(), version: null, body }];
};

const actOn =
  (act: PolicyAct): OnPolicy =>
  async (c, given, row) => {
    const { context, delivery, actor } = given;
    const form = await sentForm(c);
    const outcome = STEPS[act](row.body, form, { at: c.var.state.clock(), by: actor.name });
    if (outcome.refused !== undefined) return policyPage(c, given, row, { act, fault: outcome.refused[c.var.language], fields: form.fields });
    await delivery.change({
      action: 'policy.edit',
      changes: [{ kind: 'policy', id: row.id, version: form.version(row.version), body: outcome.ok }, ...noticesOf(given, row.id, outcome.ok, act)],
      ...(act === 'force' ? { document: outcome.ok.number! } : {}),
    });
    return c.redirect(policyPath(context, row.id), 303);
  };

export const policyRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/policies';
  app.get(under, onDelivery('policy.read', policiesPage));
  app.post(under, onDelivery('policy.edit', registerPolicy));
  app.get(
    `${under}/new`,
    onDelivery('policy.edit', (c, given) => policyForm(c, given)),
  );
  app.get(
    `${under}/:id`,
    onPolicy('policy.read', (c, given, row) => policyPage(c, given, row)),
  );
  app.post(`${under}/:id`, onPolicy('policy.edit', savePolicy));
  app.get(
    `${under}/:id/edit`,
    onPolicy('policy.edit', (c, given, { id, version, body }) => policyForm(c, given, { id, version, body })),
  );
  app.post(`${under}/:id/check`, onPolicy('policy.edit', actOn('check')));
  app.post(`${under}/:id/comments`, onPolicy('policy.edit', actOn('comments')));
  app.post(`${under}/:id/force`, onPolicy('policy.edit', actOn('force')));
  app.post(`${under}/:id/evaluate`, onPolicy('policy.edit', actOn('evaluate')));
  app.post(`${under}/:id/end`, onPolicy('policy.edit', actOn('end')));
  return app;
};
