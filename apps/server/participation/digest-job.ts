import { Outdated, type Kept, type RecordChange, type Store } from '../../../src/database/index.ts';
import { dispatchOf } from '../../../src/delivery/index.ts';
import { isDigestDue, isForgotten, topicKey, type Topic } from '../../../src/participation/index.ts';
import { publicOrigin } from '../accounts/public-origin.ts';
import type { Job } from '../jobs/job.ts';
import type { RegionContext } from '../region/index.ts';
import { addressSaid } from '../words/addresses.ts';
import type { Language } from '../words/index.ts';
import { mailsAreSent, type MailEnv } from './mails-sent.ts';
import { publicPath } from './participation-path.ts';
import { topicEvents, type TopicEvent } from './topic-events.ts';
import { participationWords } from './words/index.ts';

type Given = Parameters<Job['run']>[0];

/** Mails of one look, and topics that one look goes through; the others wait for the next minute. */
const MOST = { mails: 100, topics: 200 };
/** Of one event's words in a mail. */
const LONGEST = 300;

/** The state of the region in which a subscription was looked at and had nothing to tell: until that changes, nor has it now. */
const looks = new WeakMap<Store, Map<string, { readonly state: string; readonly at: string }>>();

const topicLine = ({ title }: Topic, { region, plan }: RegionContext, language: Language): string =>
  language === 'en' ? `${title} (${region.name}, ${plan.title})` : `${region.name} ${plan.title}：${title}`;

/** The mail of what happened, in the language in which it was asked for. */
const letterOf = ({ id, body }: Kept<'subscription'>, context: RegionContext, events: readonly TopicEvent[], now: string) => {
  const { language = 'zh', rhythm = 'daily' } = body;
  const words = participationWords(language).letters;
  const end = publicPath(context, `follow/${id}/end/${body.token}`);
  const lines = events.map(({ title, text, href }) => `· ${title}\n  ${text.replace(/\s+/g, ' ').slice(0, LONGEST)}\n  ${addressSaid(href)[language]}`);
  const origin = publicOrigin();
  return dispatchOf(
    {
      channel: 'mail',
      to: body.mail,
      subject: words.digestSubject(body.about.title, events.length),
      text: words.digest(topicLine(body.about, context, language), lines.join('\n\n'), words.rhythms[rhythm], addressSaid(end)[language]),
      ...(origin === undefined ? {} : { unsubscribe: `${origin}${end}` }),
    },
    now,
  );
};

/** Questions that nobody answered go, with their mailbox. */
const forget = async ({ delivery, now }: Given, plan: string): Promise<void> => {
  const forgotten = (await delivery.list('subscription', { plan, states: ['asked'] })).filter(({ body }) => isForgotten(body, now));
  if (forgotten.length > 0)
    await delivery.change({
      action: 'subscription.send',
      changes: forgotten.map(({ id, version }) => ({ kind: 'subscription', id, version, body: null })),
    });
};

/** Those that may be told something, whoever was looked at longest ago first. */
const dueIn = async ({ store, region, delivery, now, today }: Given, plan: string) => {
  const seen = looks.get(store) ?? new Map<string, { state: string; at: string }>();
  looks.set(store, seen);
  const state = `${today} ${await store.revision(region)} ${await delivery.revision()}`;
  const rows = (await delivery.list('subscription', { plan, states: ['active'] }))
    .filter(({ id, body }) => isDigestDue(body, now) && seen.get(`${region} ${id}`)?.state !== state)
    .map((row) => ({ row, at: seen.get(`${region} ${row.id}`)?.at ?? '' }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return { rows: rows.map(({ row }) => row), saw: (id: string): unknown => seen.set(`${region} ${id}`, { state, at: now }) };
};

/** 摘要: a mail to who follows a topic, as often as he chose, of what is public and happened since the last; none, and nothing written, where nothing did. */
export const sendDigests = (env: MailEnv): Job => ({
  name: 'send-digests',
  run: async (given) => {
    const { store, region, delivery, contexts, now } = given;
    let done = 0;
    for (const context of contexts) {
      await forget(given, context.plan.id);
      if (!(await mailsAreSent(env, delivery))) continue;
      const { rows, saw } = await dueIn(given, context.plan.id);
      const earliest = rows.reduce((first, { body }) => ((body.sent ?? body.at) < first ? (body.sent ?? body.at) : first), now);
      const known = new Map<string, readonly TopicEvent[]>();
      let mails = 0;
      for (const row of rows) {
        const { body, id, version } = row;
        const { language = 'zh', about } = body;
        const key = `${language} ${topicKey(about)}`;
        if (mails >= MOST.mails || (!known.has(key) && known.size >= MOST.topics)) break;
        const all = known.get(key) ?? (await topicEvents({ store, context, program: delivery, language }, about, earliest));
        known.set(key, all);
        const events = all.filter(({ at }) => at > (body.sent ?? body.at) && at <= now);
        if (events.length === 0) {
          saw(id);
          continue;
        }
        const changes: RecordChange[] = [
          { kind: 'subscription', id, version, body: { ...body, sent: now } },
          { kind: 'dispatch', id: `digest~${id}~${now.slice(0, 10)}~${version}`, version: null, body: letterOf(row, context, events, now) },
        ];
        try {
          await delivery.change({ action: 'subscription.send', changes });
          mails += 1;
        } catch (fault) {
          // Ended at that moment.
          if (!(fault instanceof Outdated)) throw fault;
        }
      }
      done += mails;
    }
    if (done > 0) given.log('digests', { region, done });
    return done;
  },
});
