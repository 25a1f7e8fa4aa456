import type { Instant, Outcome } from '../basis/index.ts';
import type { Subscription, Topic } from './opinion.ts';
import { isMail } from './opinion-entry.ts';
import { subscriptionRefusals as refusals } from './words/subscription-refusals.ts';

/** 订阅 that was asked for: nothing is sent but the question whether it is wanted, until that is answered. */
export const askedSubscription = (given: {
  readonly plan: string;
  readonly about: Topic;
  readonly mail: string;
  readonly token: string;
  readonly at: Instant;
}): Outcome<Subscription> => {
  const mail = given.mail.trim();
  return mail === '' || !isMail(mail) ? { refused: refusals.mail } : { ok: { ...given, mail, state: 'asked' } };
};

/** Confirmed from the mailbox: from now on it is told what happens. */
export const confirmedSubscription = (subscription: Subscription, at: Instant): Subscription =>
  subscription.state === 'asked' ? { ...subscription, state: 'active', sent: at } : subscription;

/** Ended from the mailbox; the address goes from the record. */
export const endedSubscription = (subscription: Subscription): Subscription => ({ ...subscription, state: 'ended', mail: '' });

const HOUR = 3_600_000;
/** One mail a day: this long after the last. Less than a day, so that it does not wander through the hours. */
const BETWEEN = 22 * HOUR;
/** A question that nobody answered is forgotten. */
const UNANSWERED = 7 * 24 * HOUR;

export const isDigestDue = ({ state, sent }: Subscription, now: Instant): boolean =>
  state === 'active' && (sent === undefined || Date.parse(now) - Date.parse(sent) >= BETWEEN);

export const isForgotten = ({ state, at }: Subscription, now: Instant): boolean => state === 'asked' && Date.parse(now) - Date.parse(at) >= UNANSWERED;
