import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Said } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { isWorkday } from '../../../src/delivery/index.ts';
import { PUBLIC } from '../../../src/identity/index.ts';
import {
  checkedOpinion,
  opinionId,
  publicOpinions,
  rateOpinion,
  topicKey,
  workdaysAfter,
  type Opinion,
  type ParticipationSettings,
} from '../../../src/participation/index.ts';
import { sameToken } from '../access/write-token.ts';
import { digestOf } from '../accounts/token.ts';
import type { Env, PageContext } from '../app-state.ts';
import { holidaysIn } from '../reports/holiday-choice.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { nothingThere, onPublic, type Open } from './on-public.tsx';
import { opinionFormPage, TRAP, type FormFault, type TypedOpinion } from './opinion-form-page.tsx';
import { opinionListPublic } from './opinion-list-public.tsx';
import type { Received } from './opinion-writer.ts';
import { participationDesk } from './participation-desk.ts';
import { smallBody } from './small-body.ts';
import { sentForm } from '../sent-form.ts';
import { publicPath } from './participation-path.ts';
import { participationSettings } from './participation-settings.ts';
import { PublicOpinionView } from './public-answer.tsx';
import { publicPage } from './public-frame.tsx';
import { receiptPage } from './receipt-page.tsx';
import { senderAddress } from './sender-address.ts';
import { takingFault } from './taking-fault.ts';
import { topicOf } from './topic-of.ts';
import { participationSaid, participationWords } from './words/index.ts';

const dueDay = async ({ program, context }: Open, { dueWorkdays }: ParticipationSettings) => {
  const { holidays } = await holidaysIn(program);
  return workdaysAfter(context.today, dueWorkdays, (day) => isWorkday(day, holidays));
};

const faultOf = (status: ContentfulStatusCode, pick: Parameters<typeof participationSaid>[0], wait?: number): FormFault => ({
  said: participationSaid(pick),
  status,
  ...(wait === undefined ? {} : { wait }),
});

const askForm = async (c: PageContext, given: Open): Promise<Response> => {
  const shown = await topicOf(given.store, given.context, c.req.query('about') ?? 'plan', c.var.language);
  if (shown === undefined) return nothingThere(c, given.context, participationWords(c.var.language).open.noTopic);
  const { settings } = await participationSettings(given.program);
  return opinionFormPage(c, given, shown, { due: await dueDay(given, settings) });
};

/** Receives an opinion: checked, held against the budgets, written with others, and only then answered. What is refused keeps every word in the form. */
const sendOpinion = async (c: PageContext, given: Open): Promise<Response> => {
  const { store, context, program } = given;
  const { language, state } = c.var;
  const form = await sentForm(c);
  const shown = await topicOf(store, context, form.field('about'), language);
  if (shown === undefined) return nothingThere(c, context, participationWords(language).open.noTopic);
  const { settings } = await participationSettings(program);
  const now = state.clock();
  const due = await dueDay(given, settings);
  const typed: TypedOpinion = {
    text: form.field('text'),
    name: form.field('name'),
    named: form.field('named') !== '',
    mail: form.field('mail'),
    token: '',
  };
  const refuse = (fault: FormFault, token = '') => opinionFormPage(c, given, shown, { due, typed: { ...typed, token }, fault });
  if (form.field(TRAP) !== '') return refuse(faultOf(422, (words) => words.open.trapped));
  const entry = checkedOpinion(typed);
  const token = form.field('token');
  if (entry.refused !== undefined) return refuse({ said: entry.refused, status: 422 }, token);
  const { gate, sent, opinions } = participationDesk(store);
  const opened = await gate.opened(`opinion ${context.region.code} ${context.plan.id} ${topicKey(shown.topic)}`, token, now);
  if (opened === undefined) return refuse(faultOf(422, (words) => words.open.stale));
  const { nonce } = opened;
  const to = ({ number, receipt }: Received): Response => c.redirect(publicPath(context, `opinions/${number}/receipt/${receipt}?new=1`), 303);
  const content = createHash('sha256')
    .update(JSON.stringify([entry.ok, shown.topic.kind, shown.topic.ref]))
    .digest('base64url');
  const before = sent.get(nonce);
  if (before === undefined) {
    if (opened.seconds < settings.leastSeconds)
      return refuse(
        faultOf(429, (words) => words.open.quick(settings.leastSeconds), settings.leastSeconds),
        token,
      );
    const { region, plan } = context;
    const address = senderAddress(c);
    // Kept before anything is waited for, so that a second press of the button finds it.
    const take = async (): Promise<Received> => {
      await gate.take({ region: region.code, address, settings, now, nonce });
      try {
        return await opinions(region.code).add({ plan: plan.id, about: shown.topic, entry: entry.ok, at: now, due, simulated: region.simulated, language });
      } catch (fault) {
        await gate.giveBack(nonce).catch(() => undefined);
        throw fault;
      }
    };
    sent.set(nonce, { content, done: take() });
  } else if (before.content !== content) return refuse(faultOf(422, (words) => words.open.usedForm));
  try {
    return to(await sent.get(nonce)!.done);
  } catch (fault) {
    sent.delete(nonce);
    const told = takingFault(fault, state.log, 'opinion-not-written');
    // A form that was used up is replaced by a fresh one; any other is sent again as it is.
    return refuse(told, told.status === 422 ? '' : token);
  }
};

const opinionOf = async ({ program, context }: Open, number: string): Promise<Kept<'opinion'> | undefined> =>
  /^\d{4}-\d{5,9}$/.test(number) ? program.get('opinion', opinionId(context.plan.id, number)) : undefined;

const joinedTo = async ({ program, context }: Open, { number }: Opinion): Promise<readonly Opinion[]> =>
  (await program.list('opinion', { plan: context.plan.id, states: ['merged'] })).filter(({ body }) => body.mergedInto === number).map(({ body }) => body);

const onePage = async (c: PageContext, given: Open): Promise<Response> => {
  const { context, program } = given;
  const { language } = c.var;
  const words = participationWords(language).open;
  const row = await opinionOf(given, c.req.param('number') ?? '');
  if (row === undefined) return nothingThere(c, context, words.noNumber);
  const [opinion] = publicOpinions([row.body, ...(await joinedTo(given, row.body))]);
  const nameOf = nameIn(await unitsOf(program));
  const feed = publicPath(context, `follow/${encodeURIComponent(`${opinion!.about.kind}-${opinion!.about.ref}`)}.atom`);
  return publicPage(
    c,
    { title: words.one(opinion!.number), context, tab: 'opinions', feed },
    <article class="public-opinion">
      <h1>{words.one(opinion!.number)}</h1>
      <PublicOpinionView language={language} context={context} opinion={opinion!} nameOf={nameOf} />
      <p class="public-next">
        <a href={publicPath(context, `opinions?about=${encodeURIComponent(topicKey(opinion!.about))}`)}>{words.sameTopic}</a>
        <a href={publicPath(context, `opinions/new?about=${encodeURIComponent(topicKey(opinion!.about))}`)}>{words.tabs.write}</a>
        <a href={publicPath(context, `follow?about=${encodeURIComponent(topicKey(opinion!.about))}`)}>{words.tabs.follow}</a>
      </p>
    </article>,
  );
};

type Receipt = { readonly row: Kept<'opinion'>; readonly answeredBy: Opinion; readonly token: string };

/** The opinion whose secret link this is, and the one whose answer is its answer. */
const receiptOf = async (c: PageContext, given: Open): Promise<Receipt | undefined> => {
  const token = c.req.param('token') ?? '';
  const row = await opinionOf(given, c.req.param('number') ?? '');
  if (row === undefined || !sameToken(digestOf(token), row.body.receipt)) return undefined;
  const { mergedInto } = row.body;
  const into = mergedInto === undefined ? undefined : await opinionOf(given, mergedInto);
  return { row, answeredBy: into?.body ?? row.body, token };
};

const onReceipt =
  (handler: (c: PageContext, given: Open, receipt: Receipt) => Response | Promise<Response>) =>
  async (c: PageContext, given: Open): Promise<Response> => {
    const receipt = await receiptOf(c, given);
    return receipt === undefined ? nothingThere(c, given.context, participationWords(c.var.language).open.noReceipt) : handler(c, given, receipt);
  };

const rate = onReceipt(async (c, given, receipt) => {
  const { store, context } = given;
  const form = await sentForm(c);
  const rated = rateOpinion(receipt.row.body, receipt.answeredBy, form.field('result'), form.field('text'), c.var.state.clock());
  const fail = (fault: Said): Promise<Response> => receiptPage(c, given, { ...receipt, fault, words: form.field('text') });
  if (rated.refused !== undefined) return fail(rated.refused);
  const { id, version } = receipt.row;
  await store.delivery(context.region.code, PUBLIC).change({ action: 'opinion.rate', changes: [{ kind: 'opinion', id, version, body: rated.ok }] });
  return c.redirect(publicPath(context, `opinions/${receipt.row.body.number}/receipt/${receipt.token}`), 303);
});

/** What everybody may send and see of opinions, under `/public/:region/:plan/opinions`. */
export const publicOpinionRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/public/:region/:plan/opinions';
  app.get(under, onPublic(opinionListPublic));
  app.get(`${under}/new`, onPublic(askForm));
  app.post(`${under}/new`, smallBody, onPublic(sendOpinion));
  app.get(`${under}/:number{\\d{4}-\\d{5,9}}`, onPublic(onePage));
  app.get(`${under}/:number/receipt/:token`, onPublic(onReceipt((c, given, receipt) => receiptPage(c, given, receipt))));
  app.post(`${under}/:number/receipt/:token`, smallBody, onPublic(rate));
  return app;
};
