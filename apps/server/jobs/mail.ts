import { createTransport } from 'nodemailer';
import type { Instant } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';

const SECONDS = 10_000;

/** Sends one message by SMTP; rejects with the server's or the system's own words. The message keeps its name when it is tried again. */
export const sendMail = async (
  { id, region, body }: Kept<'dispatch'>,
  { smtp, from, now }: { readonly smtp: string; readonly from: string; readonly now: Instant },
): Promise<void> => {
  const transport = createTransport({ url: smtp, connectionTimeout: SECONDS, greetingTimeout: SECONDS, socketTimeout: SECONDS });
  try {
    await transport.sendMail({
      from,
      to: body.to,
      subject: body.subject,
      text: body.text,
      // A text would stand in the head as it is.
      date: new Date(now),
      messageId: `<${id}.${region}@yidu>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(body.unsubscribe === undefined ? {} : { 'List-Unsubscribe': `<${body.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
      // What a text says is never taken for a file or an address to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } finally {
    transport.close();
  }
};
