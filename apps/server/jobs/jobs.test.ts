import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Calendar, Project } from '../../../src/delivery/index.ts';
import { ACTORS, openReportsSample, REGION, REPORTS, type ReportsSample } from '../reports/reports-sample.ts';
import type { Job } from './job.ts';
import { startJobs, type Jobs } from './start-jobs.ts';
import { signatureOf } from './webhook.ts';

const PROJECT: Project = {
  plan: '14',
  name: '荷塘小学',
  aliases: [],
  places: [],
  acceptance: 'done',
  stage: 'building',
  passages: [],
  milestones: [],
  years: [],
  funds: [],
  needs: [],
  problems: [],
  files: [],
  progress: [],
  lead: 'u1',
  support: [],
};

type Mail = { readonly to: string; readonly text: string };

/** A mail server on loopback that takes everything, but from the box of `full@…`. */
const mailServer = async (port = 0): Promise<{ port: number; mails: Mail[]; close(): Promise<void> }> => {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return { port: (server.server.address() as AddressInfo).port, mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
};

type Post = { readonly headers: IncomingMessage['headers']; readonly body: string };
const listener = async (answer: () => { status: number; location?: string }): Promise<{ url: string; posts: Post[]; server: Server }> => {
  const posts: Post[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      posts.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      const { status, location } = answer();
      response.writeHead(status, location === undefined ? {} : { location }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, posts, server };
};

let sample: ReportsSample;
let jobs: Jobs;
const env: Record<string, string | undefined> = {};
const logged: string[] = [];
const records = () => sample.store.delivery(REGION, ACTORS.planner);
const at = async (moment: string): Promise<void> => {
  sample.now = moment;
  await jobs.tick();
};
const reports = async () => (await records().list('report')).map(({ body }) => body);
const notices = async (level?: string): Promise<string[]> =>
  (await records().list('notice')).filter(({ body }) => level === undefined || body.level === level).map(({ body }) => body.said.zh);

beforeAll(async () => {
  sample = await openReportsSample('2025-03-30T02:00:00.000Z');
  jobs = startJobs({
    database: () => Promise.resolve(sample.store),
    clock: () => sample.now,
    log: (event, details) => void logged.push(`${event} ${JSON.stringify(details ?? {})}`),
    env,
  });
  await jobs.tick();
}, 60_000);
afterAll(async () => {
  await jobs.stop();
  await sample.close();
});

const quarter: Calendar = { plan: '14', name: '季度报送', frequency: 'quarter', asks: ['tasks'], dueDay: 10, signed: false, cap: 20, active: true };

describe('the clock', () => {
  it('opens the period that has ended, once, whatever it does', async () => {
    await records().change({ action: 'calendar.edit', changes: [{ kind: 'calendar', id: 'c1', version: null, body: { ...quarter, active: false } }] });
    await at('2025-04-01T02:00:00.000Z');
    expect(await reports()).toEqual([]);
    await records().change({ action: 'calendar.edit', changes: [{ kind: 'calendar', id: 'c1', version: 1, body: quarter }] });
    await at('2025-04-01T02:01:00.000Z');
    await Promise.all([jobs.tick(), jobs.tick()]);
    await at('2025-03-31T02:00:00.000Z');
    await at('2025-04-02T02:00:00.000Z');
    expect((await reports()).map(({ unit, period, due }) => [unit, period, due])).toEqual([['u1', '2025Q1', '2025-04-10']]);
    expect(await notices()).toHaveLength(1);
  });
  it('reminds three days before, yellow with the owner’s name the day after, red after thirty, each once', async () => {
    await at('2025-04-06T17:00:00.000Z');
    await at('2025-04-07T03:00:00.000Z');
    expect((await notices('info')).at(-1)).toBe('2025年一季度报送 2025-04-10 到期，还差 1 项。');
    await at('2025-04-10T10:00:00.000Z');
    expect(await notices('yellow')).toEqual([]);
    await at('2025-04-10T16:30:00.000Z');
    // A clock that goes back, and comes again, says nothing twice.
    await at('2025-04-08T03:00:00.000Z');
    await at('2025-04-11T03:00:00.000Z');
    expect(await notices('yellow')).toEqual(Array.from({ length: 2 }, () => '未报：区住建委（张联络）的2025年一季度报送逾期 1 天。'));
    await at('2025-05-10T03:00:00.000Z');
    await at('2025-06-20T03:00:00.000Z');
    const red = (await records().list('notice')).filter(({ body }) => body.level === 'red').map(({ body }) => body.to);
    expect(red).toEqual([{ unit: 'u1' }, { role: 'planner' }, { unit: 'u1', role: 'approver' }]);
    expect((await reports())[0]!.reminded).toMatchObject({ 'D-3': '2025-04-07', 'D+1': '2025-04-11', 'D+30': '2025-05-10' });
  });
  it('does the other jobs where one fails, and says which', async () => {
    const done: string[] = [];
    const failing: Job = { name: 'failing', run: () => Promise.reject(new Error('no luck')) };
    const working: Job = { name: 'working', run: async () => done.push('x') };
    const own = startJobs({
      database: () => Promise.resolve(sample.store),
      clock: () => sample.now,
      log: (event, details) => void logged.push(`${event} ${JSON.stringify(details)}`),
      env,
      jobs: [failing, working],
    });
    await own.tick();
    await own.stop();
    await own.tick();
    expect(done).toEqual(['x']);
    expect(logged.some((line) => line.startsWith('job-failed') && line.includes('no luck'))).toBe(true);
  });
});

describe('messages', () => {
  const dispatches = async () => (await records().list('dispatch')).map(({ body }) => body);
  let mail: Awaited<ReturnType<typeof mailServer>>;
  const notice = (unit: string, zh: string): Promise<unknown> =>
    records().change({
      action: 'task.assign',
      changes: [
        {
          kind: 'notice',
          id: sample.store.newId(),
          version: null,
          body: { plan: '14', to: { unit }, said: { zh, en: zh }, level: 'yellow', about: { kind: 'report', ref: 'r', href: '/desk' } },
        },
      ],
    });

  it('wait while the mail server is down, and hold nothing up', async () => {
    const gone = await mailServer();
    await gone.close();
    env['SMTP_URL'] = `smtp://127.0.0.1:${gone.port}`;
    await notice('u1', '第一条');
    await notice('u2', '第二条');
    sample.now = '2025-06-21T03:00:00.000Z';
    await jobs.tick();
    const waiting = await dispatches();
    for (const one of waiting) expect(one).toMatchObject({ state: 'waiting', attempts: 1, error: expect.stringContaining('ECONNREFUSED') });
    const page = await sample.page('planner', `${REPORTS}/dispatches`);
    expect(page).toContain('ECONNREFUSED');
    expect(page).toContain('再试');
    expect((await sample.get('liaison', `${REPORTS}/dispatches`)).status).toBe(403);
    // Not before its time.
    await at('2025-06-21T03:00:30.000Z');
    expect((await dispatches())[0]!.attempts).toBe(1);
    mail = await mailServer(gone.port);
  });
  it('go once it is back, each once, to the contact of the unit', async () => {
    await at('2025-06-21T03:02:00.000Z');
    await at('2025-06-21T03:10:00.000Z');
    expect(mail.mails.map(({ to }) => to).toSorted()).toEqual(expect.arrayContaining(['zhang@example.cn', 'zhao@example.cn']));
    expect((await dispatches()).every(({ state }) => state === 'sent')).toBe(true);
    const first = mail.mails.find(({ to }) => to === 'zhao@example.cn')!;
    expect(first.text).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(first.text).toMatch(/^Message-ID:\s+<.*@yidu>/m);
    const all = mail.mails.length;
    await at('2025-06-21T03:20:00.000Z');
    expect(mail.mails).toHaveLength(all);
  });
  it('are given up after a day, and tried again where somebody says so', async () => {
    await mail.close();
    await notice('u2', '第三条');
    for (let minutes = 0; minutes < 60 * 30; minutes += 150) await at(new Date(Date.parse('2025-06-21T04:00:00.000Z') + minutes * 60_000).toISOString());
    const [given] = await records().list('dispatch', { states: ['given_up'] });
    expect(given!.body.attempts).toBeGreaterThan(5);
    expect(logged.some((line) => line.startsWith('dispatch-given-up'))).toBe(true);
    const back = await mailServer(mail.port);
    expect((await sample.post('planner', `${REPORTS}/dispatches`, { again: given!.id })).status).toBe(303);
    await at('2025-06-22T11:00:00.000Z');
    expect(back.mails.map(({ to }) => to)).toEqual(['zhao@example.cn']);
    await back.close();
    env['SMTP_URL'] = undefined;
  });
  it('go to webhooks with a signature, and follow no redirect', async () => {
    let status = 204;
    const target = await listener(() => ({ status: 204 }));
    const hook = await listener(() => ({ status, ...(status === 302 ? { location: target.url } : {}) }));
    env['WEBHOOK_SECRET'] = 'geheim';
    const set = (webhooks: string): Promise<Response> => sample.post('administrator', `${REPORTS}/dispatches/channels`, { smtp: '', from: '', webhooks });
    expect(await (await set('ftp://x/')).text()).toContain('不能用');
    expect(
      await (await sample.post('administrator', `${REPORTS}/dispatches/channels`, { smtp: 'smtp://a:secret@host', from: '', webhooks: '' })).text(),
    ).toContain('SMTP_URL');
    expect((await set(hook.url)).status).toBe(303);
    await at('2025-06-24T03:00:00.000Z');
    expect(hook.posts).toEqual([]);
    await notice('u1', '推送');
    await jobs.tick();
    const [post] = hook.posts;
    expect(JSON.parse(post!.body)).toMatchObject({ region: REGION, unit: 'u1', subject: '【催报】推送' });
    expect(post!.headers['x-yidu-signature']).toBe(signatureOf('geheim', String(post!.headers['x-yidu-timestamp']), post!.body));
    status = 302;
    await notice('u1', '转走');
    await jobs.tick();
    expect(target.posts).toEqual([]);
    expect((await records().list('dispatch', { states: ['waiting'] }))[0]!.body.error).toContain('302');
    hook.server.close();
    target.server.close();
  });
});

describe('what a break left half done', () => {
  it('is finished by the clock, once', async () => {
    const [report] = await records().list('report', { unit: 'u1' });
    await records().change({ action: 'project.keep', changes: [{ kind: 'project', id: 'p1', version: null, body: PROJECT }] });
    const steps = [
      { state: 'submitted', at: '2025-06-24T03:00:00.000Z', by: '张联络' },
      { state: 'accepted', at: '2025-06-24T03:05:00.000Z', by: '规划科' },
    ] as const;
    await records().change({
      action: 'report.review',
      changes: [
        {
          kind: 'report',
          id: report!.id,
          version: report!.version,
          body: {
            ...report!.body,
            state: 'accepted',
            steps,
            asks: [...report!.body.asks, { id: 'project.p1', kind: 'project', ref: 'p1', title: '荷塘小学', owner: 'unit' }],
            answers: { 'task.k5': { state: 'done', text: '已完工' }, 'project.p1': { state: 'as_planned', value: '40' } },
          },
        },
      ],
    });
    await at('2025-06-24T05:00:00.000Z');
    await at('2025-06-24T05:10:00.000Z');
    expect((await records().get('report', report!.id))!.body.state).toBe('locked');
    expect((await records().get('task', 'k5'))!.body).toMatchObject({ state: 'done', progress: [{ text: '已完工', by: '张联络' }] });
    expect((await records().get('project', 'p1'))!.body.progress).toMatchObject([{ percent: 40, by: '张联络' }]);
    expect(await sample.store.verify(REGION)).toEqual([]);
  });
});
