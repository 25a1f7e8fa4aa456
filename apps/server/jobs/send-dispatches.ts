import { Outdated, type Kept } from '../../../src/database/index.ts';
import { failedToSend, isDue, sentOut } from '../../../src/delivery/index.ts';
import { channelsIn, senderOf, type Sender } from '../reports/channel-settings.ts';
import type { Job } from './job.ts';
import { sendMail } from './mail.ts';
import { sendWebhook } from './webhook.ts';

/** Messages of one minute; the others wait for the next. */
const MOST = 100;

/** Where it goes: a server that does not answer is asked once a minute, not once a message. */
const hostOf = ({ body }: Kept<'dispatch'>, { smtp }: Sender): string => {
  try {
    return body.channel === 'mail' ? `mail ${new URL(smtp ?? '').host}` : `webhook ${new URL(body.to).host}`;
  } catch {
    return `${body.channel} ${body.to}`;
  }
};

/** The system's own words, without what an address may hold. */
const wordsOf = (fault: unknown): string => {
  const { message, cause } = fault as { readonly message?: string; readonly cause?: { readonly message?: string; readonly code?: string } };
  return [message ?? String(fault), cause?.code ?? cause?.message]
    .filter(Boolean)
    .join(': ')
    .replace(/\/\/[^/@\s]*@/g, '//');
};

const send = (dispatch: Kept<'dispatch'>, sender: Sender, now: string): Promise<void> => {
  if (dispatch.body.channel === 'webhook') return sendWebhook(dispatch, now, sender.secret);
  return sender.smtp === undefined ? Promise.reject(new Error('no mail server is set')) : sendMail(dispatch, { smtp: sender.smtp, from: sender.from, now });
};

/** A refusal of this one message says nothing about the next one to the same server. */
const isUnreachable = (fault: unknown): boolean => {
  const { responseCode, message } = fault as { readonly responseCode?: number; readonly message?: string };
  return responseCode === undefined && !/^HTTP \d/.test(message ?? '');
};

/** Sends what waits and is due; what does not go waits longer each time, and after a day for somebody to look at it. */
export const sendDispatches = (env: Readonly<Record<string, string | undefined>>): Job => ({
  name: 'send-dispatches',
  run: async ({ delivery, now, log, region }) => {
    const waiting = (await delivery.list('dispatch', { states: ['waiting'] })).filter(({ body }) => isDue(body, now)).slice(0, MOST);
    if (waiting.length === 0) return 0;
    const sender = senderOf(env, (await channelsIn(delivery)).channels);
    const down = new Map<string, string>();
    let done = 0;
    for (const dispatch of waiting) {
      const host = hostOf(dispatch, sender);
      let error = down.get(host);
      if (error === undefined) {
        try {
          await send(dispatch, sender, now);
        } catch (fault) {
          error = wordsOf(fault);
          if (isUnreachable(fault)) down.set(host, error);
        }
      }
      const body = error === undefined ? sentOut(dispatch.body, now) : failedToSend(dispatch.body, error, now);
      try {
        await delivery.change({ action: 'dispatch.send', changes: [{ kind: 'dispatch', id: dispatch.id, version: dispatch.version, body }] });
      } catch (fault) {
        // Somebody had it tried again meanwhile.
        if (!(fault instanceof Outdated)) throw fault;
      }
      if (error === undefined) done += 1;
      if (body.state === 'given_up') log('dispatch-given-up', { region, dispatch: dispatch.id, channel: body.channel, error });
    }
    return done;
  },
});
