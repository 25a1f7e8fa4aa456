import { createHash } from 'node:crypto';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { dispatchOf, type Notice } from '../../../src/delivery/index.ts';
import { accountsOf } from '../accounts/accounts-of.ts';
import { channelsIn, isMailbox, senderOf, type Sender } from '../reports/channel-settings.ts';
import { reportWords } from '../reports/words/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { addressSaid } from '../words/addresses.ts';
import type { Job } from './job.ts';

/** Notices older than this stay in the program: a channel that is set up today does not send last month's. */
const FRESH = 24 * 3600 * 1000;
const LATEST = 500;

type People = { readonly units: ReadonlyMap<string, Kept<'unit'>>; readonly accounts: Awaited<ReturnType<typeof accountsOf>> };

/** Mailboxes of whom the notice is for: the unit's contact or approver, and the accounts that act for it, hold the role, or are named. */
const mailboxes = ({ to, level, about }: Notice, { units, accounts }: People): readonly string[] => {
  // Who chose to be told has chosen how: the job that tells him writes his mail itself.
  if (about?.kind === 'alert') return [];
  const unit = to.unit === undefined ? undefined : units.get(to.unit)?.body;
  const isApprover = to.role === 'approver';
  const named = accounts.filter((account) => {
    if (to.account !== undefined) return account.id === to.account;
    if (to.unit !== undefined) return account.unit === to.unit && (to.role === undefined || account.roles.some((role) => role === to.role));
    return to.role !== undefined && account.roles.some((role) => role === to.role);
  });
  const own = [isApprover ? unit?.approver?.email : unit?.contact?.email, ...named.map(({ email }) => email)];
  // What only informs the planners stands on their page, and fills no mailbox.
  const wanted = to.unit !== undefined || to.account !== undefined || level !== 'info';
  return wanted ? [...new Set(own.filter((one): one is string => one !== undefined && isMailbox(one)))] : [];
};

const idOf = (notice: string, channel: string, to: string): string => `${notice}~${channel}~${createHash('sha256').update(to).digest('hex').slice(0, 16)}`;

/** What people of units and sections are told is in both languages: the program does not know which one a contact without an account reads. */
const textOf = ({ said, about }: Notice): string => {
  const parts = (['zh', 'en'] as const).map((language) => {
    const words = reportWords(language).mail;
    const link = about === undefined ? [] : [`${words.open}${addressSaid(about.href)[language]}`];
    return [said[language], ...link, words.foot].join('\n');
  });
  return parts.join('\n\n');
};

const dispatches = (notice: Kept<'notice'>, people: People, sender: Sender, now: string): readonly RecordChange[] => {
  const { body, id } = notice;
  const subjects = reportWords('zh').mail.subjects;
  const message = (channel: 'mail' | 'webhook', to: string): RecordChange => ({
    kind: 'dispatch',
    id: idOf(id, channel, to),
    version: null,
    body: dispatchOf(
      {
        channel,
        to,
        subject: `【${subjects[body.level]}】${body.said.zh}`.slice(0, 200),
        text: textOf(body),
        notice: id,
        ...(body.to.unit === undefined ? {} : { unit: body.to.unit }),
      },
      now,
    ),
  });
  const mails = sender.smtp === undefined ? [] : mailboxes(body, people).map((to) => message('mail', to));
  return [...mails, ...sender.webhooks.map((to) => message('webhook', to))];
};

/** Puts fresh notices on their way out, by the channels that are set up: one message a notice and recipient, whatever the clock does. */
export const spreadNotices = (env: Readonly<Record<string, string | undefined>>): Job => ({
  name: 'spread-notices',
  run: async ({ store, region, delivery, now }) => {
    const sender = senderOf(env, (await channelsIn(delivery)).channels);
    if (sender.smtp === undefined && sender.webhooks.length === 0) return 0;
    const notices = (await delivery.list('notice', { states: ['open'], order: 'newest', limit: LATEST })).filter(
      ({ recorded }) => Math.abs(Date.parse(now) - Date.parse(recorded)) < FRESH,
    );
    if (notices.length === 0) return 0;
    const out = new Set((await delivery.list('dispatch', { about: notices.map(({ id }) => id) })).map(({ id }) => id));
    const people: People = { units: await unitsOf(delivery), accounts: await accountsOf(store, region) };
    const changes = notices.flatMap((notice) => dispatches(notice, people, sender, now)).filter(({ id }) => !out.has(id));
    if (changes.length > 0) await delivery.change({ action: 'dispatch.send', changes });
    return changes.length;
  },
});
