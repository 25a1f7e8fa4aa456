import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '../access/actor.ts';
import { OPERATOR } from '../access/operator.ts';
import { digestOf, newToken } from '../accounts/token.ts';
import { markOf, openRightsRoom, PLAN, REGION, taskOf, type RightsRoom } from '../delivery/rights-sample.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { readFrozen } from '../../../src/evaluation/index.ts';

const BASE = `/regions/${REGION}/${PLAN}/evaluations`;

let room: RightsRoom;
let cookies: Readonly<Record<string, string>>;
let page: string;
let minute = 0;

const records = () => room.store.delivery(REGION, SYSTEM);
const tick = (): void => {
  minute += 1;
  room.at(new Date(Date.UTC(2024, 5, 17, 1, minute)).toISOString());
};
const ask = async (who: string, path: string, fields?: Record<string, string | readonly string[]>): Promise<Response> => {
  tick();
  const body = fields && new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])));
  return room.app.request(`http://localhost${path}`, {
    headers: { origin: 'http://localhost', accept: 'text/html', 'accept-language': 'zh-CN', cookie: cookies[who] ?? '' },
    ...(body === undefined ? {} : { method: 'POST', body }),
    redirect: 'manual',
  });
};
const html = async (who: string, path: string): Promise<string> => (await ask(who, path)).text();
/** Its status, and whether it says so. */
const says = async (answer: Response, text: string): Promise<readonly [number, boolean]> => [answer.status, (await answer.text()).includes(text)];
const evaluation = async () => (await records().list('evaluation', { plan: PLAN })).at(-1)!;
const assessments = async () => records().list('assessment', { plan: PLAN });
const of = async (unit: string) => (await assessments()).find(({ body }) => body.unit === unit)!;
const pathTo = async (unit: string): Promise<string> => `${page}/assessments/${(await of(unit)).id}`;

const somebody = async (name: string, role: 'liaison' | 'planner', unit?: string): Promise<string> => {
  const account = await room.store.accounts.make(
    { name, person: name, roles: [role], region: REGION, ...(unit === undefined ? {} : { unit }) },
    'hash',
    OPERATOR,
  );
  const token = newToken();
  const session = {
    digest: digestOf(token),
    account: account.id,
    stage: 'full',
    way: 'password',
    expires: '2024-08-18T01:00:00.000Z',
    address: '',
    agent: '',
  } as const;
  await room.store.accounts.openSession(session);
  expect(actorOf(account).unit).toBe(unit);
  return `yidu-session=${token}`;
};

beforeAll(async () => {
  room = await openRightsRoom();
  const keep = (id: string, ref: string, lead: string) =>
    room.keep({
      action: 'task.assign',
      changes: [{ kind: 'task', id, version: null, body: taskOf(lead as 'own', { ref, kind: 'indicator', title: ref, acceptance: 'reached' }) }],
    });
  await keep('lead-1', 't1.1', 'own');
  await keep('lead-2', 't1.2', 'oth');
  const progress = [{ period: '2023-05', state: 'slow', text: '征地滞后', at: '2023-06-02T01:00:00.000Z', by: '某人' }] as const;
  await room.keep({ action: 'task.assign', changes: [{ kind: 'task', id: 'task-own', version: 1, body: taskOf('own', { progress }) }] });
  const own = Object.fromEntries(room.people.map(({ name, cookie }) => [name, cookie]));
  cookies = { ...own, other: await somebody('外单位联络员', 'liaison', 'oth'), inside: await somebody('本单位规划员', 'planner', 'own') };
}, 60_000);
afterAll(() => room.close());

describe('an evaluation', () => {
  const usual = {
    kind: 'mid_term',
    title: '中期评估',
    from: '2021-01-01',
    until: '2023-06-30',
    cutoff: '2023-06-30',
    known: '2023-08-29',
    parts: ['indicators', 'tasks', 'projects', 'reforms'],
  };

  it('is opened over the usual days of its kind, which can be changed within reason', async () => {
    const form = await html('planner', `${BASE}/new?kind=mid_term`);
    for (const day of ['2021-01-01', '2023-06-30', '2023-08-29']) expect(form).toContain(`value="${day}"`);
    for (const [fields, said] of [
      [{ known: '2023-01-01' }, '数据知悉日不能早于截止时点'],
      [{ cutoff: '2024-01-01' }, '截止时点不在评估期'],
      [{ until: '2026-12-31' }, '超出了规划期'],
      [{ known: '2030-01-01' }, '不能晚于今天'],
      [{ parts: [] }, '没有选评估内容'],
      [{ from: 'x' }, '没有填全'],
    ] as const)
      expect(await says(await ask('planner', BASE, { ...usual, ...fields }), said)).toEqual([422, true]);
    const made = await ask('planner', BASE, usual);
    page = made.headers.get('location')!.split('?')[0]!;
    expect([made.status, (await evaluation()).body.state]).toEqual([303, 'opened']);
    expect(await says(await ask('planner', BASE, usual), '同一评估期已有')).toEqual([422, true]);
    expect((await ask('liaison', BASE, usual)).status).toBe(403);
  });

  it('asks every lead unit once, with what it leads and where that stands', async () => {
    expect((await ask('planner', `${page}/ask`, { due: '2024-06-01' })).status).toBe(422);
    expect((await ask('planner', `${page}/ask`, { due: '2024-07-01' })).status).toBe(303);
    expect((await assessments()).map(({ body }) => body.unit).toSorted()).toEqual(['oth', 'own']);
    const { body } = await of('own');
    expect(body.asks.map(({ ref }) => ref)).toEqual(['t1.1', 'task-own', 'project:project-own']);
    expect(body.items['t1.1']).toMatchObject({ made: true, text: expect.stringContaining('。') });
    expect(await records().count('notice', { unit: 'own' })).toBeGreaterThan(1);
    expect(await says(await ask('planner', `${page}/ask`, { due: '2024-07-01' }), '都已布置')).toEqual([422, true]);
  });

  it('is answered by each unit for itself, with a cause where it falls short', async () => {
    const own = await pathTo('own');
    expect((await ask('other', own)).status).toBe(404);
    expect((await ask('other', own, { do: 'save' })).status).toBe(404);
    expect(await html('liaison', own)).toContain('系统草拟');
    const version = String((await of('own')).version);
    const { asks } = (await of('own')).body;
    const short = asks.filter((one) => one.short);
    const empty = await ask('liaison', own, { do: 'submit', version, 'text:t1.1': '' });
    expect(await says(empty, '没有写完')).toEqual([422, true]);
    const causes = Object.fromEntries([...short.map(({ ref }) => [`cause:${ref}`, '市场原因']), ...asks.map(({ ref }) => [`text:${ref}`, '已按计划推进'])]);
    expect((await ask('liaison', own, { do: 'submit', version, ...causes, overall: '总体平稳' })).status).toBe(303);
    expect((await of('own')).body).toMatchObject({ state: 'submitted', text: '总体平稳', items: { 't1.1': { text: '已按计划推进' } } });
    expect(await says(await ask('liaison', own, { do: 'save', 'text:t1.1': '又改' }), '已经提交')).toEqual([422, true]);
  });

  it('is reviewed item by item by others than the unit, and may be returned with a reason', async () => {
    const own = await pathTo('own');
    expect((await ask('liaison', `${own}/review`, { verdict: 'accepted' })).status).toBe(403);
    expect(await says(await ask('inside', `${own}/review`, { verdict: 'accepted' }), '不能审核本单位')).toEqual([422, true]);
    expect(await says(await ask('planner', `${own}/review`, { verdict: 'returned' }), '退回要写明理由')).toEqual([422, true]);
    expect(await says(await ask('planner', `${own}/review`, { verdict: 'accepted', 'agreed:t1.1': 'no' }), '请写明意见')).toEqual([422, true]);
    expect((await ask('planner', `${own}/review`, { verdict: 'returned', reason: '请补充依据' })).status).toBe(303);
    expect(await html('liaison', own)).toContain('请补充依据');
    expect((await ask('liaison', own, { do: 'submit', 'text:t1.1': '已补充依据' })).status).toBe(303);
    expect((await ask('planner', `${own}/review`, { verdict: 'accepted', 'agreed:t1.1': 'no', 'otherwise:t1.1': '以统计数为准' })).status).toBe(303);
    expect((await of('own')).body).toMatchObject({ state: 'accepted', review: { 't1.1': { agreed: false, text: '以统计数为准' } } });
  });

  it('is frozen with what is there; what is missing is listed', async () => {
    expect((await ask('planner', `${page}/review`, {})).status).toBe(303);
    expect((await ask('planner', `${page}/freeze`, {})).status).toBe(303);
    const { body } = await evaluation();
    expect(body.state).toBe('drafting');
    const file = await ask('planner', `${page}/frozen.json`);
    const frozen = readFrozen(await file.text()).ok!;
    expect(frozen.assessments.map(({ unit }) => unit)).toEqual(['own']);
    expect(frozen.assessments[0]!.items['t1.1']).toMatchObject({ text: '已补充依据', otherwise: '以统计数为准' });
    for (const view of ['', '/rows', '/works', '/works.csv', '/results']) {
      const shown = await html('liaison', `${page}${view}`);
      for (const kind of ['task', 'project'] as const) expect(shown.includes(markOf('oth', kind)), `${view} ${kind}`).toBe(false);
    }
    expect(await html('planner', `${page}/works`)).toContain(markOf('oth', 'task'));
    expect(frozen.gaps.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['oth', 'third_party']));
    expect((await ask('liaison', `${page}/frozen.json`)).status).toBe(403);
    for (const rest of ['', '/rows', '/frozen.json']) expect((await ask('deputy', `${page}${rest}`)).status).toBe(404);
  });

  it('comes out the same when it is computed again, whatever was changed since', async () => {
    const moved = (await records().get('task', 'task-own'))!;
    await room.keep({
      action: 'task.assign',
      changes: [{ kind: 'task', id: 'task-own', version: moved.version, body: { ...moved.body, title: '后来改了名' } }],
    });
    expect(await html('planner', `${page}?recompute=1`)).toContain('逐字节相同');
  });

  it('is frozen again only with a reason, and keeps the file before', async () => {
    expect(await says(await ask('planner', `${page}/freeze`, {}), '要写明理由')).toEqual([422, true]);
    const before = (await evaluation()).body.frozen!.sha256;
    const third = { by: '某研究院', date: '2024-06-10', text: '总体达到预期' };
    expect((await ask('planner', `${page}/third-party`, third)).status).toBe(303);
    expect((await ask('planner', `${page}/freeze`, { reason: '补入第三方评估' })).status).toBe(303);
    const { body } = await evaluation();
    expect(body.earlier).toMatchObject([{ sha256: before, reason: '补入第三方评估' }]);
    expect((await ask('planner', `${page}/files/${before}`)).status).toBe(200);
    expect(await says(await ask('planner', `${page}/freeze`, { reason: '再来一次' }), '逐字节相同')).toEqual([422, true]);
  });

  it('asks for comments, and every comment is answered before approval', async () => {
    expect((await ask('planner', `${page}/consult`, { due: '2024-07-10', version: '1' })).status).toBe(409);
    expect((await records().list('document', { states: ['consulting'] })).length).toBe(0);
    expect((await ask('planner', `${page}/consult`, { due: '2024-07-10' })).status).toBe(303);
    const own = await pathTo('own');
    expect((await ask('liaison', `${own}/comment`, { comment: '第二章的表述请再斟酌' })).status).toBe(303);
    expect((await ask('other', `${await pathTo('oth')}/comment`, { comment: '' })).status).toBe(303);
    expect(await says(await ask('leader', `${page}/approve`, {}), '1 条单位意见没有答复')).toEqual([422, true]);
    expect(await says(await ask('planner', `${own}/answer`, { taken: 'no', answer: '' }), '不采纳要写明理由')).toEqual([422, true]);
    expect((await ask('planner', `${own}/answer`, { taken: 'yes', answer: '已修改' })).status).toBe(303);
    expect(await html('liaison', own)).toContain('已修改');
  });

  it('is approved by a leader once there is a report, which is final with it, and submitted', async () => {
    expect((await ask('planner', `${page}/approve`, {})).status).toBe(403);
    expect(await says(await ask('leader', `${page}/approve`, {}), '报告还没有写')).toEqual([422, true]);
    const { id, body } = await evaluation();
    const document = {
      plan: PLAN,
      kind: 'evaluation_report',
      title: '中期评估报告',
      evaluation: id,
      source: body.frozen!.sha256,
      blocks: [],
      figures: [],
      state: 'consulting',
      steps: [],
    } as const;
    const spare = { ...document, title: '另一份草稿' };
    const changes = [{ paper: document }, { spare }, { gone: { ...document, title: '作废的一份', state: 'discarded' as const } }].flatMap((one) =>
      Object.entries(one).map(([own, written]) => ({ kind: 'document' as const, id: own, version: null, body: written })),
    );
    await room.keep({ action: 'document.edit', changes });
    const offered = await html('leader', page);
    expect([offered.includes('另一份草稿'), offered.includes('作废的一份')]).toEqual([true, false]);
    expect(await says(await ask('leader', `${page}/approve`, { report: 'gone' }), '请重新选')).toEqual([422, true]);
    // Somebody edited it since the approver looked.
    expect((await ask('leader', `${page}/approve`, { report: 'paper', 'seen-paper': '7' })).status).toBe(409);
    expect((await ask('leader', `${page}/approve`, { document: '临府〔2024〕8号', report: 'paper', 'seen-paper': '1' })).status).toBe(303);
    expect((await records().get('document', 'paper'))?.body.state).toBe('approved');
    expect((await records().get('document', 'spare'))?.body.state).toBe('consulting');
    expect((await evaluation()).body.document).toBe('paper');
    expect(await html('planner', page)).toContain('随评估审定');
    expect(await says(await ask('planner', `${page}/submit`, { to: '', date: '2024-06-17' }), '没有写报送给谁')).toEqual([422, true]);
    expect((await ask('planner', `${page}/submit`, { to: '区人大常委会', date: '2024-06-17', document: '临府文〔2024〕21号' })).status).toBe(303);
    expect((await evaluation()).body).toMatchObject({ state: 'submitted', approved: { document: '临府〔2024〕8号' }, submitted: { to: '区人大常委会' } });
    expect((await ask('deputy', `${page}/frozen.json`)).status).toBe(200);
    expect(await html('planner', BASE)).toContain('区人大常委会');
  });

  it('shows the rows behind its counts, and exports them', async () => {
    for (const view of ['rows', 'rows?list=indicator&now=no_data', 'works', 'works?part=projects', 'results'])
      expect((await ask('planner', `${page}/${view}`)).status, view).toBe(200);
    for (const file of ['rows.csv', 'works.csv', 'results.csv', 'carry.csv']) {
      const answer = await ask('planner', `${page}/${file}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    }
    expect(await html('planner', `${page}/rows`)).toContain('t1.1');
  });

  it('puts what fell short on a list, as tasks with unit and day that point back', async () => {
    const list = await html('planner', `${page}/rectification`);
    expect(list).toContain('整改');
    const ref = /name="ref" value="([^"]+)"/.exec(list)![1]!;
    expect(await says(await ask('planner', `${page}/rectification`, { as: 'task' }), '没有勾选')).toEqual([422, true]);
    expect(
      await says(await ask('planner', `${page}/rectification`, { as: 'task', ref, [`unit:${ref}`]: '', [`due:${ref}`]: '2024-09-30' }), '没有选责任单位'),
    ).toEqual([422, true]);
    expect((await ask('planner', `${page}/rectification`, { as: 'task', ref, [`unit:${ref}`]: 'own', [`due:${ref}`]: '2024-09-30' })).status).toBe(303);
    const { id } = await evaluation();
    expect((await records().list('task', { about: [`evaluation:${id}/${ref}`] }))[0]?.body).toMatchObject({
      lead: 'own',
      due: '2024-09-30',
      document: '临府文〔2024〕21号',
    });
    expect(await html('planner', `${page}/rectification`)).toContain('已列入');
  });

  it('is withdrawn with a reason and stays to be read', async () => {
    expect(await says(await ask('planner', `${page}/withdraw`, { reason: '' }), '没有写理由')).toEqual([422, true]);
    expect((await ask('planner', `${page}/withdraw`, { reason: '数据有误' })).status).toBe(303);
    expect(await html('planner', page)).toContain('数据有误');
    expect(await room.store.verify(REGION)).toEqual([]);
  });
});
