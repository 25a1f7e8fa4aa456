import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTORS, fieldsOf, openReportsSample, REGION, REPORTS, type ReportsSample, type Who } from './reports-sample.ts';

let sample: ReportsSample;
beforeAll(async () => {
  sample = await openReportsSample();
}, 60_000);
afterAll(() => sample.close());

const calendar = async (): Promise<string> => (await sample.store.delivery(REGION, ACTORS.planner).list('calendar'))[0]!.id;
const reportOf = async (unit: string) => (await sample.store.delivery(REGION, ACTORS.planner).list('report', { unit }))[0]!;
const path = async (unit = 'u1'): Promise<string> => `${REPORTS}/form/${encodeURIComponent((await reportOf(unit)).id)}`;
const fill = async (who: Who, more: Record<string, string>, unit = 'u1'): Promise<Response> => {
  const own = await path(unit);
  return sample.post(who, own, { ...fieldsOf(await sample.page(who, own)), ...more });
};
const notices = async (unit?: string): Promise<string[]> =>
  (await sample.store.delivery(REGION, ACTORS.planner).list('notice')).filter(({ body }) => body.to.unit === unit).map(({ body }) => body.said.zh);
const ledger = async (): Promise<string[]> =>
  (await sample.store.observations(REGION))
    .filter(({ period }) => period === '2024')
    .map(({ indicator, value, authority }) => `${indicator} ${value?.toFixed()} ${authority}`);

describe('a round', () => {
  it('begins with a calendar made by one click', async () => {
    expect(await sample.page('planner', REPORTS)).toContain('还没有报送日历');
    const made = await sample.post('planner', `${REPORTS}/calendars`, { usual: 'year' });
    expect(made.status).toBe(303);
    expect(await sample.page('planner', REPORTS)).toContain('这一期还没有开启');
    expect((await sample.post('liaison', `${REPORTS}/calendars`, { usual: 'month' })).status).toBe(403);
  });
  it('shows what each unit would be asked, and opens with a second', async () => {
    const preview = await sample.page('planner', `${REPORTS}/open?calendar=${await calendar()}&period=2024`);
    expect(preview).toContain('区住建委');
    // Whose only figure comes from statistics is asked for nothing.
    expect(preview).not.toContain('区环保局');
    expect(preview).toContain('发出 1 份');
    const opened = await sample.post('planner', `${REPORTS}/open`, { calendar: await calendar(), period: '2024', due: '2025-04-10' });
    expect(await sample.page('planner', opened.headers.get('location')!)).toContain('已发出 1 份');
    expect((await notices('u1'))[0]).toContain('本期请填 3 项，已预填 1 项');
    const again = await sample.post('planner', `${REPORTS}/open`, { calendar: await calendar(), period: '2024', due: '2025-04-10' });
    expect(again.headers.get('location')).toContain('opened=0');
    expect((await sample.post('planner', `${REPORTS}/open`, { calendar: await calendar(), period: '2024', due: '2025-01-10' })).status).toBe(422);
  });
});

describe('the form', () => {
  it('asks a unit for its own, shows the rest grey, and is nobody else’s', async () => {
    const page = await sample.page('liaison', await path());
    expect(page).toContain('本期请填 3 项');
    expect(page).toContain('由统计部门提供，不用填');
    expect(page).toMatch(/2023年[\s\S]{0,60}22\.03亿元/);
    expect((await sample.get('other', await path())).status).toBe(404);
    expect((await sample.get('stranger', await path())).status).toBe(401);
    expect((await sample.post('other', await path(), {})).status).toBe(404);
  });
  it('saves as it goes, question by question, and tells what cannot be read', async () => {
    const saved = await sample.post(
      'liaison',
      await path(),
      { 'seen:figure.t1.1': '', 'value:figure.t1.1': '6.1', 'unit:figure.t1.1': '公里/平方公里', do: 'save' },
      'application/json',
    );
    expect(await saved.json()).toMatchObject({ left: '还差 2 项', faults: {}, clashes: [] });
    const faulty = await fill('liaison', { 'value:figure.t1.3': '大约二十', 'state:task.k5': 'slow', 'text:task.k5': '征地未完', do: 'save' });
    expect(faulty.status).toBe(422);
    const page = await faulty.text();
    expect(page).toContain('value="大约二十"');
    expect(Object.keys((await reportOf('u1')).body.answers).sort()).toEqual(['figure.t1.1', 'task.k5']);
  });
  it('is not submitted with anything left, and loses nothing', async () => {
    const refused = await fill('liaison', { do: 'submit' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('还有 1 项没有填，从“3 进出口总额”起');
  });
  it('guesses the unit of a figure ten thousand times too large, and mends it by one key', async () => {
    const odd = await fill('liaison', { 'value:figure.t1.3': '220300', 'unit:figure.t1.3': '亿元', do: 'submit' });
    expect(odd.status).toBe(422);
    const page = await odd.text();
    expect(page).toMatch(/改为 220300 万元/);
    const mended = await fill('liaison', { do: 'fix figure.t1.3 万元' });
    expect(mended.status).toBe(303);
    expect((await reportOf('u1')).body.answers['figure.t1.3']).toMatchObject({ value: '220300', unit: '万元', entered: '220300 亿元' });
  });
  it('lets two of one unit write at once, and shows both where they clash', async () => {
    const mine = fieldsOf(await sample.page('liaison', await path()));
    const theirs = fieldsOf(await sample.page('second', await path()));
    expect((await sample.post('second', await path(), { ...theirs, 'text:task.k5': '征地已完', do: 'save' })).status).toBe(303);
    const clash = await sample.post('liaison', await path(), { ...mine, 'text:task.k5': '等资金', 'source:figure.t1.1': '内部统计', do: 'save' });
    expect(clash.status).toBe(409);
    const page = await clash.text();
    expect(page).toContain('王联络填的');
    expect(page).toContain('征地已完');
    expect(page).toMatch(/<textarea[^>]*>\s*等资金/);
    const kept = (await reportOf('u1')).body.answers;
    expect([kept['task.k5']!.text, kept['figure.t1.1']!.source]).toEqual(['征地已完', '内部统计']);
    const settled = fieldsOf(page);
    expect((await sample.post('liaison', await path(), { ...settled, do: 'theirs task.k5' })).status).toBe(303);
  });
  it('goes to the approver where the calendar says so, and then to the planner', async () => {
    const done = await fill('liaison', { do: 'submit' });
    expect(done.status).toBe(303);
    expect((await reportOf('u1')).body).toMatchObject({ state: 'submitted', toSign: true });
    expect((await notices('u1')).at(-1)).toContain('请签发');
    expect((await sample.post('liaison', `${await path()}/sign`)).status).toBe(403);
    expect((await sample.post('approver', `${await path()}/sign`)).status).toBe(303);
    expect((await notices()).at(-1)).toContain('区住建委已提交2024年报送');
    expect((await fill('liaison', { 'seen:task.k5': '', do: 'save' })).status).toBe(409);
  });
});

describe('review', () => {
  const decide = async (who: Who, fields: Record<string, string>): Promise<Response> => {
    const { id, version } = await reportOf('u1');
    return sample.post(who, `${REPORTS}/review`, { report: id, version: String(version), ...fields });
  };
  it('returns a question with its reason, and keeps the old answer', async () => {
    expect(await sample.page('planner', `${REPORTS}/review`)).toContain('220300万元');
    expect((await decide('planner', { do: 'return' })).status).toBe(200);
    expect(await (await decide('planner', { do: 'return' })).text()).toContain('退回要写明原因');
    expect((await decide('planner', { do: 'return', 'reason:figure.t1.1': '与年报不符' })).status).toBe(303);
    const { body } = await reportOf('u1');
    expect([body.state, body.answers['figure.t1.1']!.returned]).toMatchObject(['returned', { reason: '与年报不符', was: '6.1公里/平方公里', by: '规划科' }]);
    expect(await sample.page('liaison', await path())).toMatch(/class="told returned"[\s\S]{0,80}与年报不符/);
    expect((await notices('u1')).at(-1)).toContain('退回 1 项');
  });
  it('accepts into the ledger in one sending, progress into the task, and locks', async () => {
    await fill('liaison', { 'value:figure.t1.1': '6.2', do: 'submit' });
    await sample.post('approver', `${await path()}/sign`);
    const stale = await sample.post('chief', `${REPORTS}/review`, { report: (await reportOf('u1')).id, version: '1', do: 'accept' });
    expect(await stale.text()).toContain('刚被别人改动');
    expect((await decide('planner', { do: 'accept' })).status).toBe(303);
    const { body } = await reportOf('u1');
    expect(body.state).toBe('locked');
    expect(await ledger()).toEqual(['14/t1.1 6.2 department', '14/t1.3 220300 department']);
    expect((await sample.store.batches(REGION)).find(({ id }) => id === body.batch)).toMatchObject({ channel: 'report', rows: 2, by: '张联络' });
    const task = await sample.store.delivery(REGION, ACTORS.planner).get('task', 'k5');
    expect(task!.body).toMatchObject({ state: 'under_way', progress: [{ period: '2024', state: 'slow', text: '征地已完' }] });
  });
  it('tells the second of two approvers, and nothing is written twice', async () => {
    const second = await decide('chief', { do: 'accept' });
    expect(await second.text()).toContain('规划科已经先一步');
    expect(await ledger()).toHaveLength(2);
  });
  it('finishes what a break left half done, once', async () => {
    const records = sample.store.delivery(REGION, ACTORS.planner);
    const { id, version, body } = await reportOf('u1');
    const { batch, ...rest } = body;
    // As if the program had died after the ledger was written and before the report said so.
    await records.change({
      action: 'report.review',
      changes: [{ kind: 'report', id, version, body: { ...rest, state: 'accepted', steps: body.steps.filter(({ state }) => state !== 'locked') } }],
    });
    expect(await sample.page('planner', `${REPORTS}/review`)).toContain('区住建委');
    expect((await decide('chief', { do: 'accept' })).status).toBe(303);
    expect((await reportOf('u1')).body).toMatchObject({ state: 'locked', batch });
    expect(await ledger()).toHaveLength(2);
    expect((await records.get('task', 'k5'))!.body.progress).toHaveLength(1);
  });
  it('unlocks only with a reason; then a change is a revision', async () => {
    expect(await (await sample.post('planner', `${await path()}/unlock`, { reason: ' ' })).text()).toContain('解锁要写明原因');
    expect((await sample.post('liaison', `${await path()}/unlock`, { reason: 'x' })).status).toBe(403);
    expect((await sample.post('planner', `${await path()}/unlock`, { reason: '年报更正' })).status).toBe(303);
    await fill('liaison', { 'value:figure.t1.1': '6.25', 'text:figure.t1.1': '年报更正', do: 'submit' });
    await sample.post('approver', `${await path()}/sign`);
    await decide('planner', { do: 'accept' });
    const rows = (await sample.store.observations(REGION)).filter(({ indicator, period }) => indicator === '14/t1.1' && period === '2024');
    expect(rows.toSorted((a, b) => (a.recorded < b.recorded ? -1 : 1)).map(({ value, reason }) => [value!.toFixed(), reason])).toEqual([
      ['6.2', undefined],
      ['6.25', '年报更正'],
    ]);
    const history = await sample.store.delivery(REGION, ACTORS.planner).history('report', (await reportOf('u1')).id);
    expect(history.some(({ action, reason }) => action === 'report.unlock' && reason === '年报更正')).toBe(true);
    expect(await sample.store.verify(REGION)).toEqual([]);
  });
});

describe('pages', () => {
  it('count completeness by unit, and hand it out as a workbook', async () => {
    expect(await sample.page('leader', `${REPORTS}/completeness`)).toContain('100%');
    const file = await sample.get('leader', `${REPORTS}/completeness.xlsx`);
    expect(file.headers.get('content-type')).toContain('spreadsheetml');
    expect((await sample.get('stranger', `${REPORTS}/completeness.xlsx`)).status).toBe(401);
  });
  it('take a calendar’s settings, and say which one is wrong', async () => {
    const id = await calendar();
    const wrong = await sample.post('planner', `${REPORTS}/calendars`, {
      id,
      version: '1',
      name: '年报',
      frequency: 'year',
      asks: 'figures',
      dueDay: '40',
      cap: '5',
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('期限日应是 1 到 31');
    const right = await sample.post('planner', `${REPORTS}/calendars`, {
      id,
      version: '1',
      name: '年报',
      frequency: 'year',
      asks: 'figures',
      dueDay: '20',
      monthsAfter: '2',
      cap: '5',
    });
    expect(right.status).toBe(303);
    expect(
      (await sample.post('planner', `${REPORTS}/calendars`, { id, version: '1', name: '年报', frequency: 'year', asks: 'figures', dueDay: '20', cap: '5' }))
        .status,
    ).toBe(409);
    expect(await sample.page('leader', `${REPORTS}/calendars`)).toContain('结束后第 2 个月 20 日');
  });
  it('take a file of days off in place of the program’s, or say what is wrong with it', async () => {
    const form = new FormData();
    form.set('file', new File(['[{"year":2027}]'], 'h.json'));
    expect(await (await sample.post('planner', `${REPORTS}/calendars/holidays`, form)).text()).toContain('[0]');
    form.set('file', new File(['[{"year":2027,"off":["2027-02-05/2027-02-11"],"worked":[]}]'], 'h.json'));
    expect((await sample.post('planner', `${REPORTS}/calendars/holidays`, form)).status).toBe(303);
    expect(await (await sample.get('leader', `${REPORTS}/calendars/holidays.json`)).json()).toMatchObject([{ year: 2027 }]);
    expect((await sample.post('planner', `${REPORTS}/calendars/holidays`, { reset: '1' })).status).toBe(303);
    expect(await sample.page('planner', `${REPORTS}/calendars`)).toContain('2021—2026');
  });
});
