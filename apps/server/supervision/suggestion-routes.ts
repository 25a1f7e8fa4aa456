import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { Outcome } from '../../../src/basis/index.ts';
import { Outdated, type RecordChange } from '../../../src/database/index.ts';
import type { Notice } from '../../../src/delivery/index.ts';
import { may, type Action } from '../../../src/identity/index.ts';
import {
  answerSuggestion,
  assignSuggestion,
  closeSuggestion,
  publishSuggestion,
  rateSuggestion,
  registerSuggestion,
  supervisionRefusals,
  type Suggestion,
} from '../../../src/participation/index.ts';
import { workbookFile } from '../../../src/publication/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { attachment } from '../export/attachment.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { sentForm, type SentForm } from '../sent-form.ts';
import { noticeChange } from './notice-change.ts';
import { recordAt, recordsAt } from './records-at.ts';
import { registerSuggestionPage } from './suggestion-form.tsx';
import { suggestionPage } from './suggestion-page.tsx';
import { suggestionWorkbook } from './suggestion-workbook.ts';
import { suggestionOrder, suggestionsPage, type SuggestionRow } from './suggestions-page.tsx';
import { suggestionPath } from './supervision-path.ts';
import { deedOf, termsIn, unitCheck } from './terms.ts';
import { topicAsked } from './topics.ts';
import { supervisionNotices as told } from './words/index.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Told = { readonly to: Notice['to']; readonly said: Notice['said']; readonly level: Notice['level'] };
type Done = { readonly suggestion: Suggestion; readonly told?: readonly Told[]; readonly reason?: string };
type Deed = (c: PageContext, given: Delivery, row: SuggestionRow, form: SentForm) => Promise<Outcome<Done>>;

const noticesOf = ({ store, context }: Delivery, id: string, all: readonly Told[] = []): readonly RecordChange[] =>
  all.map((one) => noticeChange(store, { plan: context.plan.id, ...one, about: { kind: 'suggestion', ref: id, href: suggestionPath(context, id) } }));

/** One for each number of a plan, so that two who register it at the same moment cannot both. */
const idOf = (plan: string, number: string): string => `suggestion-${createHash('sha256').update(`${plan}\n${number}`).digest('hex').slice(0, 32)}`;

const register = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const form = await sentForm(c);
  const topic = form.field('about') === '' ? undefined : await topicAsked(given, form.field('about'), form.field('topic'));
  const asked = {
    plan: context.plan.id,
    kind: form.field('kind') === 'proposal' ? ('proposal' as const) : ('suggestion' as const),
    number: form.field('number'),
    title: form.field('title'),
    text: form.field('text'),
    by: form.field('by'),
    date: form.day('date'),
    hard: form.isTicked('hard'),
    own: form.isTicked('own') && may(actor, 'suggestion.rate', { region: context.region.code }),
    about: topic,
  };
  const numbers = new Set((await delivery.list('suggestion', { plan: context.plan.id })).map(({ body }) => body.number));
  const outcome = registerSuggestion(asked, (number) => numbers.has(number), await termsIn(delivery), deedOf(c, given));
  if (outcome.refused !== undefined) return registerSuggestionPage(c, given, topic, { fault: outcome.refused, fields: form.fields });
  const { number, title } = outcome.ok;
  const id = idOf(context.plan.id, number);
  try {
    await delivery.change({
      action: 'suggestion.register',
      changes: [
        { kind: 'suggestion', id, version: null, body: outcome.ok },
        ...noticesOf(given, id, [{ to: { role: 'planner' }, said: told.registered(number, title), level: 'yellow' }]),
      ],
      document: number,
    });
  } catch (fault) {
    if (!(fault instanceof Outdated)) throw fault;
    return registerSuggestionPage(c, given, topic, { fault: supervisionRefusals.sameNumber(number), fields: form.fields });
  }
  return c.redirect(suggestionPath(context, id), 303);
};

/** To who registered it as his own, else to all deputies. */
const proposer = ({ account }: Suggestion): Notice['to'] => (account === undefined ? { role: 'deputy' } : { account });

const DEEDS: Readonly<Record<'assign' | 'answer' | 'rate' | 'close' | 'publish', { readonly action: Action; readonly deed: Deed }>> = {
  assign: {
    action: 'suggestion.assign',
    deed: async (c, given, { body }, form) => {
      const isUnit = unitCheck(await unitsOf(given.delivery));
      const asked = { lead: form.field('lead'), support: form.all('support'), hard: form.isTicked('hard'), reason: form.field('reason') };
      const next = assignSuggestion(body, asked, isUnit, await termsIn(given.delivery), deedOf(c, given));
      if (next.refused !== undefined) return next;
      const { lead, support = [], number, title, due } = next.ok;
      const said = told.assigned(number, title, due);
      return {
        ok: { suggestion: next.ok, reason: asked.reason.trim(), told: [lead!, ...support].map((unit) => ({ to: { unit }, said, level: 'yellow' as const })) },
      };
    },
  },
  answer: {
    action: 'suggestion.answer',
    deed: async (c, given, { body }, form) => {
      const next = answerSuggestion(body, { text: form.field('text'), class: form.field('class') }, await termsIn(given.delivery), deedOf(c, given));
      if (next.refused !== undefined) return next;
      return { ok: { suggestion: next.ok, told: [{ to: proposer(body), said: told.answered(body.number, body.title, next.ok.rateBy!), level: 'info' }] } };
    },
  },
  rate: {
    action: 'suggestion.rate',
    deed: async (c, given, { body }, form) => {
      const next = rateSuggestion(body, { result: form.field('result'), text: form.field('text') }, await termsIn(given.delivery), deedOf(c, given));
      if (next.refused !== undefined) return next;
      const { state, number, title, due, lead } = next.ok;
      const isAgain = state === 'reopened';
      return {
        ok: {
          suggestion: next.ok,
          told: isAgain
            ? [
                ...(lead === undefined ? [] : [{ to: { unit: lead }, said: told.again(number, title, due), level: 'red' as const }]),
                { to: { role: 'planner' }, said: told.again(number, title, due), level: 'yellow' },
              ]
            : [],
        },
      };
    },
  },
  close: {
    action: 'suggestion.assign',
    deed: async (c, given, { body }) => {
      const next = closeSuggestion(body, deedOf(c, given));
      return next.refused === undefined ? { ok: { suggestion: next.ok } } : next;
    },
  },
  publish: {
    action: 'suggestion.assign',
    deed: async (c, given, { body }) => {
      const next = publishSuggestion(body, deedOf(c, given));
      return next.refused === undefined ? { ok: { suggestion: next.ok } } : next;
    },
  },
};

const workbook = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const [rows, units, { setting }] = await Promise.all([recordsAt(given, 'suggestion'), unitsOf(delivery), termsIn(delivery)]);
  const day = context.moment.asOf;
  const edition = { region: context.region, plan: context.plan.title, day, suggestions: rows.toSorted(suggestionOrder), setting, nameOf: nameIn(units) };
  const book = suggestionWorkbook(edition, c.var.language);
  return c.body(new Uint8Array(workbookFile(book)), 200, attachment(`${book.title} ${day}.xlsx`, XLSX));
};

const onSuggestion = (action: Action, handler: (c: PageContext, given: Delivery, row: SuggestionRow) => Promise<Response>) =>
  onDelivery(action, async (c, given) => {
    const row = await recordAt(given, 'suggestion', c.req.param('id') ?? '');
    return row === undefined ? notFound(c) : handler(c, given, row);
  });

export const suggestionRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/supervision/suggestions';
  app.get(
    under,
    onDelivery('suggestion.read', (c, given) => suggestionsPage(c, given)),
  );
  app.post(under, onDelivery('suggestion.register', register));
  app.get(`${under}/export.xlsx`, onDelivery('suggestion.read', workbook));
  app.get(
    `${under}/new`,
    onDelivery('suggestion.register', async (c, given) => {
      const about = c.req.query('about');
      return registerSuggestionPage(c, given, about === undefined ? undefined : await topicAsked(given, about, c.req.query('title')));
    }),
  );
  app.get(
    `${under}/:id`,
    onSuggestion('suggestion.read', (c, given, row) => suggestionPage(c, given, row)),
  );
  for (const [name, { action, deed }] of Object.entries(DEEDS))
    app.post(
      `${under}/:id/${name}`,
      onSuggestion(action, async (c, given, row) => {
        const form = await sentForm(c);
        const outcome = await deed(c, given, row, form);
        if (outcome.refused !== undefined) return suggestionPage(c, given, row, { at: name, fault: outcome.refused, fields: form.fields });
        const { suggestion, told: notices, reason } = outcome.ok;
        await given.delivery.change({
          action,
          changes: [{ kind: 'suggestion', id: row.id, version: form.version(row.version), body: suggestion }, ...noticesOf(given, row.id, notices)],
          ...(reason ? { reason } : {}),
        });
        return c.redirect(suggestionPath(given.context, row.id), 303);
      }),
    );
  return app;
};
