import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { unitNameOn, type Task } from '../../../src/delivery/index.ts';
import { ROLES, SYSTEM, type Action, type Actor } from '../../../src/identity/index.ts';
import { openSampleDesk, SAMPLE_REGION, type SampleDesk } from '../data/data-sample.ts';
import { initialsOf } from './initials.ts';

const BASE = `/regions/${SAMPLE_REGION}/14/units`;
const planner: Actor = { name: '规划科', roles: ['planner'] };

describe('letters that a unit is typed by', () => {
  it.each([
    ['区生态环境局', ['qsthjj']],
    ['长江街道', ['zjjd', 'cjjd']],
    ['A区 管委会', ['aqgwh', 'aqgwk']],
  ])('%s: %j', (name, letters) => expect(initialsOf(name)).toEqual(letters));
});

describe('the catalogue of units', () => {
  let desk: SampleDesk;
  const units = async (): Promise<ReadonlyMap<string, Kept<'unit'>>> =>
    new Map((await desk.store.delivery(SAMPLE_REGION, planner).list('unit')).map((unit) => [unit.body.name, unit]));
  const post = (path: string, fields: Record<string, string>): Promise<Response> => desk.post(`${BASE}/${path}`, fields);
  const said = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text();
  const send = (name: string, content: string): Promise<Response> => {
    const form = new FormData();
    form.append('file', new File([content], name));
    return desk.post(`${BASE}/import`, form);
  };
  beforeAll(async () => {
    desk = await openSampleDesk();
  }, 60_000);
  afterAll(() => desk.close());

  it('is brought in from a table: shown first, then written in one change', async () => {
    const csv =
      'name,kind,code,source\n区教育委员会（区教委）,区政府部门,11500104009286420B,年报\n区招生办公室,区政府部门,,年报\n东街街道,街道办事处,500104001000,统计局\n区财政局,区政府部门,1150010400928648XC,年报\n';
    const preview = (await send('名录.csv', csv)).headers.get('location')!;
    const html = await said(desk.get(preview));
    expect(html).toContain('新增 3 个');
    expect(html).toContain('最后一位应为“B”');
    expect((await units()).size).toBe(0);
    await desk.post(preview, {});
    expect([...(await units()).keys()].sort()).toEqual(['东街街道', '区招生办公室', '区教育委员会'].sort());
    expect((await units()).get('区教育委员会')!.body).toMatchObject({ short: '区教委', creditCode: '11500104009286420B', type: 'department' });
    const again = (await send('名录.csv', await said(desk.get(`${BASE}/units.csv`)))).headers.get('location')!;
    expect(await said(desk.get(again))).toContain('新增 0 个，更新 0 个');
  });
  it.each([
    ['名录.xlsx', '<html><table></table></html>', 'name'],
    ['名录.csv', 'a,b\n1,2\n', '没有“名称”一列'],
    ['名录.csv', '', '空文件'],
  ])('refuses a file %s in words', async (name, content, words) => {
    const answer = await send(name, content);
    expect(answer.status).toBe(422);
    if (words !== 'name') expect(await said(answer)).toContain(words);
  });
  it('is shown in both languages, escaped', async () => {
    await post('new', { name: '<script>alert(1)</script>', type: 'other' });
    for (const path of ['', '?lang=en', '/new', '/import']) {
      const html = await said(desk.get(`${BASE}${path}`));
      expect(html).not.toContain('<script>alert');
      expect(html).not.toMatch(/>undefined|\[object|NaN/);
    }
  });
  it.each([
    [{ name: '' }, '全称'],
    [{ name: '区教育委员会' }, '已有单位'],
    [{ name: '新单位', creditCode: '11500104009286420C' }, '应为“B”'],
    [{ name: '新单位', creditCode: '11500104009286420B' }, '已属于'],
    [{ name: '新单位', division: '1234' }, '区划代码'],
    [{ name: '新单位', since: '昨天' }, '日期'],
    [{ name: '新单位', cap: '-1' }, '整数'],
  ])('refuses a unit %j in words', async (fields, words) => {
    const before = (await units()).size;
    const answer = await post('new', fields);
    expect([answer.status, await said(answer)]).toEqual([422, expect.stringContaining(words)]);
    expect((await units()).size).toBe(before);
  });
  it('keeps contact and approver, and one change at a time', async () => {
    const { id, version, body } = (await units()).get('区招生办公室')!;
    const fields = { version: String(version), name: body.name, type: 'department', contactPerson: '李某', contactPhone: '023-1234', approverPerson: '王某' };
    await post(`${id}/edit`, fields);
    expect((await units()).get('区招生办公室')!.body).toMatchObject({ contact: { person: '李某', phone: '023-1234' }, approver: { person: '王某' } });
    expect((await post(`${id}/edit`, fields)).status).toBe(409);
  });
  it('renames by date and document; days before print the old name', async () => {
    const { id, version } = (await units()).get('区招生办公室')!;
    const to = { version: String(version), name: '区教育考试中心', date: '2023-05-01', document: '临编〔2023〕4号' };
    expect((await post(`${id}/rename`, { ...to, date: '2024-07-01' })).status).toBe(422);
    await post(`${id}/rename`, to);
    const { body } = (await units()).get('区教育考试中心')!;
    expect([unitNameOn(body, '2023-04-30'), unitNameOn(body, '2023-05-01')]).toEqual(['区招生办公室', '区教育考试中心']);
    expect(body.contact).toEqual({ person: '李某', phone: '023-1234' });
  });
  it('merges by date and document: open duties move with their trace in one change, closed ones stay', async () => {
    const delivery = desk.store.delivery(SAMPLE_REGION, planner);
    const [from, into] = [(await units()).get('区教育考试中心')!, (await units()).get('区教育委员会')!];
    const task = (state: Task['state'], more: Partial<Task> = {}): Task => ({
      plan: '14',
      ref: 'x',
      kind: 'measure',
      title: state,
      lead: from.id,
      support: [],
      acceptance: 'done',
      state,
      ...more,
    });
    await delivery.change({
      action: 'task.assign',
      changes: [
        { kind: 'task', id: 'open', version: null, body: task('issued') },
        { kind: 'task', id: 'shut', version: null, body: task('done') },
        { kind: 'task', id: 'helps', version: null, body: task('confirmed', { lead: into.id, support: [from.id] }) },
      ],
    });
    const system = desk.store.delivery(SAMPLE_REGION, SYSTEM);
    const about = { kind: 'plan', ref: '14', title: '规划' } as const;
    const owes = { plan: '14', steps: [] };
    const kept = async (action: Action, change: RecordChange): Promise<unknown> =>
      desk.store.delivery(SAMPLE_REGION, { ...planner, roles: ROLES }).change({ action, changes: [change] });
    await kept('inquiry.assign', {
      kind: 'inquiry',
      id: 'asked',
      version: null,
      body: { ...owes, about, text: '何时公布', by: { name: '代表' }, asked: '2024-05-01T00:00:00.000Z', due: '2024-06-30', unit: from.id, state: 'assigned' },
    });
    await kept('policy.edit', { kind: 'policy', id: 'rule', version: null, body: { ...owes, name: '考务办法', unit: from.id, state: 'in_force' } });
    for (const [id, state] of [
      ['going', 'assessing'],
      ['settled', 'submitted'],
    ] as const)
      await kept('evaluation.open', {
        kind: 'evaluation',
        id,
        version: null,
        body: {
          ...owes,
          kind: 'annual',
          title: id,
          from: '2023-01-01',
          until: '2023-12-31',
          cutoff: '2023-12-31',
          known: '2024-03-31',
          parts: ['tasks'],
          state,
        },
      });
    for (const id of ['going', 'settled'])
      await kept('evaluation.open', {
        kind: 'assessment',
        id: `of-${id}`,
        version: null,
        body: { ...owes, evaluation: id, unit: from.id, state: 'open', due: '2024-07-01', asks: [], items: {} },
      });
    const asked = { version: String(from.version), into: into.id, date: '2024-06-01', document: '临编〔2024〕7号' };
    await desk.store.accounts.make(
      { name: 'exam.a', person: '考办联络员（模拟）', roles: ['liaison'], region: SAMPLE_REGION, unit: from.id },
      undefined,
      planner,
    );
    const preview = await said(post(`${from.id}/end`, asked));
    expect(preview).toContain('将移交');
    for (const kind of ['询问', '重大政策', '自评']) expect(preview).toContain(kind);
    expect(preview).toContain('考办联络员（模拟）');
    expect((await delivery.get('task', 'open'))!.version).toBe(1);
    const entries = (await desk.store.audit(SAMPLE_REGION)).length;
    const done = await post(`${from.id}/end`, { ...asked, sure: '1' });
    expect(done.headers.get('location')).toBe(`${BASE}?moved=5&accounts=1`);
    expect(await said(desk.get(done.headers.get('location')!))).toContain('还有 1 个账号挂在原单位');
    expect((await desk.store.audit(SAMPLE_REGION)).slice(entries).map(({ action }) => action)).toContain('unit.succeed');
    expect((await delivery.get('task', 'open'))!.body).toMatchObject({
      lead: into.id,
      movedFrom: [{ unit: from.id, date: '2024-06-01', document: '临编〔2024〕7号' }],
    });
    const trace = [{ unit: from.id, date: '2024-06-01', document: '临编〔2024〕7号' }];
    expect((await system.get('inquiry', 'asked'))!.body).toMatchObject({ unit: into.id, movedFrom: trace });
    expect((await system.get('policy', 'rule'))!.body).toMatchObject({ unit: into.id, movedFrom: trace });
    expect((await system.get('assessment', 'of-going'))!.body).toMatchObject({ unit: into.id, movedFrom: trace });
    expect((await system.get('assessment', 'of-settled'))!.body.unit).toBe(from.id);
    expect(await said(desk.get(`/regions/${SAMPLE_REGION}/14/policies/rule`))).toContain('承接自');
    expect((await delivery.get('task', 'shut'))!.body.lead).toBe(from.id);
    expect((await delivery.get('task', 'helps'))!.body.support).toEqual([]);
    expect((await delivery.list('notice')).map(({ body }) => body.to.unit)).toEqual([into.id]);
    const back = await post(`${into.id}/end`, { version: String(into.version), into: from.id, date: '2024-06-10', document: '临编〔2024〕8号' });
    expect([back.status, await said(back)]).toEqual([422, expect.stringContaining('成了圈')]);
    expect((await post(`${from.id}/end`, { ...asked, sure: '1' })).status).toBe(422);
  });
});
