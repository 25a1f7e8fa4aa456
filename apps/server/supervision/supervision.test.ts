import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SUPERVISION } from '../../../src/participation/index.ts';
import { PUBLIC, SYSTEM } from '../../../src/identity/index.ts';
import { digestOf, newToken } from '../accounts/token.ts';
import { openRightsRoom, PLAN, REGION, type RightsRoom } from '../delivery/rights-sample.ts';
import { dayOf, loadRegion } from '../region/index.ts';
import { supervisionJobsWith } from './supervision-jobs.ts';

const UNDER = `/regions/${REGION}/${PLAN}/supervision`;
type Seat = 'deputy' | 'planner' | 'liaison' | 'leader' | 'administrator';

let room: RightsRoom;
let moment = '2024-06-17T01:00:00.000Z';
const who = (name: Seat) => room.people.find((one) => one.name === name)!;
/** Sessions of the day: those of other days have ended. */
const sessions = new Map<string, Promise<string>>();
const cookieOf = async (name: Seat): Promise<string> => {
  const token = newToken();
  const expires = new Date(Date.parse(moment) + 3_600_000).toISOString();
  const account = who(name).actor.account!;
  await room.store.accounts.openSession({ digest: digestOf(token), account, stage: 'full', way: 'password', expires, address: '', agent: '' });
  return `yidu-session=${token}`;
};
const seated = async (name: Seat) => {
  const key = `${moment} ${name}`;
  const cookie = sessions.get(key) ?? cookieOf(name);
  sessions.set(key, cookie);
  return { ...who(name), cookie: await cookie };
};
const ask = async (seat: Seat, path: string, fields?: Record<string, string>): Promise<Response> =>
  room.ask(
    await seated(seat),
    path.startsWith('/') ? path : `${UNDER}/${path}`,
    fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) },
  );
const html = async (seat: Seat, path = ''): Promise<string> => (await ask(seat, path === '' ? UNDER : path)).text();
const system = () => room.store.delivery(REGION, SYSTEM);
const at = (next: string): void => {
  moment = next;
  room.at(next);
};
const tick = async (env: Record<string, string> = {}): Promise<number> => {
  const today = dayOf(moment);
  const contexts = [(await loadRegion(room.store, REGION, PLAN, { asOf: today, known: today }))!];
  let done = 0;
  for (const job of supervisionJobsWith(env))
    done += await job.run({ store: room.store, region: REGION, delivery: system(), contexts, now: moment, today, log: () => undefined });
  return done;
};
const noticesTo = async (to: object): Promise<readonly string[]> =>
  (await system().list('notice')).filter(({ body }) => JSON.stringify(body.to) === JSON.stringify(to)).map(({ body }) => body.said.zh);

beforeAll(async () => {
  room = await openRightsRoom();
}, 60_000);
afterAll(() => room.close());

describe('questions', () => {
  let page: string;

  it('are asked of an indicator as it stood on a day, and told to the planning section', async () => {
    const form = await html('deputy', `inquiries/new?about=indicator%3At1.1&of=2023-12-31`);
    expect(form).toContain('看的是 2023-12-31 的情况');
    expect((await ask('deputy', 'inquiries', { about: 'indicator:none', text: '为什么？' })).status).toBe(422);
    expect((await ask('deputy', 'inquiries', { about: 'indicator:t1.1', text: ' ' })).status).toBe(422);
    const made = await ask('deputy', 'inquiries', { about: 'indicator:t1.1', of: '2023-12-31', text: '<script>为什么慢</script>' });
    page = made.headers.get('location')!;
    const [row] = await system().list('inquiry');
    // Fifteen working days after Monday the 17th of June: the 8th of July.
    expect(row!.body).toMatchObject({ state: 'asked', asOf: '2023-12-31', due: '2024-07-08' });
    const shown = await html('deputy', page);
    expect([shown.includes('<script>为什么慢'), shown.includes('&lt;script&gt;为什么慢')]).toEqual([false, true]);
    expect(await noticesTo({ role: 'planner' })).toHaveLength(1);
  });

  it('are a duty of one unit, seen by it alone', async () => {
    expect((await ask('liaison', page)).status).toBe(404);
    expect((await ask('deputy', `${page}/assign`, { unit: 'own' })).status).toBe(403);
    await ask('planner', `${page}/assign`, { version: '1', unit: 'own' });
    expect(await html('liaison')).toContain('待答复');
    expect((await ask('leader', `${page}/answer`, { text: '答' })).status).toBe(403);
  });

  it('are late once, and told once, however often the clock looks', async () => {
    at('2024-07-09T01:00:00.000Z');
    expect([await tick(), await tick()]).toEqual([1, 0]);
    expect((await noticesTo({ unit: 'own' })).filter((said) => said.includes('逾期'))).toHaveLength(1);
    expect(await html('deputy', 'inquiries')).toContain('已逾期 1 天');
  });

  it('are answered by the unit, rated by who asked, and published without the name', async () => {
    expect((await ask('liaison', `${page}/answer`, { text: '前期手续耗时较长。' })).status).toBe(303);
    expect(await noticesTo({ account: who('deputy').actor.account })).toHaveLength(1);
    expect(await html('deputy')).toContain('请评价');
    expect((await ask('deputy', `${page}/rate`, { result: 'unsatisfied' })).status).toBe(422);
    expect((await ask('deputy', `${page}/rate`, { result: 'basically' })).status).toBe(303);
    expect((await ask('planner', `${page}/publish`, {})).status).toBe(303);
    expect((await system().list('inquiry'))[0]!.body).toMatchObject({ state: 'closed', rating: { result: 'basically' }, published: { date: '2024-07-09' } });
  });

  it('are shown as they had been asked on a past day, to be read', async () => {
    expect(await html('deputy', 'inquiries?day=2024-06-16')).toContain('还没有询问');
    const then = await html('deputy', `${page}?day=2024-06-17`);
    expect(then).toContain('还没有答复');
    expect(then).not.toContain('<textarea');
    expect((await ask('planner', `${page}/assign?day=2024-06-17`, { version: '1', unit: 'oth' })).status).not.toBe(303);
  });
});

describe('suggestions and proposals', () => {
  let page: string;
  const given = { kind: 'suggestion', number: '2024-12', title: '增开公交', text: '=增开两条线', by: '王代表', date: '2024-07-01', own: '1' };

  it('are registered once a number, by a deputy as his own', async () => {
    const made = await ask('deputy', 'suggestions', given);
    page = made.headers.get('location')!;
    expect((await system().list('suggestion'))[0]!.body).toMatchObject({ by: ['deputy', '王代表'], account: who('deputy').actor.account, state: 'registered' });
    const twice = await ask('planner', 'suggestions', given);
    expect([twice.status, (await twice.text()).includes('已经登记')]).toEqual([422, true]);
  });

  it('are registered once where two do it at the same moment', async () => {
    const before = await system().count('suggestion');
    const fields = { ...given, number: '2024-99', title: '同时登记' };
    const both = await Promise.all([ask('planner', 'suggestions', fields), ask('deputy', 'suggestions', fields)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const [kept, ...more] = (await system().list('suggestion')).filter(({ body }) => body.number === '2024-99');
    expect([await system().count('suggestion'), more]).toEqual([before + 1, []]);
    await room.store
      .delivery(REGION, who('planner').actor)
      .change({ action: 'suggestion.register', changes: [{ kind: 'suggestion', id: kept!.id, version: kept!.version, body: null }] });
  });

  it('are assigned, answered with a class, rated; what does not satisfy is handled once more', async () => {
    expect((await ask('planner', `${page}/assign`, { lead: 'own', support: 'oth' })).status).toBe(303);
    expect((await system().list('suggestion'))[0]!.body).toMatchObject({ due: '2024-10-09', lead: 'own', support: ['oth'] });
    expect(await html('liaison', 'suggestions')).toContain('2024-12');
    expect((await ask('liaison', `${page}/answer`, { text: '已安排', class: 'X' })).status).toBe(422);
    expect((await ask('liaison', `${page}/answer`, { text: '已安排', class: 'B' })).status).toBe(303);
    const shown = await html('deputy', page);
    expect(shown).toContain(DEFAULT_SUPERVISION.classes.B);
    expect((await ask('deputy', `${page}/rate`, { result: 'unsatisfied', text: '还没开' })).status).toBe(303);
    expect((await system().list('suggestion'))[0]!.body).toMatchObject({ state: 'reopened', due: '2024-08-09', earlier: { answer: { text: '已安排' } } });
    expect((await ask('liaison', `${page}/answer`, { text: '已开通', class: 'A' })).status).toBe(303);
    expect((await ask('deputy', `${page}/rate`, { result: 'satisfied' })).status).toBe(303);
    expect((await ask('planner', `${page}/close`, {})).status).toBe(303);
    expect((await ask('planner', `${page}/assign`, { lead: 'oth', reason: '改派' })).status).toBe(422);
  });

  it('leave as a workbook without formulas', async () => {
    const answer = await ask('planner', 'suggestions/export.xlsx');
    const text = Object.values(unzipSync(new Uint8Array(await answer.arrayBuffer())))
      .map((part) => strFromU8(part))
      .join('');
    expect(text).toContain('&apos;=增开两条线'.replace('&apos;', text.includes('&apos;=增') ? '&apos;' : "'"));
    expect(text).not.toContain('<f>');
  });
});

describe('notes', () => {
  it('are seen by their writer, by other deputies where they are shared, and changed by nobody else', async () => {
    await ask('deputy', 'annotations', { about: 'project:project-own', text: '要去看现场' });
    const [row] = await system().list('annotation');
    // The clock of the program does not read notes at all.
    expect(row).toBeUndefined();
    const own = await html('deputy', 'annotations');
    expect(own).toContain('要去看现场');
    expect((await ask('planner', 'annotations')).status).toBe(403);
    const id = /<li id="([^"]+)"/.exec(own)![1]!;
    expect((await ask('deputy', `annotations/${id}`, { text: '看过了', shared: '1' })).status).toBe(303);
    expect((await ask('deputy', `annotations/${id}`, { text: ' ' })).status).toBe(422);
    expect((await ask('deputy', `annotations/${id}/remove`, {})).status).toBe(303);
    expect(await html('deputy', 'annotations')).toContain('还没有批注');
  });
});

describe('alerts', () => {
  it('are one’s own, and speak once of each change, by mail where that was chosen', async () => {
    const account = who('deputy').actor.account!;
    const suggestion = (await system().list('suggestion'))[0]!;
    expect((await ask('deputy', 'alerts', { about: `suggestion:${suggestion.id}`, when: 'worse' })).status).toBe(422);
    expect((await ask('deputy', 'alerts', { about: `suggestion:${suggestion.id}`, when: 'changed', mail: '1' })).status).toBe(303);
    expect((await ask('deputy', 'alerts', { about: `suggestion:${suggestion.id}`, when: 'changed' })).status).toBe(422);
    expect(await html('leader', 'alerts')).toContain('还没有提醒');
    expect(await tick()).toBe(0);
    await room.store.delivery(REGION, who('planner').actor).change({
      action: 'suggestion.assign',
      changes: [{ kind: 'suggestion', id: suggestion.id, version: suggestion.version, body: { ...suggestion.body, state: 'reopened' } }],
    });
    const before = (await noticesTo({ account })).length;
    const env = { SMTP_URL: 'smtp://127.0.0.1:1' };
    const own = (await room.store.accounts.get(account))!;
    await room.store.accounts.edit(account, own.version, { person: own.person, roles: own.roles, email: 'deputy@example.cn' }, who('administrator').actor);
    expect([await tick(env), await tick(env)]).toEqual([1, 0]);
    expect((await noticesTo({ account })).length).toBe(before + 1);
    const mails = (await system().list('dispatch')).filter(({ body }) => body.to === 'deputy@example.cn');
    expect(mails.map(({ body }) => body.subject)).toEqual([expect.stringContaining('增开公交')]);
    const page = await html('deputy', 'alerts');
    const id = /<li id="([^"]+)"/.exec(page)![1]!;
    expect((await ask('leader', `alerts/${id}/remove`, {})).status).toBe(404);
    expect((await ask('deputy', `alerts/${id}/remove`, {})).status).toBe(303);
  });
});

describe('the terms', () => {
  it('are the region’s, changed with a reason, and count from then on', async () => {
    const numbers = { inquiryDays: '5', assignDays: '10', answerMonths: '3', hardMonths: '6', againMonths: '1', rateDays: '20', reportMonths: '6' };
    const classes = { 'class-A': '已解决', 'class-B': '正在解决', 'class-C': '以后解决', 'class-D': '留作参考' };
    expect((await ask('planner', 'settings', { ...numbers, ...classes, rateDays: '0', reason: '地方规定' })).status).toBe(422);
    expect((await ask('planner', 'settings', { ...numbers, ...classes })).status).toBe(422);
    expect((await ask('deputy', 'settings')).status).toBe(403);
    expect((await ask('planner', 'settings', { ...numbers, ...classes, reason: '地方规定' })).status).toBe(303);
    await ask('deputy', 'inquiries', { about: 'plan:', text: '何时公开？' });
    expect((await system().list('inquiry', { order: 'newest' }))[0]!.body.due).toBe('2024-07-16');
  });
});

describe('the overview', () => {
  it('links a deputy to what was out on a day, and not to what he may not open', async () => {
    const shown = await html('deputy', `${UNDER}?day=2024-06-30`);
    expect(shown).toContain('2024-06-30 的情况');
    expect(shown).toContain('items?day=2024-06-30');
    expect(shown).not.toContain('/meetings');
    expect(await html('planner')).toContain('等着办的');
  });

  it('shows a deputy what the public had said by a day, and nothing that came later', async () => {
    const about = { kind: 'plan', ref: '', title: '规划' } as const;
    const at = '2024-06-20T01:00:00.000Z';
    const body = {
      plan: '14',
      number: '2024-00007',
      about,
      text: '路灯不亮',
      received: at,
      due: '2024-06-24',
      state: 'received',
      receipt: 'x',
      steps: [],
    } as const;
    await room.store.delivery(REGION, PUBLIC).change({ action: 'opinion.send', changes: [{ kind: 'opinion', id: '14~2024-00007', version: null, body }] });
    expect(await html('deputy')).toContain('2024-00007 规划');
    expect(await html('deputy', `${UNDER}?day=2024-06-16`)).not.toContain('2024-00007');
  });

  it('leads from a question to notes and alerts about it', async () => {
    const [inquiry] = await system().list('inquiry', { order: 'newest' });
    expect(await html('deputy', `inquiries/${inquiry!.id}`)).toContain(`alerts/new?about=inquiry%3A${inquiry!.id}`);
    expect(await html('planner', `inquiries/${inquiry!.id}`)).not.toContain('annotations/new');
  });

  it('leaves a chain that holds', async () => expect(await room.store.verify(REGION)).toEqual([]));
});
