import { Hono } from 'hono';
import { readPlainDate, type Outcome, type PlainDate } from '../../../src/basis/index.ts';
import type { RecordChange } from '../../../src/database/index.ts';
import type { Notice } from '../../../src/delivery/index.ts';
import type { Action } from '../../../src/identity/index.ts';
import { answerInquiry, askInquiry, assignInquiry, publishInquiry, rateInquiry, supervisionRefusals, type Inquiry } from '../../../src/participation/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { sentForm, type SentForm } from '../sent-form.ts';
import { inquiriesPage, type InquiryRow } from './inquiries-page.tsx';
import { askPage, inquiryPage } from './inquiry-pages.tsx';
import { noticeChange } from './notice-change.ts';
import { recordAt } from './records-at.ts';
import { inquiryPath } from './supervision-path.ts';
import { deedOf, termsIn, unitCheck } from './terms.ts';
import { topicAsked } from './topics.ts';
import { supervisionNotices as told } from './words/index.ts';

type Told = { readonly to: Notice['to']; readonly said: Notice['said']; readonly level: Notice['level'] };
type Done = { readonly inquiry: Inquiry; readonly told: readonly Told[]; readonly reason?: string };
type Deed = (c: PageContext, given: Delivery, row: InquiryRow, form: SentForm) => Promise<Outcome<Done>>;

/** A past day that a form was opened on. */
export const dayAsked = (text: string, today: PlainDate): PlainDate | undefined => {
  const day = readPlainDate(text);
  return day === undefined || day > today ? undefined : day;
};

const noticesOf = ({ store, context }: Delivery, id: string, all: readonly Told[]): readonly RecordChange[] =>
  all.map((one) => noticeChange(store, { plan: context.plan.id, ...one, about: { kind: 'inquiry', ref: id, href: inquiryPath(context, id) } }));

const ask = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const form = await sentForm(c);
  const topic = await topicAsked(given, form.field('about'), form.field('topic'));
  const plan = { kind: 'plan', ref: '', title: context.plan.title } as const;
  if (topic === undefined) return askPage(c, given, plan, undefined, { at: 'ask', fault: supervisionRefusals.topic, fields: form.fields });
  const asOf = dayAsked(form.field('of'), context.today);
  const outcome = askInquiry({ plan: context.plan.id, about: topic, text: form.field('text'), asOf }, await termsIn(delivery), deedOf(c, given));
  if (outcome.refused !== undefined) return askPage(c, given, topic, asOf, { at: 'ask', fault: outcome.refused, fields: form.fields });
  const id = given.newId();
  await delivery.change({
    action: 'inquiry.ask',
    changes: [
      { kind: 'inquiry', id, version: null, body: outcome.ok },
      ...noticesOf(given, id, [{ to: { role: 'planner' }, said: told.asked(topic.title), level: 'yellow' }]),
    ],
  });
  return c.redirect(inquiryPath(context, id), 303);
};

const DEEDS: Readonly<Record<'assign' | 'answer' | 'rate' | 'publish', { readonly action: Action; readonly deed: Deed }>> = {
  assign: {
    action: 'inquiry.assign',
    deed: async (c, given, { body }, form) => {
      const isUnit = unitCheck(await unitsOf(given.delivery));
      const asked = { unit: form.field('unit'), due: form.day('due'), reason: form.field('reason') };
      const next = assignInquiry(body, asked, isUnit, deedOf(c, given));
      if (next.refused !== undefined) return next;
      const said = told.inquiryAssigned(body.about.title, next.ok.due);
      return { ok: { inquiry: next.ok, told: [{ to: { unit: next.ok.unit! }, said, level: 'yellow' }], reason: asked.reason.trim() } };
    },
  },
  answer: {
    action: 'inquiry.answer',
    deed: async (c, given, { body }, form) => {
      const next = answerInquiry(body, form.field('text'), deedOf(c, given));
      if (next.refused !== undefined) return next;
      const to = body.by.account === undefined ? { role: 'deputy' } : { account: body.by.account };
      return { ok: { inquiry: next.ok, told: [{ to, said: told.inquiryAnswered(body.about.title), level: 'info' }] } };
    },
  },
  rate: {
    action: 'inquiry.rate',
    deed: async (c, given, { body }, form) => {
      const next = rateInquiry(body, { result: form.field('result'), text: form.field('text') }, deedOf(c, given));
      if (next.refused !== undefined) return next;
      const isBad = next.ok.rating?.result === 'unsatisfied';
      return { ok: { inquiry: next.ok, told: isBad ? [{ to: { role: 'planner' }, said: told.unsatisfied(body.about.title), level: 'yellow' }] : [] } };
    },
  },
  publish: {
    action: 'inquiry.assign',
    deed: async (c, given, { body }) => {
      const next = publishInquiry(body, deedOf(c, given));
      return next.refused === undefined ? { ok: { inquiry: next.ok, told: [] } } : next;
    },
  },
};

const onInquiry = (action: Action, handler: (c: PageContext, given: Delivery, row: InquiryRow) => Promise<Response>) =>
  onDelivery(action, async (c, given) => {
    const row = await recordAt(given, 'inquiry', c.req.param('id') ?? '');
    return row === undefined ? notFound(c) : handler(c, given, row);
  });

export const inquiryRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/supervision/inquiries';
  app.get(
    under,
    onDelivery('inquiry.read', (c, given) => inquiriesPage(c, given)),
  );
  app.post(under, onDelivery('inquiry.ask', ask));
  app.get(
    `${under}/new`,
    onDelivery('inquiry.ask', async (c, given) => {
      const topic = await topicAsked(given, c.req.query('about') ?? 'plan:', c.req.query('title'));
      return topic === undefined ? notFound(c) : askPage(c, given, topic, dayAsked(c.req.query('of') ?? '', given.context.today));
    }),
  );
  app.get(
    `${under}/:id`,
    onInquiry('inquiry.read', (c, given, row) => inquiryPage(c, given, row)),
  );
  for (const [name, { action, deed }] of Object.entries(DEEDS))
    app.post(
      `${under}/:id/${name}`,
      onInquiry(action, async (c, given, row) => {
        const form = await sentForm(c);
        const outcome = await deed(c, given, row, form);
        if (outcome.refused !== undefined) return inquiryPage(c, given, row, { at: name, fault: outcome.refused, fields: form.fields });
        const { inquiry, told: notices, reason } = outcome.ok;
        await given.delivery.change({
          action,
          changes: [{ kind: 'inquiry', id: row.id, version: form.version(row.version), body: inquiry }, ...noticesOf(given, row.id, notices)],
          ...(reason ? { reason } : {}),
        });
        return c.redirect(inquiryPath(given.context, row.id), 303);
      }),
    );
  return app;
};
