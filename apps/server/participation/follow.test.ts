import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/identity/index.ts';
import { INSIDE, OPEN, openParticipation, planner, REGION, type ParticipationSample } from './participation-sample.ts';
import { sendDigests } from './digest-job.ts';
import { tellSenders } from './opinion-jobs.ts';

const MAIL = { SMTP_URL: 'smtp://127.0.0.1:1' };

let sample: ParticipationSample;
beforeAll(async () => {
  sample = await openParticipation();
}, 60_000);
afterAll(() => sample.close());

const dispatches = async () => (await sample.as(SYSTEM).list('dispatch')).map(({ body }) => body);
const subscriptions = () => sample.as(SYSTEM).list('subscription');
const follow = async (about: string, mail: string) => {
  const token = await sample.token(`${OPEN}/follow?about=${encodeURIComponent(about)}`);
  return sample.send(`${OPEN}/follow`, { about, token, mail });
};
const pathIn = (text: string, part: string): string => new RegExp(`/public/\\S+/${part}/\\S+`).exec(text)![0];

describe('a topic', () => {
  it('has a feed that needs nothing, and is read as Atom', async () => {
    await sample.opinion('河道什么时候清淤？<&>', { about: 'place:清溪河' });
    const path = `${OPEN}/follow/${encodeURIComponent('place-清溪河')}.atom`;
    const feed = await sample.ask(path);
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const text = await feed.text();
    // Throws where it is not well-formed.
    new SaxesParser({ xmlns: true }).write(text).close();
    const all = (tag: string): readonly string[] => [...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, words]) => words!);
    expect(all('title')).toEqual([expect.stringContaining('清溪河'), expect.stringContaining('2024-00001')]);
    expect(new Set(all('updated')).size).toBe(1);
    expect(all('id')).toHaveLength(2);
    expect(text).not.toContain('清淤');
    const again = await sample.app.request(`http://localhost${path}`, { headers: { 'if-none-match': feed.headers.get('etag')! } });
    expect(again.status).toBe(304);
    expect((await sample.ask(`${OPEN}/follow/place-nowhere.atom`)).status).toBe(404);
  });

  it('offers no mail where none can be sent', async () => {
    expect(await sample.html(`${OPEN}/follow?about=plan`)).toContain('还没有设置邮件');
    expect((await sample.send(`${OPEN}/follow`, { about: 'plan:', mail: 'a@example.cn' })).status).toBe(409);
  });

  it('is followed by mail only after the mailbox said so, with a button', async () => {
    await sample.as(planner).change({
      action: 'preference.edit',
      changes: [{ kind: 'preference', id: 'channels', version: null, body: { name: 'channels', value: { smtp: 'smtp://127.0.0.1:1', webhooks: [] } } }],
    });
    expect((await follow('place:清溪河', 'not a mailbox')).status).toBe(422);
    expect((await follow('place:清溪河', 'a@example.cn')).headers.get('location')).toBe(`${OPEN}/follow/asked`);
    // Whoever asks again fills nobody's mailbox.
    await follow('place:清溪河', 'A@example.cn');
    const [asked, ...more] = await dispatches();
    expect([asked!.to, more]).toEqual(['a@example.cn', []]);
    const confirm = pathIn(asked!.text, 'confirm');
    expect(await sample.html(confirm)).toContain('确认关注');
    expect((await subscriptions())[0]!.body.state).toBe('asked');
    expect((await sample.send(confirm.replace(/.$/, 'x_'), {})).status).toBe(404);
    expect((await sample.send(confirm, {})).status).toBe(200);
    expect((await subscriptions())[0]!.body.state).toBe('active');
  });

  it('is told once a day, only where something happened, with a link that ends it', async () => {
    const place = '14~2024-00001';
    const publish = async (text: string): Promise<void> => {
      await sample.send(`${INSIDE}/opinions/${encodeURIComponent(place)}/answer`, { text });
      await sample.send(`${INSIDE}/opinions/${encodeURIComponent(place)}/publish`, {});
    };
    sample.pass(23 * 3600);
    const before = (await sample.store.audit(REGION)).length;
    expect(await sample.tick(sendDigests(MAIL))).toBe(0);
    expect((await sample.store.audit(REGION)).length).toBe(before);
    sample.pass(60);
    await publish('汛前完成。');
    // What is told after a quiet day need not wait for another one.
    expect([await sample.tick(sendDigests(MAIL)), await sample.tick(sendDigests(MAIL))]).toEqual([1, 0]);
    expect((await dispatches()).at(-1)!.text).toContain('汛前完成。');
    sample.pass(60);
    await sample.send(`${INSIDE}/opinions/${encodeURIComponent(place)}/reopen`, { reason: '还没有清完' });
    await publish('汛前全部完成。');
    expect(await sample.tick(sendDigests(MAIL))).toBe(0);
    sample.pass(23 * 3600);
    expect(await sample.tick(sendDigests(MAIL))).toBe(1);
    const digest = (await dispatches()).at(-1)!;
    expect(digest.text).toContain('汛前全部完成。');
    const end = pathIn(digest.text, 'end');
    expect(await sample.html(end)).toContain('退订');
    expect((await sample.send(end, {})).status).toBe(200);
    expect((await subscriptions())[0]!.body).toMatchObject({ state: 'ended', mail: '' });
    await sample.opinion('再问一次清溪河。', { about: 'place:清溪河' });
    sample.pass(23 * 3600);
    expect(await sample.tick(sendDigests(MAIL))).toBe(0);
  });

  it('is forgotten where nobody confirmed', async () => {
    await follow('plan:', 'b@example.cn');
    sample.pass(8 * 86_400);
    await sample.tick(sendDigests(MAIL));
    expect((await subscriptions()).map(({ body }) => body.state)).toEqual(['ended']);
  });
});

describe('whoever left a mailbox with an opinion', () => {
  it('is told once that it was answered', async () => {
    await sample.opinion('图书馆周末开门吗？', { mail: 'c@example.cn' });
    const path = `${INSIDE}/opinions/${encodeURIComponent('14~2024-00003')}`;
    await sample.send(`${path}/answer`, { text: '周末开到九点。' });
    expect(await sample.tick(tellSenders(MAIL))).toBe(0);
    await sample.send(`${path}/publish`, {});
    expect([await sample.tick(tellSenders(MAIL)), await sample.tick(tellSenders(MAIL))]).toEqual([1, 0]);
    expect((await dispatches()).at(-1)).toMatchObject({ to: 'c@example.cn', text: expect.stringContaining('周末开到九点。') });
  });
  it('has his mailbox in no export and no public page', async () => {
    for (const path of [`${INSIDE}/opinions/export.xlsx`, `${OPEN}/opinions`, `${OPEN}/opinions/2024-00003`, `${OPEN}/follow/plan.atom`])
      expect(await sample.html(path), path).not.toContain('example.cn');
    expect(await sample.store.verify(REGION)).toEqual([]);
  });
});
