import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/identity/index.ts';
import { sendDispatches } from '../jobs/send-dispatches.ts';
import { sendDigests } from './digest-job.ts';
import { tellSenders } from './opinion-jobs.ts';
import { INSIDE, OPEN, openParticipation, planner, type ParticipationSample } from './participation-sample.ts';

type Mail = { readonly to: string; readonly head: string; readonly text: string };

/** The words of a mail as they were before they were packed for the way. */
const unpacked = (source: string): Mail['text'] => {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

describe('mails of who follows a topic, as they arrive', () => {
  const mails: Mail[] = [];
  let server: SMTPServer;
  let sample: ParticipationSample;
  beforeAll(async () => {
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const source = Buffer.concat(parts).toString('latin1');
          mails.push({
            to: envelope.rcptTo[0]!.address,
            head: source.slice(0, source.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' '),
            text: unpacked(source),
          });
          done();
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const smtp = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    sample = await openParticipation();
    await sample.as(planner).change({
      action: 'preference.edit',
      changes: [{ kind: 'preference', id: 'channels', version: null, body: { name: 'channels', value: { smtp, webhooks: [] } } }],
    });
  }, 60_000);
  afterAll(async () => {
    await sample.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  /** One look of the clock; the mails that went out. */
  const tick = async (): Promise<readonly Mail[]> => {
    const before = mails.length;
    await sample.tick(tellSenders({}));
    await sample.tick(sendDigests({}));
    await sample.tick(sendDispatches({}));
    return mails.slice(before);
  };
  const follow = async (mail: string, rhythm: string, lang = ''): Promise<void> => {
    const token = await sample.token(`${OPEN}/follow?about=plan${lang}`);
    expect((await sample.send(`${OPEN}/follow${lang.replace('&', '?')}`, { about: 'plan:', token, mail, rhythm })).status).toBe(303);
    const [asked] = await tick();
    const path = new RegExp(`${OPEN}/follow/\\S+`).exec(asked!.text)![0];
    expect((await sample.send(path, {})).status).toBe(200);
  };
  const to = (all: readonly Mail[]): readonly string[] => all.map((mail) => mail.to).toSorted();

  it('come as often as each chose, in his language, and not where nothing is new', async () => {
    await follow('now@example.cn', 'at_once');
    await follow('day@example.cn', 'daily', '&lang=en');
    await follow('week@example.cn', 'weekly');
    sample.pass(8 * 86_400);
    expect(await tick()).toEqual([]);
    await sample.opinion('路灯不亮。');
    const first = await tick();
    expect(to(first)).toEqual(['day@example.cn', 'now@example.cn', 'week@example.cn']);
    const english = first.find(({ to: who }) => who === 'day@example.cn')!;
    expect(english.text).toContain('You follow');
    expect(english.text).toContain('New opinion 2024-00001');
    expect(first[0]!.text).toContain('您关注的');
    sample.pass(15 * 60);
    await sample.opinion('公交太少。');
    expect(to(await tick())).toEqual(['now@example.cn']);
    sample.pass(86_400);
    expect(to(await tick())).toEqual(['day@example.cn']);
    sample.pass(7 * 86_400);
    expect(to(await tick())).toEqual(['week@example.cn']);
    sample.pass(30 * 86_400);
    expect(await tick()).toEqual([]);
  });

  it('say where to put a path while nobody set the address of the server, and are whole with it', async () => {
    await sample.opinion('操场开放吗？');
    const bare = (await tick()).find(({ to: who }) => who === 'now@example.cn')!;
    expect(bare.text).toContain(`请在本网站的网址后面接上 ${OPEN}/opinions/`);
    expect(bare.head).not.toContain('List-Unsubscribe');
    expect(await sample.html(`${INSIDE}/reports/dispatches`)).toContain('没有设环境变量 YIDU_ORIGIN');
    process.env['YIDU_ORIGIN'] = 'https://plan.example.cn';
    try {
      sample.pass(3600);
      await sample.opinion('球场几点关门？');
      const whole = (await tick()).find(({ to: who }) => who === 'now@example.cn')!;
      expect(whole.text).toContain(`https://plan.example.cn${OPEN}/opinions/`);
      expect(whole.head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      const end = new URL(/^List-Unsubscribe: <(\S+)>/m.exec(whole.head)![1]!);
      // As the mailbox's program sends it: from no page at all.
      const send = (headers: Record<string, string>) =>
        sample.app.request(`https://plan.example.cn${end.pathname}`, {
          method: 'POST',
          body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
          headers: { host: 'plan.example.cn', ...headers },
        });
      expect((await send({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await send({})).status).toBe(200);
    } finally {
      delete process.env['YIDU_ORIGIN'];
    }
    const kept = await sample.as(SYSTEM).list('subscription');
    expect(kept.filter(({ body }) => body.state === 'ended').map(({ body }) => body.mail)).toEqual(['']);
  });

  it('can be had less often by the link in each', async () => {
    sample.pass(8 * 86_400);
    await sample.opinion('图书角在哪里？');
    const english = (await tick()).find(({ to: who }) => who === 'day@example.cn')!;
    const end = new RegExp(`${OPEN}/follow/\\S+/end/\\S+`).exec(english.text)![0];
    expect(await sample.html(end)).toContain('name="rhythm" value="daily" checked');
    const paced = await sample.send(end.replace('/end/', '/pace/'), { rhythm: 'weekly' });
    expect(await sample.html(paced.headers.get('location')!)).toContain('每周最多一封');
    expect((await sample.send(end.replace('/end/', '/pace/').replace(/.$/, 'x_'), { rhythm: 'daily' })).status).toBe(404);
    sample.pass(2 * 86_400);
    await sample.opinion('图书角几点开？');
    expect(to(await tick())).not.toContain('day@example.cn');
  });

  it('tell a sender in the language in which he wrote', async () => {
    const token = await sample.token(`${OPEN}/opinions/new?about=plan&lang=en`);
    sample.pass(5);
    await sample.send(`${OPEN}/opinions/new?lang=en`, { about: 'plan:', token, text: 'Is the library open on Sundays?', mail: 'reader@example.cn' });
    const row = (await sample.as(SYSTEM).list('opinion')).find(({ body }) => body.mail === 'reader@example.cn')!;
    await sample.send(`${INSIDE}/opinions/${encodeURIComponent(row.id)}/answer`, { text: '周日开到九点。' });
    await sample.send(`${INSIDE}/opinions/${encodeURIComponent(row.id)}/publish`, {});
    const told = (await tick()).find(({ to: who }) => who === 'reader@example.cn')!;
    expect(told.text).toContain('was answered');
    expect(told.text).toContain('Put this after the address of the site: /public/');
  });
});
