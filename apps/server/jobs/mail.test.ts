import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMail } from './mail.ts';

type Mail = { readonly from: string | false; readonly to: readonly string[]; readonly text: string };

describe('a mail whose words are those of somebody else', () => {
  const mails: Mail[] = [];
  let server: SMTPServer;
  let smtp: string;
  beforeAll(async () => {
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const from = envelope.mailFrom === false ? false : envelope.mailFrom.address;
          mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(parts).toString('utf8') });
          done();
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    smtp = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it('has one recipient and no header of theirs, and reads no file', async () => {
    const now = '2024-06-17T01:00:00.000Z';
    const body = {
      channel: 'mail',
      to: 'li@example.cn',
      subject: '催报\r\nBcc: evil@example.cn\r\nX-Evil: 1\r\n\r\n正文',
      text: '第一行\r\n.\r\nRCPT TO:<evil@example.cn>\r\nfile:///etc/passwd',
      state: 'waiting',
      attempts: 0,
      next: now,
    } as const;
    await sendMail({ region: '500199', kind: 'dispatch', id: 'd1', version: 1, recorded: now, body }, { smtp, from: 'yidu@example.cn', now });
    const [mail] = mails;
    expect([mails.length, mail!.from, mail!.to]).toEqual([1, 'yidu@example.cn', ['li@example.cn']]);
    const head = mail!.text.slice(0, mail!.text.indexOf('\r\n\r\n'));
    expect(head).toMatch(/^Subject: /m);
    expect(head).toMatch(/^Date: Mon, 17 Jun 2024 01:00:00 \+0000$/m);
    expect(head).not.toMatch(/^(?:Bcc|X-Evil):/im);
    expect(mail!.text).not.toContain('root:');
  });
});
