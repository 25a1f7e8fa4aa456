import type { Instant, Outcome } from '../basis/index.ts';
import type { Subscription, SubscriptionRhythm, Topic } from './opinion.ts';
import { isMail } from './opinion-entry.ts';
import { subscriptionRefusals as refusals } from './words/subscription-refusals.ts';

/** All there are, the most frequent first. */
export const RHYTHMS: readonly SubscriptionRhythm[] = ['at_once', 'daily', 'weekly'];

/** A rhythm as a form gives it; daily where it gives none that there is. */
export const readRhythm = (text: string): SubscriptionRhythm => RHYTHMS.find((one) => one === text) ?? 'daily';

/** 订阅 that was asked for: nothing is sent but the question whether it is wanted, until that is answered. */
export const askedSubscription = (given: {
  readonly plan: string;
  readonly about: Topic;
  readonly mail: string;
  readonly token: string;
  readonly rhythm: SubscriptionRhythm;
  readonly language: 'zh' | 'en';
  readonly at: Instant;
}): Outcome<Subscription> => {
  const mail = given.mail.trim();
  return mail === '' || !isMail(mail) ? { refused: refusals.mail } : { ok: { ...given, mail, state: 'asked' } };
};

/** Confirmed from the mailbox: from now on it is told what happens. */
export const confirmedSubscription = (subscription: Subscription, at: Instant): Subscription =>
  subscription.state === 'asked' ? { ...subscription, state: 'active', sent: at } : subscription;

/** Told more or less often from now on. */
export const paced = (subscription: Subscription, rhythm: SubscriptionRhythm): Subscription => ({ ...subscription, rhythm });

/** Ended from the mailbox; the address goes from the record. */
export const endedSubscription = (subscription: Subscription): Subscription => ({ ...subscription, state: 'ended', mail: '' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** So long after the last mail. Of days and weeks a little less, so that mails do not wander through the hours; at once is a few minutes, so that a flood of opinions is none of mails. */
const BETWEEN: Readonly<Record<SubscriptionRhythm, number>> = { at_once: 10 * MINUTE, daily: 22 * HOUR, weekly: (7 * 24 - 2) * HOUR };
/** A question that nobody answered is forgotten. */
const UNANSWERED = 7 * 24 * HOUR;

/** Whether a mail may go, where there is something new. */
export const isDigestDue = ({ state, sent, rhythm = 'daily' }: Subscription, now: Instant): boolean =>
  state === 'active' && (sent === undefined || Date.parse(now) - Date.parse(sent) >= BETWEEN[rhythm]);

export const isForgotten = ({ state, at }: Subscription, now: Instant): boolean => state === 'asked' && Date.parse(now) - Date.parse(at) >= UNANSWERED;
