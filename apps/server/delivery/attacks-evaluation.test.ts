import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordKind } from '../../../src/identity/index.ts';
import { actorOf } from '../access/actor.ts';
import { OPERATOR } from '../access/operator.ts';
import { digestOf, newToken } from '../accounts/token.ts';
import { evaluationPaths } from './evaluation-paths.ts';
import { type Attacker, attackerIn, textOf, UNDER } from './attack-sample.ts';
import { keepWordy } from './evaluation-sample.ts';
import { openRightsRoom, PLAN, REGION, type RightsRoom, type Who } from './rights-sample.ts';

let room: RightsRoom;
let attacker: Attacker;
beforeAll(async () => {
  room = await openRightsRoom();
  attacker = attackerIn(room);
  await keepWordy(room, 'mine', 'zqmine', 'own');
  await keepWordy(room, 'theirs', 'zqtheirs', 'oth');
}, 60_000);
afterAll(() => room.close());
const get: Attacker['get'] = (...given) => attacker.get(...given);
const post: Attacker['post'] = (...given) => attacker.post(...given);
const records: Attacker['records'] = () => attacker.records();
const leavesAlone: Attacker['leavesAlone'] = (...given) => attacker.leavesAlone(...given);

const said = async (answer: Response): Promise<string> => textOf(new Uint8Array(await answer.arrayBuffer()));

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
    for (const path of evaluationPaths(room, 'theirs'))
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
