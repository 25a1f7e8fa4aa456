import { inflateRawSync } from 'node:zlib';
import { strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../site/archive-file.ts';
import { makeArchive } from '../site/release-archive.ts';
import { evaluationPaths } from './evaluation-paths.ts';
import { type Attacker, attackerIn, EVIL, file, sending, textOf, UNDER } from './attack-sample.ts';
import { keepWordy } from './evaluation-sample.ts';
import { NOW, openRightsRoom, PLAN, REGION, type RightsRoom, type Who } from './rights-sample.ts';

let room: RightsRoom;
let attacker: Attacker;
beforeAll(async () => {
  room = await openRightsRoom();
  attacker = attackerIn(room);
  await keepWordy(room, 'mine', 'zqmine', 'own');
}, 60_000);
afterAll(() => room.close());
const get: Attacker['get'] = (...given) => attacker.get(...given);
const post: Attacker['post'] = (...given) => attacker.post(...given);
const records: Attacker['records'] = () => attacker.records();
const leavesAlone: Attacker['leavesAlone'] = (...given) => attacker.leavesAlone(...given);

describe('words that are meant to be run', () => {
  beforeAll(() => keepWordy(room, 'evil', EVIL, 'own'), 60_000);
  const faultsIn = (path: string, type: string, bytes: Uint8Array): readonly string[] => {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      const xml = textOf(bytes);
      const isTable = xml.includes('<worksheet');
      return [/<script>alert|<f[ >][^<]*alert/, ...(isTable ? [/<t(?: [^>]*)?>[=@+][^<]/] : [])].flatMap((bad) => (bad.test(xml) ? [`${path} ${bad}`] : []));
    }
    const text = strFromU8(bytes);
    if (/html|xml|atom|svg/.test(type)) return /<script>alert|<img src=x/.test(text) ? [path] : [];
    if (type.startsWith('text/csv')) return text.split(/[,\r\n]+/).some((cell) => /^\uFEFF?"?[=@+\t][^",]/.test(cell)) ? [path] : [];
    return [];
  };
  it('are words on every page and in every file', async () => {
    let told = 0;
    const faults: string[] = [];
    for (const path of evaluationPaths(room, 'evil'))
      for (const name of ['planner', 'deputy', 'stranger'] as const) {
        const answer = await get(name, path);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        expect(answer.status, `${name} ${path}`).toBeLessThan(500);
        faults.push(...faultsIn(path, answer.headers.get('content-type') ?? '', bytes));
        if (textOf(bytes).includes('alert(1)')) told += 1;
      }
    expect(faults).toEqual([]);
    expect(told).toBeGreaterThan(30);
  });
  it('are words in a release, in every format of its data', async () => {
    const evaluation = (await records().get('evaluation', 'evil'))!.body;
    const { frozen: _frozen, ...bare } = evaluation;
    const decided = {
      ...bare,
      state: 'submitted',
      approved: { by: EVIL, at: NOW, document: EVIL },
      submitted: { to: EVIL, date: '2024-06-01', document: EVIL },
    } as const;
    await room.keep({ action: 'evaluation.draft', changes: [{ kind: 'evaluation', id: 'evil', version: 1, body: decided }] });
    const release = {
      number: 1,
      title: EVIL,
      asOf: '2024-06-17',
      known: '2024-06-17',
      head: { number: 1, hash: '0' },
      base: 'https://plan.example/p/',
    } as const;
    const { archive } = (await makeArchive(room.store, { region: REGION, plan: PLAN, now: NOW, release }))!;
    const files = readArchive(archive).map(({ path, deflated }) => [path, new Uint8Array(inflateRawSync(deflated))] as const);
    const typeOf = (path: string): string => (/\.(?:html|xml|atom)$/.test(path) ? 'text/html' : path.endsWith('.csv') ? 'text/csv' : '');
    expect(files.flatMap(([path, bytes]) => faultsIn(path, typeOf(path), bytes))).toEqual([]);
    expect(files.some(([path, bytes]) => path.endsWith('.html') && strFromU8(bytes).includes('&lt;script&gt;alert'))).toBe(true);
  });
});

describe('a file that is not what it says', () => {
  beforeAll(async () => {
    const { approval: _approval, effective: _effective, ...open } = (await records().get('amendment', 'mine'))!.body;
    await room.keep({ action: 'amendment.edit', changes: [{ kind: 'amendment', id: 'proposed', version: null, body: { ...open, state: 'deliberating' } }] });
  });
  const BAD = [file('MZ\u0090\u0000', '照片.png'), file('<svg onload="alert(1)"/>', '图.png'), file('<html>', '说明.pdf'), file('#!/bin/sh', '脚本.sh')];
  const places: readonly (readonly [Who['name'], string, string, Record<string, string>])[] = [
    ['planner', 'evaluations/mine/third-party', 'file', { by: '研究院', text: '评价', date: '2024-06-01' }],
    ['planner', 'followups/mine/proof', 'files', { version: '1', problem: 'p1.1', text: '已办' }],
    ['planner', 'amendments/proposed/attach', 'files', { version: '1' }],
  ];
  it('is refused in words, and nothing is kept', async () => {
    for (const bad of BAD)
      for (const [name, path, field, fields] of places) {
        const text = await leavesAlone(() => post(name, `${UNDER}/${path}`, sending(field, bad, fields)), [422], `${path} ${bad.name}`);
        expect(text, `${path} ${bad.name}`).toContain(bad.name);
      }
  });
  it('is no table of a higher assessment, however it is packed', async () => {
    for (const bad of [file('MZ\u0090', '程序.xlsx'), file('PK\u0003\u0004', '坏.xlsx'), file('', '空.csv'), file('\u0000\u0001', '乱.csv')])
      expect(await leavesAlone(() => post('planner', `${UNDER}/schemes/mapping`, sending('file', bad)), [200, 400, 413, 422], bad.name), bad.name).toMatch(
        /role="alert"|fault/,
      );
  });
  it('has no path for a name', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    expect(
      (
        await post(
          'planner',
          `${UNDER}/followups/mine/proof`,
          sending('files', file(png, '../../etc/passwd.png'), { version: '1', problem: 'p1.1', text: '已办' }),
        )
      ).status,
    ).toBe(303);
    const { proof } = (await records().get('followup', 'mine'))!.body.aspects[0]!.problems[0]!;
    expect(proof!.files!.map(({ name }) => name.includes('/') || name.includes('\\'))).toEqual([false]);
  });
});
