import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src/database/index.ts';
import { type Attacker, attackerIn, EVIL, file, sending, UNDER } from './attack-sample.ts';
import { markOf, NOW, openRightsRoom, PLAN, projectOf, REGION, reportOf, type RightsRoom, taskOf, whistleOf } from './rights-sample.ts';

let room: RightsRoom;
let attacker: Attacker;
beforeAll(async () => {
  room = await openRightsRoom();
  attacker = attackerIn(room);
}, 60_000);
afterAll(() => room.close());
const get: Attacker['get'] = (...given) => attacker.get(...given);
const post: Attacker['post'] = (...given) => attacker.post(...given);
const records: Attacker['records'] = () => attacker.records();
const leavesAlone: Attacker['leavesAlone'] = (...given) => attacker.leavesAlone(...given);

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
  }, 120_000);
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
