import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { RecordChange } from '../../../src/database/index.ts';
import { dispatchOf } from '../../../src/delivery/index.ts';
import { PUBLIC } from '../../../src/identity/index.ts';
import { askedSubscription, isForgotten, readRhythm, topicKey } from '../../../src/participation/index.ts';
import { publicOrigin } from '../accounts/public-origin.ts';
import { newToken } from '../accounts/token.ts';
import type { Env, PageContext } from '../app-state.ts';
import { addressSaid } from '../words/addresses.ts';
import { mailsAreSent } from './mails-sent.ts';
import { askToConfirm, askToEnd, confirm, end, onOwn, pace, told } from './own-subscription.tsx';
import { feedPath, followPage } from './follow-page.tsx';
import { nothingThere, onPublic, type Open } from './on-public.tsx';
import { TRAP, type FormFault } from './opinion-form-page.tsx';
import { participationDesk } from './participation-desk.ts';
import { smallBody } from './small-body.ts';
import { sentForm } from '../sent-form.ts';
import { publicPath } from './participation-path.ts';
import { participationSettings } from './participation-settings.ts';
import { senderAddress } from './sender-address.ts';
import { takingFault } from './taking-fault.ts';
import { topicEvents } from './topic-events.ts';
import { topicFeed } from './topic-feed.ts';
import { topicOf } from './topic-of.ts';
import { participationSaid, participationWords } from './words/index.ts';

const canMail = ({ program }: Open): Promise<boolean> => mailsAreSent(process.env, program);

const showFollow = async (c: PageContext, given: Open): Promise<Response> => {
  const shown = await topicOf(given.store, given.context, c.req.query('about') ?? 'plan', c.var.language);
  return shown === undefined
    ? nothingThere(c, given.context, participationWords(c.var.language).open.noTopic)
    : followPage(c, given, shown, { canMail: await canMail(given) });
};

/** Of one mailbox and topic there is one record, whatever is asked how often: nobody's mailbox can be filled with questions. */
const subscriptionId = (plan: string, topic: string, mail: string): string =>
  `sub-${createHash('sha256').update(`${plan}\n${topic}\n${mail.toLowerCase()}`).digest('base64url').slice(0, 32)}`;

/**
 * Where a mail leads. Without YIDU_ORIGIN only a server for its own machine knows under which name it was asked: elsewhere that is what whoever asks says it is, and a
 * mail must lead nowhere that a stranger chose.
 */
const addressIn = (c: PageContext, path: string): string =>
  addressSaid(path, publicOrigin() ?? (c.var.state.writeToken === undefined ? new URL(c.req.url).origin : undefined))[c.var.language];

/** A topic is asked to be followed: the mailbox is asked whether it wants that, and until it says so hears nothing else. The answer is the same whether it was known or not. */
const askToFollow = async (c: PageContext, given: Open): Promise<Response> => {
  const { store, context, program } = given;
  const { language, state } = c.var;
  const region = context.region.code;
  const form = await sentForm(c);
  const shown = await topicOf(store, context, form.field('about'), language);
  if (shown === undefined) return nothingThere(c, context, participationWords(language).open.noTopic);
  const mail = form.field('mail').trim();
  const rhythm = readRhythm(form.field('rhythm'));
  const mails = await canMail(given);
  const refuse = (fault: FormFault) => followPage(c, given, shown, { canMail: mails, mail, rhythm, fault });
  const said = (pick: Parameters<typeof participationSaid>[0], status: FormFault['status']) => refuse({ said: participationSaid(pick), status });
  if (!mails) return said((words) => words.follow.noMail, 409);
  if (form.field(TRAP) !== '') return said((words) => words.open.trapped, 422);
  const now = state.clock();
  const { gate } = participationDesk(store);
  const { settings } = await participationSettings(program);
  const opened = await gate.opened(`follow ${region} ${context.plan.id}`, form.field('token'), now);
  if (opened === undefined) return said((words) => words.open.stale, 422);
  const token = newToken();
  const asked = askedSubscription({ plan: context.plan.id, about: shown.topic, mail, token, rhythm, language, at: now });
  if (asked.refused !== undefined) return refuse({ said: asked.refused, status: 422 });
  try {
    await gate.take({ region, address: senderAddress(c), settings, now });
  } catch (fault) {
    return refuse(takingFault(fault, state.log, 'follow-not-taken'));
  }
  const id = subscriptionId(context.plan.id, topicKey(shown.topic), mail);
  const before = await program.get('subscription', id);
  const isSilent = before !== undefined && (before.body.state === 'active' || (before.body.state === 'asked' && !isForgotten(before.body, now)));
  if (!isSilent) {
    const words = participationWords(language).follow;
    const link = addressIn(c, publicPath(context, `follow/${id}/confirm/${token}`));
    const text = words.askMail(context.region.name, context.plan.title, shown.topic.title, link);
    const dispatch = dispatchOf({ channel: 'mail', to: mail, subject: words.askSubject(shown.topic.title), text }, now);
    const changes: RecordChange[] = [
      { kind: 'subscription', id, version: before?.version ?? null, body: asked.ok },
      { kind: 'dispatch', id: store.newId(), version: null, body: dispatch },
    ];
    await store.delivery(region, PUBLIC).change({ action: 'subscription.make', changes });
  }
  return c.redirect(publicPath(context, 'follow/asked'), 303);
};

/** `kind-ref.atom`: what is public of a topic, as it is now. */
const feed = async (c: PageContext, given: Open): Promise<Response> => {
  const { store, context } = given;
  const { language } = c.var;
  const [, kind = '', ref = ''] = /^([a-z]+)(?:-(.*))?\.atom$/su.exec(c.req.param('file') ?? '') ?? [];
  const shown = await topicOf(store, context, ref === '' ? kind : `${kind}:${ref}`, language);
  if (shown === undefined) return nothingThere(c, context, participationWords(language).open.noTopic);
  const events = await topicEvents({ ...given, language }, shown.topic);
  const words = participationWords(language).follow;
  const text = topicFeed({
    id: `tag:yidu,2026:${context.region.code}/${context.plan.id}/${topicKey(shown.topic)}`,
    title: words.feedTitle(context.region.name, shown.topic.title, context.region.simulated),
    author: context.region.name,
    self: feedPath(context, shown.topic),
    page: publicPath(context, `follow?about=${encodeURIComponent(topicKey(shown.topic))}`),
    updated: events[0]?.at ?? context.plan.adopted,
    language: c.var.words.lang,
    base: publicOrigin() ?? c.req.url,
    events,
  });
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 24)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=300', Vary: 'Cookie' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' });
};

/** Following a topic, under `/public/:region/:plan/follow`. */
export const followRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/public/:region/:plan/follow';
  app.get(under, onPublic(showFollow));
  app.post(under, smallBody, onPublic(askToFollow));
  app.get(
    `${under}/asked`,
    onPublic((c, given) => {
      const words = participationWords(c.var.language).follow;
      return told(c, given, words.title, words.asked);
    }),
  );
  app.get(`${under}/:file{.+\\.atom}`, onPublic(feed));
  app.get(`${under}/:id/confirm/:token`, onPublic(onOwn(askToConfirm)));
  app.post(`${under}/:id/confirm/:token`, smallBody, onPublic(onOwn(confirm)));
  app.get(`${under}/:id/end/:token`, onPublic(onOwn(askToEnd)));
  app.post(`${under}/:id/end/:token`, smallBody, onPublic(onOwn(end)));
  app.post(`${under}/:id/pace/:token`, smallBody, onPublic(onOwn(pace)));
  return app;
};
