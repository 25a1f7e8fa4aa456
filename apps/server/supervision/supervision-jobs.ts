import { createHash } from 'node:crypto';
import { Outdated, type DeliveryStore, type Kept, type RecordChange, type Store } from '../../../src/database/index.ts';
import { dispatchOf } from '../../../src/delivery/index.ts';
import { isInquiryLate, isSuggestionLate, looked, suggestionDue, type Sights } from '../../../src/participation/index.ts';
import { accountsOf } from '../accounts/accounts-of.ts';
import type { Job } from '../jobs/job.ts';
import type { RegionContext } from '../region/region-context.ts';
import { channelsIn, isMailbox, senderOf } from '../reports/channel-settings.ts';
import { sightsOf } from './alert-sights.ts';
import { noticeChange } from './notice-change.ts';
import { addressSaid } from '../words/addresses.ts';
import { inquiryPath, suggestionPath, supervisionPath } from './supervision-path.ts';
import { topicHref } from './topics.ts';
import { supervisionNotices as told } from './words/index.ts';

/** Most things that one alert tells of at once; a whole group that turned is told by its first. */
const MOST_TOLD = 10;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Writes it, unless somebody changed the same record meanwhile, or another program said it: then the next minute looks again. */
const written = async (delivery: DeliveryStore, changes: readonly RecordChange[]): Promise<boolean> => {
  try {
    await delivery.change({ action: 'alert.fire', changes });
    return true;
  } catch (fault) {
    if (fault instanceof Outdated) return false;
    throw fault;
  }
};

type Mailboxes = ReadonlyMap<string, string>;

const mailboxes = async (store: Store, region: string, delivery: DeliveryStore, env: Readonly<Record<string, string | undefined>>): Promise<Mailboxes> => {
  const sender = senderOf(env, (await channelsIn(delivery)).channels);
  if (sender.smtp === undefined) return new Map();
  return new Map((await accountsOf(store, region)).flatMap(({ id, email }) => (email !== undefined && isMailbox(email) ? [[id, email]] : [])));
};

/** The alert after it looked, what it tells in the program, and by mail where that was chosen. */
const fired = (
  store: Store,
  context: RegionContext,
  row: Kept<'alert'>,
  sights: Sights,
  mails: Mailboxes,
  now: string,
): { readonly changes: readonly RecordChange[]; readonly count: number } => {
  const { body, id } = row;
  const look = looked(body, sights);
  if (look.last === body.last) return { changes: [], count: 0 };
  const { language = 'zh' } = body;
  const href = topicHref(context, body.about, { name: 'system', roles: ['system'], account: body.account }) ?? supervisionPath(context, 'alerts');
  const changes: RecordChange[] = [{ kind: 'alert', id, version: row.version, body: { ...body, last: look.last } }];
  for (const thing of look.told.slice(0, MOST_TOLD)) {
    const { title, said: state } = sights[thing]!;
    const said = told.alert(title, body.when, state);
    const notice = noticeChange(
      store,
      { plan: context.plan.id, to: { account: body.account }, said, level: 'yellow', about: { kind: 'alert', ref: id, href } },
      `alert-${id}-${row.version}-${digest(thing)}`,
    );
    changes.push(notice);
    const to = body.mail === true ? mails.get(body.account) : undefined;
    if (to === undefined) continue;
    // The same id as the program's other messages have of a notice and a mailbox: it is never sent twice.
    changes.push({
      kind: 'dispatch',
      id: `${notice.id}~mail~${digest(to)}`,
      version: null,
      body: dispatchOf(
        {
          channel: 'mail',
          to,
          subject: told.mailSubject(said)[language].slice(0, 200),
          text: [said[language], '', `${told.mailOpen[language]}${addressSaid(href)[language]}`, '', told.mailFoot[language]].join('\n'),
          notice: notice.id,
        },
        now,
      ),
    });
  }
  return { changes, count: look.told.length };
};

/** The state of each region that was looked at last: alerts depend on its records and figures and on the day, and on nothing else. */
const seen = new WeakMap<Store, Map<string, string>>();

/** 自选提醒: each tells once of each change. */
const alerting = (env: Readonly<Record<string, string | undefined>>): Job => ({
  name: 'alerts',
  run: async ({ store, region, delivery, contexts, now, today }) => {
    const states = seen.get(store) ?? new Map<string, string>();
    seen.set(store, states);
    const state = `${today} ${await store.revision(region)} ${await delivery.revision()}`;
    if (states.get(region) === state) return 0;
    let done = 0;
    let mails: Mailboxes | undefined;
    for (const context of contexts) {
      const alerts = await delivery.list('alert', { plan: context.plan.id });
      const known = new Map<string, Sights>();
      for (const row of alerts) {
        const key = `${row.body.about.kind}:${row.body.about.ref}`;
        const sights = known.get(key) ?? (await sightsOf({ store, context }, row.body.about, today));
        known.set(key, sights);
        if (row.body.mail === true) mails ??= await mailboxes(store, region, delivery, env);
        const { changes, count } = fired(store, context, row, sights, mails ?? new Map(), now);
        if (changes.length > 0 && (await written(delivery, changes))) done += count;
      }
    }
    // What was written is a new state: it is looked at once more.
    states.set(region, state);
    return done;
  },
});

/** 逾期: a question or suggestion that was not answered in time is told once, to whoever owes the answer and to the planning section. */
const lateness: Job = {
  name: 'supervision-late',
  run: async ({ store, delivery, contexts, today }) => {
    let done = 0;
    for (const context of contexts) {
      const plan = context.plan.id;
      const inquiries = (await delivery.list('inquiry', { plan, states: ['asked', 'assigned'], dueBy: today })).filter(({ body }) =>
        isInquiryLate(body, today),
      );
      const suggestions = (await delivery.list('suggestion', { plan, states: ['registered', 'assigned', 'reopened'] })).filter(({ body }) =>
        isSuggestionLate(body, today),
      );
      const late = [
        ...inquiries.map(({ id, body }) => ({
          id: `late-${id}-${body.due}`,
          unit: body.unit,
          said: told.inquiryLate(body.about.title, body.due),
          about: { kind: 'inquiry', ref: id, href: inquiryPath(context, id) },
        })),
        ...suggestions.map(({ id, body }) => ({
          id: `late-${id}-${suggestionDue(body)}`,
          unit: body.state === 'registered' ? undefined : body.lead,
          said: told.late(body.number, body.title, suggestionDue(body)!),
          about: { kind: 'suggestion', ref: id, href: suggestionPath(context, id) },
        })),
      ];
      if (late.length === 0) continue;
      const out = new Set((await delivery.list('notice', { ids: late.map(({ id }) => `${id}-planner`) })).map(({ id }) => id));
      for (const { id, unit, said, about } of late.filter((one) => !out.has(`${one.id}-planner`))) {
        const changes = [
          noticeChange(store, { plan, to: { role: 'planner' }, said, level: 'red', about }, `${id}-planner`),
          ...(unit === undefined ? [] : [noticeChange(store, { plan, to: { unit }, said, level: 'red', about }, `${id}-unit`)]),
        ];
        if (await written(delivery, changes)) done += 1;
      }
    }
    return done;
  },
};

/** What the clock does about supervision; `env` says where mail goes. */
export const supervisionJobsWith = (env: Readonly<Record<string, string | undefined>>): readonly Job[] => [lateness, alerting(env)];
