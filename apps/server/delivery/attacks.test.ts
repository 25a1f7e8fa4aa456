import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../access/operator.ts';
import { formLink } from '../accounts/sign-in-link.ts';
import { type Attacker, attackerIn, UNDER } from './attack-sample.ts';
import { markOf, openRightsRoom, PLAN, projectOf, REGION, reportOf, type RightsRoom, taskOf, whistleOf } from './rights-sample.ts';

let room: RightsRoom;
let attacker: Attacker;
beforeAll(async () => {
  room = await openRightsRoom();
  attacker = attackerIn(room);
}, 60_000);
afterAll(() => room.close());
const who: Attacker['who'] = (name) => attacker.who(name);
const get: Attacker['get'] = (...given) => attacker.get(...given);
const post: Attacker['post'] = (...given) => attacker.post(...given);
const records: Attacker['records'] = () => attacker.records();
const leavesAlone: Attacker['leavesAlone'] = (...given) => attacker.leavesAlone(...given);

describe('a request of another site', () => {
  it('writes nothing at any address, with the cookie of who may, whatever kind of form it is', async () => {
    const posts = [...new Set(room.app.routes.flatMap(({ method, path }) => (method === 'POST' ? [path] : [])))];
    expect(posts.length).toBeGreaterThan(80);
    for (const path of posts.map((one) => one.replaceAll(/:(\w+)(?:\{[^}]*\})?\}?/g, (_, name: string) => ({ region: REGION, plan: PLAN })[name] ?? 'x'))) {
      for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
        const headers = { origin: 'https://evil.example', 'content-type': type };
        expect((await room.ask(who('planner'), path, { method: 'POST', body: 'a=b', headers })).status, `${path} ${type}`).toBe(403);
      }
    }
  });
  it('is told of no other origin that may read', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    for (const path of [UNDER, `/api/v1/regions/${REGION}/plans/${PLAN}/observations`, '/desk']) {
      const answer = await room.ask(who('planner'), path, { method: 'OPTIONS', headers });
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('an id of somebody else', () => {
  it('opens nothing in another region', async () => {
    const other = `/regions/500198/${PLAN}`;
    for (const path of ['tasks/task-own', 'projects/project-own', 'whistles/whistle-own', 'meetings/meeting', 'reports/form/report-own'])
      expect((await get('elsewhere', `${other}/${path}`)).status, path).toBe(404);
  });
  it('has no file of another record, nor of the ledger', async () => {
    const { own, oth } = room.files;
    for (const record of ['whistles/whistle', 'projects/project', 'reports/form/report']) {
      expect((await get('liaison', `${UNDER}/${record}-own/files/${own}`)).status, record).toBe(200);
      for (const name of ['liaison', 'planner'] as const) expect((await get(name, `${UNDER}/${record}-own/files/${oth}`)).status, record).toBe(404);
    }
    for (const name of ['stranger', 'planner'] as const) expect((await get(name, `${UNDER}/data/attachments/${own}`)).status).toBe(404);
  });
  it('adopts no plan for a region that is not the planner’s', async () => {
    const body = new FormData();
    body.append('file', new File(['临江区国民经济和社会发展第十四个五年规划纲要\n第一章 发展目标\n到2025年，地区生产总值达到450亿元。\n'], '规划.txt'));
    const { id } = (await (await post('elsewhere', '/plans', body, { accept: 'application/json' })).json()) as { id: string };
    const form = { code: REGION, name: '临江区', plan: PLAN, known: '2021-03-01', sure: '1' };
    const answer = await post('elsewhere', `/plans/${id}/adopt`, form);
    expect([answer.status, (await room.store.plans(REGION)).length]).toEqual([403, 1]);
  });
  it('gives no unit another unit’s word', async () => {
    const call = whistleOf('own').called[0]!;
    const body = whistleOf('own', { called: [call, { ...call, unit: 'oth' }] });
    const id = await room.keep({ action: 'whistle.blow', changes: [{ kind: 'whistle', id: 'both', version: null, body }] });
    const said = { version: '1', text: '已办', reason: '不归我管' };
    for (const deed of ['arrive', 'answer', 'done', 'propose', 'refuse'])
      await leavesAlone(() => post('liaison', `${UNDER}/whistles/${id}/${deed}`, { ...said, unit: 'oth' }), [403]);
    for (const deed of ['answer', 'propose', 'explain']) await leavesAlone(() => post('liaison', `${UNDER}/whistles/${id}/${deed}`, said), [403]);
  });
  it('passes no project on, and tells no name of what it may not read', async () => {
    const id = await room.keep({
      action: 'project.keep',
      changes: [{ kind: 'project', id: 'shared', version: null, body: projectOf('oth', { support: ['own'] }) }],
    });
    const moved = { version: '1', name: '新名', lead: 'own', support: 'oth' };
    await leavesAlone(() => post('liaison', `${UNDER}/projects/${id}/basics`, moved), [403]);
    const raised = await post('liaison', `${UNDER}/whistles`, { title: '打听', fact: '没有事', level: '1', kind: 'task', ref: 'task-oth', call: 'own' });
    expect(raised.status).toBe(303);
    expect(await (await get('liaison', raised.headers.get('location')!)).text()).not.toContain(markOf('oth', 'task'));
  });
  it('is not to be had by a link for another report', async () => {
    await room.keep({
      action: 'report.ask',
      changes: [{ kind: 'report', id: 'linked', version: null, body: reportOf('own', { period: '2024Q2', due: '2024-07-10' }) }],
    });
    const { token } = await formLink(room.store, { region: REGION, plan: PLAN, report: 'linked', unit: 'own', by: OPERATOR });
    expect((await get('stranger', `/fill/${token}`)).status).toBe(200);
    const before = (await records().get('report', 'report-oth'))!.version;
    const forged = { do: 'save', 'seen:task.task-oth': '', 'state:task.task-oth': 'done', report: 'report-oth', unit: 'oth' };
    expect((await post('stranger', `/fill/${token}`, forged)).status).toBe(200);
    expect((await records().get('report', 'report-oth'))!.version).toBe(before);
    expect((await get('stranger', `/fill/${token}/files/${room.files.oth}`)).status).toBe(404);
    expect((await get('stranger', `${UNDER}/reports/form/report-own`)).status).toBe(401);
  });
});

describe('where a form leads afterwards', () => {
  it('is a page of this server', async () => {
    const progress = { action: 'confirm', lead: 'own' };
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/x\r\nSet-Cookie: a=b', '/.//evil.example', 'javascript:alert(1)']) {
      const id = room.store.newId();
      await room.keep({ action: 'task.assign', changes: [{ kind: 'task', id, version: null, body: taskOf('own', { state: 'proposed' }) }] });
      const answer = await post('planner', `${UNDER}/tasks/${id}`, { ...progress, version: '1', next });
      expect(answer.headers.get('location'), next).toMatch(/^\/(?:regions|x)?/);
      expect(answer.headers.get('location'), next).not.toMatch(/evil|javascript/);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    const late = await post('planner', `${UNDER}/tasks/task-own`, { ...progress, version: '99', person: '某人' }, { referer: 'https://evil.example/x' });
    expect([late.status, (await late.text()).includes('evil.example')]).toEqual([409, false]);
  });
});
