import type { Instant } from '../basis/index.ts';
import type { Dispatch } from './notice.ts';

const MINUTE = 60_000;
/** Minutes from one try to the next; the last one goes on. */
const WAITS = [1, 2, 5, 15, 30, 60, 120, 240];
const GIVEN_UP_AFTER = 24 * 60 * MINUTE;
const LONGEST_ERROR = 300;

const later = (now: Instant, milliseconds: number): Instant => new Date(Date.parse(now) + milliseconds).toISOString();

/** A message to go out; tried at once. */
export const dispatchOf = (message: Pick<Dispatch, 'channel' | 'to' | 'unit' | 'subject' | 'text' | 'notice' | 'unsubscribe'>, now: Instant): Dispatch => ({
  ...message,
  state: 'waiting',
  attempts: 0,
  next: now,
  since: now,
});

/**
 * Whether it is to be tried now. A clock that went back must not hold a message for longer than the longest wait.
 */
export const isDue = ({ state, next }: Dispatch, now: Instant): boolean => {
  if (state !== 'waiting') return false;
  const wait = Date.parse(next) - Date.parse(now);
  return wait <= 0 || wait > WAITS.at(-1)! * MINUTE;
};

/** It went. What kept it before stays to be read. */
export const sentOut = (dispatch: Dispatch, now: Instant): Dispatch => ({ ...dispatch, state: 'sent', attempts: dispatch.attempts + 1, sent: now });

/** It did not go: tried again later, each time after a longer while; given up a day after it was first to go. */
export const failedToSend = (dispatch: Dispatch, error: string, now: Instant): Dispatch => {
  const attempts = dispatch.attempts + 1;
  const next = later(now, WAITS[Math.min(attempts, WAITS.length) - 1]! * MINUTE);
  const given = Date.parse(next) - Date.parse(dispatch.since ?? now) > GIVEN_UP_AFTER;
  return { ...dispatch, attempts, error: error.slice(0, LONGEST_ERROR), next, state: given ? 'given_up' : 'waiting' };
};

/** Somebody has it tried again: at once, and for a day from now. */
export const triedAgain = (dispatch: Dispatch, now: Instant): Dispatch => ({ ...dispatch, state: 'waiting', next: now, since: now });
