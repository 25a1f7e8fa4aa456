import { createHmac } from 'node:crypto';
import type { Instant } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';

const TIMEOUT = 10_000;

/** `sha256=` and the HMAC of `timestamp.body`: what a receiver compares with. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/** Posts one message as JSON; anything but 2xx is a failure, a redirect too. */
export const sendWebhook = async ({ id, region, body }: Kept<'dispatch'>, now: Instant, secret: string | undefined): Promise<void> => {
  const content = JSON.stringify({ id, region, unit: body.unit ?? null, subject: body.subject, text: body.text, notice: body.notice ?? null });
  const response = await fetch(body.to, {
    method: 'POST',
    body: content,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT),
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'User-Agent': 'yidu',
      'X-Yidu-Delivery': id,
      'X-Yidu-Timestamp': now,
      ...(secret === undefined ? {} : { 'X-Yidu-Signature': signatureOf(secret, now, content) }),
    },
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
};
