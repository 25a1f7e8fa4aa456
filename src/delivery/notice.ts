import type { Said } from './refusal.ts';

/** 提醒 in the program: to a unit (whoever acts for it), to a role, or to an account. */
export type Notice = {
  readonly plan?: string;
  readonly to: { readonly unit?: string; readonly role?: string; readonly account?: string };
  readonly said: Said;
  readonly about?: { readonly kind: string; readonly ref: string; readonly href: string };
  readonly level: 'info' | 'yellow' | 'red';
  readonly settled?: { readonly at: string; readonly by: string };
};

/** 外发: a message on its way out of the program, tried again until it went or was given up. */
export type Dispatch = {
  readonly channel: 'mail' | 'webhook';
  readonly to: string;
  readonly unit?: string;
  readonly subject: string;
  readonly text: string;
  readonly notice?: string;
  /** Where the mailbox's program ends what the message belongs to by one POST (RFC 8058). */
  readonly unsubscribe?: string;
  readonly state: 'waiting' | 'sent' | 'given_up';
  readonly attempts: number;
  readonly next: string;
  readonly error?: string;
  readonly sent?: string;
  /** From when on it is tried: a day later it is given up. */
  readonly since?: string;
};

/** What a region settled about delivery: clocks, caps, light rules, channels. One record a name; `value` is checked by who uses it. */
export type Preference = { readonly name: string; readonly value: unknown; readonly reason?: string };
