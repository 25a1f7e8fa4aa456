import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordKind } from '../../../src/identity/index.ts';
import { actorOf } from '../access/actor.ts';
import { OPERATOR } from '../access/operator.ts';
import { digestOf, newToken } from '../accounts/token.ts';
import { readArchive } from '../site/archive-file.ts';
import { makeArchive } from '../site/release-archive.ts';
import { inflateRawSync } from 'node:zlib';
import { keepWordy } from './evaluation-sample.ts';
import { NOW, openRightsRoom, PLAN, REGION, type RightsRoom, type Who } from './rights-sample.ts';

let room: RightsRoom;
beforeAll(async () => {
  room = await openRightsRoom();
  await keepWordy(room, 'mine', 'zqmine', 'own');
  await keepWordy(room, 'theirs', 'zqtheirs', 'oth');
}, 60_000);
afterAll(() => room.close());

const UNDER = `/regions/${REGION}/${PLAN}`;
const who = (name: Who['name']): Who => room.people.find((one) => one.name === name)!;
const get = (name: Who['name'], path: string): Promise<Response> => room.ask(who(name), path);
const bodyOf = (fields: Record<string, string> | FormData): FormData | URLSearchParams => (fields instanceof FormData ? fields : new URLSearchParams(fields));
const post = (name: Who['name'], path: string, fields: Record<string, string> | FormData = {}): Promise<Response> =>
  room.ask(who(name), path, { method: 'POST', body: bodyOf(fields) });
const records = () => room.store.delivery(REGION, OPERATOR);
const state = async (): Promise<unknown> => [await records().revision(), (await room.store.accounts.recent(REGION, { limit: 1 })).head?.number];
const textOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes);
const said = async (answer: Response): Promise<string> => textOf(new Uint8Array(await answer.arrayBuffer()));
/** Nothing of the region is written by it. */
const leavesAlone = async (work: () => Promise<Response>, statuses: readonly number[], what = ''): Promise<string> => {
  const before = await state();
  const answer = await work();
  expect(statuses, what).toContain(answer.status);
  expect(await state(), what).toEqual(before);
  return answer.text();
};

/** Where a record of a kind is read and what is done to it, by the ids of both. */
const places = (id: string): Readonly<Partial<Record<RecordKind, readonly [string, Readonly<Record<string, Record<string, string>>>]>>> => ({
  assessment: [`evaluations/${id}/assessments/${id}`, { '': { do: 'save', 'text:t1.1': '改' }, '/comment': { text: '改' } }],
  appeal: [`appeals/${id}`, { '/withdraw': { reason: '改' }, '/decide': { decision: 'upheld', text: '改' } }],
  followup: [`followups/${id}`, { '/measure': { version: '1', problem: 'p1.1', text: '改' }, '/proof': { version: '1', problem: 'p1.1', text: '改' } }],
  inquiry: [`supervision/inquiries/${id}`, { '/answer': { version: '1', text: '改' } }],
  suggestion: [`supervision/suggestions/${id}`, { '/answer': { version: '1', class: 'A', text: '改' } }],
  opinion: [`opinions/${id}`, { '/answer': { version: '1', text: '改' }, '/return': { version: '1', reason: '改' }, '/assign': { version: '1', unit: 'own' } }],
  policy: [`policies/${id}`, { '/end': { reason: '改' }, '/check': { name: 'x', result: 'passed', text: '改', date: '2024-06-17' } }],
});
const READ_BY_ALL: ReadonlySet<string> = new Set(['policy']);

describe('an id of another unit or region', () => {
  it('is neither read nor written, by whatever is asked of it', async () => {
    for (const [kind, [path, deeds]] of Object.entries(places('theirs'))) {
      for (const name of ['liaison', 'approver'] as const) {
        if (!READ_BY_ALL.has(kind)) {
          const answer = await get(name, `${UNDER}/${path}`);
          expect([kind, [403, 404].includes(answer.status), (await said(answer)).includes('zqtheirs')]).toEqual([kind, true, false]);
        }
        for (const [deed, fields] of Object.entries(deeds))
          await leavesAlone(() => post(name, `${UNDER}/${path}${deed}`, fields), [403, 404, 422], `${kind}${deed}`);
      }
    }
    for (const list of [
      'appeals',
      'opinions',
      'followups',
      'supervision/inquiries',
      'supervision/suggestions',
      'followups/export.xlsx',
      'supervision/suggestions/export.xlsx',
      'opinions/export.xlsx',
      'opinions/statistics',
    ])
      expect(await said(await get('liaison', `${UNDER}/${list}`)), list).not.toContain('zqtheirs');
  });
  it('of another region is not there, and cannot be reached through one’s own', async () => {
    for (const [kind, [path, deeds]] of Object.entries(places('mine'))) {
      for (const under of [UNDER, `/regions/500198/${PLAN}`]) {
        expect([403, 404], `${kind} ${under}`).toContain((await get('elsewhere', `${under}/${path}`)).status);
        for (const [deed, fields] of Object.entries(deeds))
          await leavesAlone(() => post('elsewhere', `${under}/${path}${deed}`, fields), [403, 404], `${kind}${deed}`);
      }
    }
    for (const path of ['evaluations/mine', 'documents/mine', 'scores/mine', 'schemes/mine', 'amendments/mine', 'releases/mine', 'questionnaires/mine'])
      for (const under of [UNDER, `/regions/500198/${PLAN}`]) expect([403, 404], path).toContain((await get('elsewhere', `${under}/${path}`)).status);
  });
  it('gives no file of another record, nor one that is not its own', async () => {
    const { own, oth } = room.files;
    for (const record of ['evaluations/mine/assessments/mine', 'appeals/mine', 'amendments/mine', 'followups/mine']) {
      expect((await get('liaison', `${UNDER}/${record}/files/${own}`)).status, record).toBe(200);
      for (const name of ['liaison', 'planner'] as const) expect((await get(name, `${UNDER}/${record}/files/${oth}`)).status, record).toBe(404);
    }
    for (const record of ['evaluations/theirs/assessments/theirs', 'appeals/theirs', 'followups/theirs'])
      expect([403, 404], record).toContain((await get('liaison', `${UNDER}/${record}/files/${oth}`)).status);
  });
});

/** Every page and file of evaluation, publication and participation, with the id in every place of one. */
const paths = (id: string): readonly string[] => [
  ...new Set(
    room.app.routes
      .filter(
        ({ method, path }) =>
          method === 'GET' &&
          /evaluations|scores|schemes|appeals|policies|documents|followups|supervision|amendments|releases|opinions|questionnaires|\/public\/|\/api\/v1|\/search|\/desk|\/notices/.test(
            path,
          ),
      )
      .map(({ path }) =>
        path
          .replaceAll(
            /:(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g,
            (_, name: string) => ({ region: REGION, plan: PLAN, item: 't1.1', number: '2024-00001', sha256: room.files.own })[name] ?? id,
          )
          .replace('*', ''),
      ),
  ),
  `/search?q=${id}`,
  `${UNDER}/search?q=zq`,
];

describe('what nobody has decided', () => {
  // A unit is asked to assess itself, so that it knows the name of the evaluation; it reads no more of it than is its own.
  const HIDDEN: Readonly<Record<string, readonly string[]>> = {
    deputy: [
      'evaluations/theirs',
      'scores/theirs',
      'documents/theirs',
      'releases/theirs',
      'releases/theirs/preview/',
      'releases/theirs/site.zip',
      'evaluations/theirs/frozen.json',
      'scores/theirs/score.xlsx',
      'documents/theirs/document.docx',
      'documents/theirs/source.json',
    ],
    liaison: [
      'scores/theirs',
      'scores/theirs/frozen.json',
      'scores/theirs/score.xlsx',
      'documents/theirs',
      'documents/theirs/source.json',
      'documents/theirs/document.pdf',
      'releases/theirs',
      'releases/theirs/preview/index.html',
      'evaluations/theirs/frozen.json',
    ],
    stranger: [
      'evaluations',
      'scores',
      'documents',
      'releases',
      'releases/theirs/preview/',
      'evaluations/theirs/rows.csv',
      'supervision',
      'amendments',
      'opinions',
    ],
  };
  it('is opened by nobody whom it does not concern', async () => {
    for (const [name, all] of Object.entries(HIDDEN)) {
      for (const path of all) {
        const answer = await get(name as Who['name'], `${UNDER}/${path}`);
        expect([401, 403, 404], `${name} ${path}`).toContain(answer.status);
        expect(await said(answer), `${name} ${path}`).not.toContain('zq');
      }
    }
  });
  it('stands on no page, in no file and in no answer of the interface that a deputy or the public may open', async () => {
    for (const kind of ['evaluation', 'document', 'score', 'release', 'scheme'] as const) expect(await records().get(kind, 'theirs'), kind).toBeDefined();
    const body = { ...(await records().get('evaluation', 'theirs'))!.body, title: 'zqdraftevaluation' };
    await room.keep({ action: 'evaluation.draft', changes: [{ kind: 'evaluation', id: 'theirs', version: 1, body }] });
    const written = { ...(await records().get('document', 'theirs'))!.body, title: 'zqdraftdocument', blocks: [] };
    await room.keep({ action: 'document.edit', changes: [{ kind: 'document', id: 'theirs', version: 1, body: written }] });
    const release = { ...(await records().get('release', 'theirs'))!.body, title: 'zqdraftrelease', note: 'zqdraftrelease' };
    await room.keep({ action: 'release.prepare', changes: [{ kind: 'release', id: 'theirs', version: 1, body: release }] });
    const { total: _total, ...rest } = (await records().get('score', 'theirs'))!.body;
    await room.keep({
      action: 'score.compute',
      changes: [{ kind: 'score', id: 'theirs', version: 1, body: { ...rest, total: '71.23', grade: 'zqdraftscore' } }],
    });
    const found: string[] = [];
    for (const path of paths('theirs'))
      for (const name of ['deputy', 'stranger', 'liaison'] as const) {
        const marks = (await said(await get(name, path))).match(/zqdraft\w+/g) ?? [];
        found.push(...new Set(marks.filter((mark) => name !== 'liaison' || mark !== 'zqdraftevaluation').map((mark) => `${name} ${path}: ${mark}`)));
      }
    expect(found).toEqual([]);
  });
  it('is not told by a receipt that is guessed, and nothing is rated by one', async () => {
    for (const token of ['0', '0'.repeat(64), 'mine', '%00', '../..']) {
      const path = `/public/${REGION}/${PLAN}/opinions/2024-00001/receipt/${encodeURIComponent(token)}`;
      expect((await get('stranger', path)).status, token).toBe(404);
      await leavesAlone(() => post('stranger', path, { result: 'satisfied' }), [404], token);
    }
  });
});

describe('who drafted', () => {
  let both: Who;
  beforeAll(async () => {
    const account = await room.store.accounts.make(
      { name: 'both', person: '兼任', roles: ['planner', 'leader'], region: REGION, unit: 'own' },
      'hash',
      OPERATOR,
    );
    const token = newToken();
    const session = {
      digest: digestOf(token),
      account: account.id,
      stage: 'full',
      way: 'password',
      expires: '2024-06-18T01:00:00.000Z',
      address: '',
      agent: '',
    } as const;
    await room.store.accounts.openSession(session);
    both = { name: 'planner', actor: actorOf(account), cookie: `yidu-session=${token}` };
  });
  const send = (path: string, fields: Record<string, string>) => room.ask(both, `${UNDER}/${path}`, { method: 'POST', body: new URLSearchParams(fields) });
  const to = (answer: Response): string => answer.headers.get('location')!.replace(`${UNDER}/`, '').split(/[?#]/)[0]!;

  it('approves neither his evaluation nor his document, amendment or release', async () => {
    const usual = {
      kind: 'annual',
      title: '年度评估',
      from: '2022-01-01',
      until: '2022-12-31',
      cutoff: '2022-12-31',
      known: '2023-04-30',
      parts: 'indicators',
    };
    const evaluation = to(await send('evaluations', usual));
    expect((await send(`${evaluation}/freeze`, {})).status).toBe(303);
    const report = to(await send('documents', { kind: 'evaluation_report', evaluation: evaluation.split('/')[1]! }));
    expect(await leavesAlone(() => send(`${evaluation}/approve`, { document: '临府〔2024〕1号' }), [422])).toMatch(/起草|冻结/);
    expect(await leavesAlone(() => send(`${report}/step`, { to: 'approve' }), [403, 422])).not.toContain('已审定');
    const release = { ...(await records().get('release', 'mine'))!.body, number: 8, preparedBy: { name: both.actor.name, account: both.actor.account! } };
    await room.keep({ action: 'release.prepare', changes: [{ kind: 'release', id: 'prepared', version: null, body: release }] });
    await leavesAlone(() => send('releases/prepared/approve', { publish: 'yes' }), [422]);
    const { approval: _approval, effective: _effective, ...open } = (await records().get('amendment', 'mine'))!.body;
    const amendment = { ...open, state: 'deliberating', meeting: '2024-06-10', proposer: { by: both.actor.name, account: both.actor.account! } } as const;
    await room.keep({ action: 'amendment.edit', changes: [{ kind: 'amendment', id: 'proposed', version: null, body: amendment }] });
    await leavesAlone(() => send('amendments/proposed/approve', { version: '1', document: '人发1', date: '2024-06-10', effective: '2024-06-17' }), [422]);
  });
  it('reviews not his own unit, closes not his own proof, and decides no appeal that he judged', async () => {
    await leavesAlone(() => send('evaluations/mine/assessments/mine/review', { verdict: 'accepted', version: '1' }), [422]);
    await leavesAlone(() => send('followups/mine/close', { version: '1', problem: 'p1.1' }), [422]);
    const score = { ...(await records().get('score', 'theirs'))!.body, by: both.actor.name };
    await room.keep({ action: 'score.compute', changes: [{ kind: 'score', id: 'judged', version: null, body: score }] });
    const appeal = { ...(await records().get('appeal', 'theirs'))!.body, score: 'judged' };
    await room.keep({ action: 'appeal.decide', changes: [{ kind: 'appeal', id: 'judged', version: null, body: appeal }] });
    await leavesAlone(() => send('appeals/judged/decide', { version: '1', decision: 'upheld', state: 'upheld', text: '成立' }), [422]);
  });
});

const EVIL = `=1+"><script>alert(1)</script><img src=x onerror=alert(1)>`;

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
    for (const path of paths('evil'))
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

const file = (content: string | Uint8Array<ArrayBuffer>, name: string): File => new File([content], name, { type: 'image/png' });
const sending = (field: string, one: File, more: Record<string, string> = {}): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  form.append(field, one);
  return form;
};

describe('a file that is not what it says', () => {
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
