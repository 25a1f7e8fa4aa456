import { z } from 'zod';
import type { DeliveryStore, Kept } from '../../../src/database/index.ts';

export const CHANNELS = 'channels';

/** Where notices go besides the program. A password never stands here: it belongs into the environment. */
const Channels = z.object({ smtp: z.string().optional(), from: z.string().optional(), webhooks: z.array(z.string()).max(20).default([]) });
export type Channels = z.infer<typeof Channels>;

export const channelsIn = async (delivery: DeliveryStore): Promise<{ readonly channels: Channels; readonly kept?: Kept<'preference'> }> => {
  const kept = await delivery.get('preference', CHANNELS);
  const read = Channels.safeParse(kept?.body.value);
  return { channels: read.success ? read.data : { webhooks: [] }, ...(kept === undefined ? {} : { kept }) };
};

const addressOf = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};

/** An address that may be posted to: private ranges too, for the network is closed; no secrets in it. */
export const isWebhook = (text: string): boolean => {
  const url = addressOf(text);
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
};

/** A mail server that needs no password. */
export const isPlainSmtp = (text: string): boolean => {
  const url = addressOf(text);
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && url.username === '' && url.password === '';
};

export const isMailbox = (text: string): boolean => /^[^\s<>@"]{1,64}@[^\s<>@"]{1,200}$/.test(text);

export type Sender = { readonly smtp?: string; readonly from: string; readonly webhooks: readonly string[]; readonly secret?: string };

/** What the environment and the region settled: SMTP_URL, MAIL_FROM and WEBHOOK_SECRET go before the region's own. */
export const senderOf = (env: Readonly<Record<string, string | undefined>>, channels: Channels): Sender => {
  const smtp = env['SMTP_URL'] || channels.smtp;
  return {
    from: env['MAIL_FROM'] || channels.from || 'yidu@localhost',
    webhooks: channels.webhooks,
    ...(smtp ? { smtp } : {}),
    ...(env['WEBHOOK_SECRET'] ? { secret: env['WEBHOOK_SECRET'] } : {}),
  };
};
