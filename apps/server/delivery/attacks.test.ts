import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src/database/index.ts';
import { OPERATOR } from '../access/operator.ts';
import { formLink } from '../accounts/sign-in-link.ts';
import { markOf, NOW, openRightsRoom, PLAN, projectOf, REGION, reportOf, taskOf, whistleOf, type RightsRoom, type Who } from './rights-sample.ts';

let room: RightsRoom;
beforeAll(async () => {
  room = await openRightsRoom();
});
afterAll(() => room.close());

const UNDER = `/regions/${REGION}/${PLAN}`;
const who = (name: Who['name']): Who => room.people.find((one) => one.name === name)!;
const get = (name: Who['name'], path: string): Promise<Response> => room.ask(who(name), path);
const post = (name: Who['name'], path: string, fields: Record<string, string> | FormData = {}, headers: Record<string, string> = {}): Promise<Response> =>
  room.ask(who(name), path, { method: 'POST', headers, body: fields instanceof FormData ? fields : new URLSearchParams(fields) });
const state = async (): Promise<unknown> => (await room.store.accounts.recent(REGION, { limit: 1 })).head?.number;
const records = () => room.store.delivery(REGION, OPERATOR);

/** Nothing of the region is written by it. */
const leavesAlone = async (work: () => Promise<Response>, statuses: readonly number[]): Promise<string> => {
  const before = await state();
  const response = await work();
  expect(statuses).toContain(response.status);
  expect(await state()).toBe(before);
  return response.text();
};

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

const EVIL = `=1+"><script>alert(1)</script><img src=x onerror=alert(1)>`;
const LINES = '甲\r\nEND:VEVENT\r\nX-EVIL:1\nATTACH:file:///etc/passwd';

describe('words that are meant to be run', () => {
  beforeAll(async () => {
    const keep = (action: Parameters<RightsRoom['keep']>[0]['action'], ...changes: RecordChange[]) => room.keep({ action, changes });
    const file = { name: EVIL, type: 'image/png', sha256: room.files.own };
    await keep('unit.edit', {
      kind: 'unit',
      id: 'evil',
      version: null,
      body: { name: EVIL, short: EVIL, type: 'other', contact: { person: EVIL }, source: EVIL },
    });
    const task = taskOf('own', { title: EVIL, person: EVIL, lead: 'evil', support: ['own'], document: EVIL, ref: 'm-evil' });
    const to = { plan: PLAN, to: { unit: 'own' }, said: { zh: EVIL, en: EVIL }, level: 'red', about: { kind: EVIL, ref: EVIL, href: '/desk' } } as const;
    await keep('task.assign', { kind: 'task', id: 'evil', version: null, body: task }, { kind: 'notice', id: 'evil', version: null, body: to });
    const ask = { id: 'task.evil', kind: 'task', ref: 'evil', title: EVIL, owner: 'unit', last: { text: EVIL, period: '2023Q4' } } as const;
    const answers = { 'task.evil': { state: 'slow', text: EVIL, source: EVIL, attachments: [file] } } as const;
    await keep('report.ask', { kind: 'report', id: 'evil', version: null, body: reportOf('own', { period: '2023Q4', asks: [ask], answers }) });
    const project = projectOf('own', {
      name: EVIL,
      aliases: [EVIL],
      person: EVIL,
      scale: EVIL,
      files: [{ ...file, kind: 'photo', note: EVIL }],
      problems: [{ id: 'p', text: EVIL, since: '2024-01-01' }],
      funds: [{ source: EVIL }],
      needs: [{ id: 'n', kind: 'land', text: EVIL, state: 'open' }],
      milestones: [{ id: 'm', name: EVIL, planned: '2024-12-01', note: EVIL }],
      progress: [{ period: '2024-05', text: EVIL, at: NOW, by: EVIL }],
    });
    await keep('project.keep', { kind: 'project', id: 'evil', version: null, body: project });
    const whistle = whistleOf('own', {
      title: EVIL,
      fact: EVIL,
      place: EVIL,
      about: { kind: 'other', ref: EVIL, title: EVIL },
      files: [file],
      raisedBy: { name: EVIL },
    });
    await keep('whistle.blow', { kind: 'whistle', id: 'evil', version: null, body: whistle });
    const item = { id: 'i', kind: 'other', ref: EVIL, title: EVIL, why: EVIL } as const;
    const decision = { id: 'd', text: EVIL, lead: 'evil', support: [], due: '2024-12-31' } as const;
    const meeting = { plan: PLAN, name: EVIL, date: '2024-06-10', place: EVIL, state: 'held', document: EVIL, agenda: [item], decisions: [decision] } as const;
    await keep('meeting.edit', { kind: 'meeting', id: 'evil', version: null, body: meeting });
    const [calendar] = await records().list('calendar');
    await keep('calendar.edit', { kind: 'calendar', id: 'evil', version: null, body: { ...calendar!.body, name: EVIL } });
    const higher = { title: EVIL, item: EVIL, itemName: EVIL, target: EVIL };
    await keep('link.edit', { kind: 'link', id: 'evil', version: null, body: { plan: PLAN, item: 't1.1', higher, note: EVIL } });
    const dispatch = { channel: 'mail', to: EVIL, subject: EVIL, text: EVIL, error: EVIL, state: 'given_up', attempts: 1, next: NOW } as const;
    await keep('dispatch.send', { kind: 'dispatch', id: 'evil', version: null, body: dispatch });
    await room.store.attach(REGION, { name: `${EVIL}.html`, type: 'text/html', bytes: new TextEncoder().encode('<script>alert(1)</script>') });
  });

  const paths = (): readonly string[] => [
    ...new Set(
      room.app.routes
        .filter(({ method, path }) => method === 'GET' && !/token|sha256|sign-in|\*/.test(path))
        .map(({ path }) =>
          path.replaceAll(
            /:(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g,
            (_, name: string) => ({ region: REGION, plan: PLAN, item: 't1.1', year: '2024' })[name] ?? 'evil',
          ),
        ),
    ),
    `/search?q=${encodeURIComponent('script')}`,
    `${UNDER}/tasks?q=${encodeURIComponent(EVIL)}`,
    `${UNDER}/projects?q=${encodeURIComponent(EVIL)}`,
    `${UNDER}/whistles/new?kind=other&ref=${encodeURIComponent(EVIL)}&about=${encodeURIComponent(EVIL)}`,
    `/sign-in?to=${encodeURIComponent(EVIL)}`,
  ];

  it('are words on every page and in every file', async () => {
    let [told, tables] = [0, 0];
    for (const path of paths()) {
      for (const name of ['planner', 'liaison'] as const) {
        const answer = await get(name, path);
        const type = answer.headers.get('content-type') ?? '';
        const bytes = new Uint8Array(await answer.arrayBuffer());
        if (type.startsWith('text/html')) {
          const page = strFromU8(bytes);
          expect(page, path).not.toMatch(/<script>alert|<img src=x/);
          if (page.includes('alert(1)')) told += 1;
        } else if (type.startsWith('text/csv')) {
          const cells = strFromU8(bytes).split(/[,\r\n]+/);
          expect(
            cells.filter((cell) => /^\uFEFF?"?[=@+]/.test(cell)),
            path,
          ).toEqual([]);
          tables += 1;
        } else if (bytes[0] === 0x50) {
          const parts = Object.entries(unzipSync(bytes));
          const xml = parts.map(([, part]) => strFromU8(part)).join('\n');
          expect(xml, path).not.toMatch(/<f[ >][^<]*alert|<script>alert/);
          expect(xml, path).not.toMatch(/<t(?: [^>]*)?>[=@+][^<]/);
          tables += 1;
        }
      }
    }
    expect([told > 20, tables > 15]).toEqual([true, true]);
  });
  it('are shown as files of bytes, never as a page', async () => {
    for (const record of ['whistles/evil', 'projects/evil', 'reports/form/evil']) {
      const file = await get('planner', `${UNDER}/${record}/files/${room.files.own}`);
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      expect(file.headers.get('content-type')).toMatch(/^(?:image\/png|application\/octet-stream)$/);
      expect(file.headers.get('content-disposition') ?? 'attachment', record).toMatch(/^attachment(?:; filename="[^"\r\n]*"; filename\*=UTF-8''[^"\s;]*)?$/);
    }
  });
  it('break no line of a calendar', async () => {
    await room.keep({
      action: 'task.assign',
      changes: [{ kind: 'task', id: 'lines', version: null, body: taskOf('own', { title: LINES, due: '2024-12-31', ref: 'm-lines' }) }],
    });
    const made = await (await post('liaison', `${UNDER}/reports/feed`)).text();
    const address = new URL(/https?:\/\/[^"<\s]+due\.ics/.exec(made)![0]);
    const lines = (await (await get('stranger', address.pathname)).text()).split('\r\n');
    expect(lines.some((line) => line.startsWith('SUMMARY') && line.includes('甲'))).toBe(true);
    expect(lines.filter((line) => /^(?:X-EVIL|ATTACH)/.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(lines.filter((line) => line === 'END:VEVENT').length);
    expect(lines.join('\n')).not.toContain(markOf('oth', 'task'));
  });
});

const file = (content: string | Uint8Array<ArrayBuffer>, name: string, type = 'image/png'): File => new File([content], name, { type });
const sending = (field: string, one: File, more: Record<string, string> = {}): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  form.append(field, one);
  return form;
};

describe('a file that is not what it says', () => {
  it('is refused in words, and nothing is kept', async () => {
    const raising = { title: '路灯', fact: '不亮', level: '1', kind: 'other', about: '滨河路', call: 'own' };
    for (const bad of [
      file('MZ\u0090\u0000', '照片.png'),
      file('<svg onload="alert(1)"/>', '图.png'),
      file('<svg onload="alert(1)"/>', '图.svg'),
      file('%PDF-1.7', '说明.png'),
    ]) {
      for (const [path, field, fields] of [
        [`${UNDER}/whistles`, 'files', raising],
        [`${UNDER}/projects/project-own/files`, 'files', { version: '1' }],
        [`${UNDER}/reports/form/report-own`, 'file:task.task-own', { do: 'save', 'seen:task.task-own': '' }],
      ] as const) {
        const said = await leavesAlone(() => post('liaison', path, sending(field, bad, fields)), [409, 422]);
        expect(said, `${path} ${bad.name}`).toContain(bad.name);
      }
    }
  });
  it('is not unpacked where it is a bomb, nor read where it is no table', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': new Uint8Array(8),
      'xl/workbook.xml': new Uint8Array(8),
      'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024),
    });
    for (const bad of [file(bomb, '炸弹.xlsx', ''), file('MZ\u0090', '程序.xlsx', ''), file('PK\u0003\u0004', '坏.xlsx', '')]) {
      for (const [path, name] of [
        ['tasks/import', 'planner'],
        ['units/import', 'planner'],
        ['data/upload', 'planner'],
        ['reports/form/report-own/sheet', 'liaison'],
      ] as const) {
        const said = await leavesAlone(() => post(name, `${UNDER}/${path}`, sending('file', bad)), [400, 413, 422, 200]);
        expect(said, `${path} ${bad.name}`).toMatch(/role="alert"|fault/);
      }
    }
  });
  it('has no path for a name', async () => {
    for (const name of ['../../etc/passwd.png', '..\\..\\x.png', 'a\u0000b.png', `${'长'.repeat(3000)}.png`, 'a"; filename="evil.html']) {
      const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, name.length % 251]);
      const id = room.store.newId();
      await room.keep({ action: 'project.keep', changes: [{ kind: 'project', id, version: null, body: projectOf('own') }] });
      const kept = name.endsWith('.png') ? name : `${name}.png`;
      expect((await post('liaison', `${UNDER}/projects/${id}/files`, sending('files', file(png, kept), { version: '1' }))).status).toBe(303);
      const [one] = (await records().get('project', id))!.body.files;
      expect(one!.name).not.toMatch(/[/\\\u0000]/);
      expect(one!.name.length).toBeLessThanOrEqual(200);
      expect((await get('liaison', `${UNDER}/projects/${id}/files/${one!.sha256}`)).status).toBe(200);
    }
  });
});
