import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../src/basis/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { NOW, openRightsRoom, PLAN, REGION, taskOf, type RightsRoom } from '../delivery/rights-sample.ts';
import { unitDesk } from '../desk/unit-desk.ts';
import { voiceQueue } from '../desk/voice-queue.ts';
import { loadRegion } from '../region/index.ts';
import { amendmentJobs } from './amendment-jobs.ts';

const UNDER = `/regions/${REGION}/${PLAN}/amendments`;
const PAGE = `${UNDER}/a`;

let room: RightsRoom;
let cookies: Readonly<Record<string, string>>;
const records = () => room.store.delivery(REGION, SYSTEM);
const amendment = async () => (await records().get('amendment', 'a'))!;
/** On the day after the hearing, while the sessions of the room last. */
const ask = async (who: string, path: string, fields?: Readonly<Record<string, string>>): Promise<Response> => {
  room.at(NOW);
  return room.app.request(`http://localhost${path}`, {
    headers: { origin: 'http://localhost', accept: 'text/html', 'accept-language': 'zh-CN', cookie: cookies[who] ?? '' },
    ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
    redirect: 'manual',
  });
};
const say = async (who: string, text: string): Promise<Response> => ask(who, `${PAGE}/comment`, { text, version: String((await amendment()).version) });
const on = (day: PlainDate): string => {
  const moment = `${day}T02:00:00.000Z`;
  room.at(moment);
  return moment;
};
const deskOf = async (unit: string, today: PlainDate) =>
  (await unitDesk(records(), { unit, signs: false, now: on(today), today })).flatMap(({ asked, due }) => (asked === 'commentAmendment' ? [due] : []));
const tick = async (today: PlainDate): Promise<number> => {
  const now = on(today);
  const context = (await loadRegion(room.store, REGION, PLAN, { asOf: today, known: today }, today))!;
  let done = 0;
  for (const job of amendmentJobs)
    done += await job.run({ store: room.store, region: REGION, delivery: records(), contexts: [context], now, today, log: () => undefined });
  return done;
};
const reminded = async () => (await records().list('notice')).flatMap(({ body }) => (body.said.zh.includes('还没有收到你单位意见') ? [body.to.unit] : []));

beforeAll(async () => {
  room = await openRightsRoom();
  cookies = Object.fromEntries(room.people.map(({ name, cookie }) => [name, cookie]));
  for (const unit of ['own', 'oth'] as const)
    await room.keep({
      action: 'task.assign',
      changes: [
        { kind: 'task', id: `lead-${unit}`, version: null, body: taskOf(unit, { ref: 't1.1', kind: 'indicator', title: '指标', acceptance: 'reached' }) },
      ],
    });
  await room.keep({
    action: 'amendment.edit',
    changes: [
      {
        kind: 'amendment',
        id: 'a',
        version: null,
        body: {
          plan: PLAN,
          title: '下调目标',
          basis: 'economy',
          reason: '形势变化',
          changes: [{ item: 't1.1', name: '生产总值', what: 'definition', after: '按新口径', reason: '制度变化' }],
          state: 'argued',
          proposer: { by: '别人', account: 'x' },
          steps: [{ to: 'proposed', at: '2024-06-01T00:00:00.000Z', by: '别人' }],
        },
      },
    ],
  });
}, 60_000);
afterAll(() => room.close());

describe('a draft amendment in its hearing', () => {
  it('is on the desks of the units that lead what it changes', async () => {
    expect(await deskOf('own', '2024-05-17')).toEqual([]);
    const heard = await ask('planner', `${PAGE}/hear`, { from: '2024-05-18', until: '2024-06-16', version: '1' });
    expect([heard.status, (await amendment()).body.hearing?.asked]).toEqual([303, ['oth', 'own']]);
    expect([await deskOf('own', '2024-05-20'), await deskOf('oth', '2024-05-20')]).toEqual([['2024-06-16'], ['2024-06-16']]);
    expect((await records().list('notice', { unit: 'own' })).some(({ body }) => body.said.zh.includes('征求你单位意见'))).toBe(true);
  });
  it('takes the word of a unit that was asked, and then asks it no more', async () => {
    expect(await (await ask('liaison', PAGE)).text()).toContain('name="text"');
    expect((await say('liaison', '建议写明口径依据')).status).toBe(303);
    expect([await deskOf('own', '2024-05-21'), (await deskOf('oth', '2024-05-21')).length]).toEqual([[], 1]);
    const page = await (await ask('planner', PAGE)).text();
    expect([page.includes('建议写明口径依据'), page.includes('1／2 已回复'), page.includes('name="text"')]).toEqual([true, true, true]);
    expect(page).not.toContain('action="' + `${PAGE}/comment`);
  });
  it.each(['planner', 'leader', 'deputy', 'auditor', 'administrator'])('takes no word of a %s, who was not asked', async (who) => {
    const before = (await amendment()).version;
    expect([401, 403]).toContain((await say(who, '同意')).status);
    expect((await amendment()).version).toBe(before);
  });
  it('reminds those who are silent once, near its end', async () => {
    expect([await tick('2024-06-01'), await tick('2024-06-14'), await tick('2024-06-15')]).toEqual([0, 1, 0]);
    expect(await reminded()).toEqual(['oth']);
  });
  it('waits for its summary on the desk of who plans, and then takes no word any more', async () => {
    expect((await voiceQueue(records(), PLAN, '2024-06-16')).amendments).toBe(0);
    expect((await voiceQueue(records(), PLAN, '2024-06-17')).amendments).toBe(1);
    expect((await ask('planner', `${PAGE}/sum`, { text: '采纳一条', version: String((await amendment()).version) })).status).toBe(303);
    expect((await voiceQueue(records(), PLAN, '2024-06-17')).amendments).toBe(0);
    const late = await say('liaison', '再改');
    expect([late.status, (await late.text()).includes('已经汇总')]).toEqual([422, true]);
    expect(await room.store.verify(REGION)).toEqual([]);
  });
});
