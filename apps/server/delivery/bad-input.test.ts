import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../access/operator.ts';
import { startJobs } from '../jobs/start-jobs.ts';
import { sendDispatches } from '../jobs/send-dispatches.ts';
import { NOW, openRightsRoom, PLAN, projectOf, REGION, reportOf, taskOf, whistleOf, type RightsRoom, type Who } from './rights-sample.ts';

let room: RightsRoom;
beforeAll(async () => {
  room = await openRightsRoom();
  await room.keep({ action: 'unit.edit', changes: [{ kind: 'unit', id: 'gone', version: null, body: { name: '临江区旧城改造办公室', type: 'department' } }] });
  const ended = { unit: 'own', date: '2024-01-01', document: '临编〔2024〕1号' } as const;
  await room.keep({
    action: 'unit.succeed',
    changes: [{ kind: 'unit', id: 'gone', version: 1, body: { name: '临江区旧城改造办公室', type: 'department', ended } }],
  });
});
afterAll(() => room.close());

const UNDER = `/regions/${REGION}/${PLAN}`;
const who = (name: Who['name']): Who => room.people.find((one) => one.name === name)!;
const records = () => room.store.delivery(REGION, OPERATOR);
const state = async (): Promise<unknown> => [await records().revision(), (await room.store.accounts.recent(REGION, { limit: 1 })).head?.number];
type Fields = Readonly<Record<string, string | File>>;
const post = (name: Who['name'], path: string, fields: Fields = {}): Promise<Response> => {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  return room.ask(who(name), path, { method: 'POST', body });
};

/** The page says so in one sentence in either language, and nothing is written. */
const isRefused = async (name: Who['name'], path: string, fields: Fields, zh: string, en: string, status = 422): Promise<void> => {
  const before = await state();
  for (const [language, sentence] of Object.entries({ zh, en })) {
    const answer = await post(name, `${path}?lang=${language}`, fields);
    const text = (await answer.text()).replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect([answer.status, text.includes(sentence)], `${path} ${language}: ${sentence}`).toEqual([status, true]);
  }
  expect(await state()).toEqual(before);
};
const newTask = (more: Parameters<typeof taskOf>[1] = {}): Promise<string> =>
  room.keep({ action: 'task.assign', changes: [{ kind: 'task', id: room.store.newId(), version: null, body: taskOf('own', { state: 'proposed', ...more }) }] });
const newReport = (more: Parameters<typeof reportOf>[1]): Promise<string> =>
  room.keep({ action: 'report.ask', changes: [{ kind: 'report', id: room.store.newId(), version: null, body: reportOf('own', more) }] });

const confirm = { action: 'confirm', version: '1' };

describe('bad input', () => {
  it('with two leads is refused', async () => {
    const both = '临江区住房和城乡建设委员会、临江区生态环境局';
    await isRefused('planner', `${UNDER}/tasks/${await newTask()}`, { ...confirm, lead: both }, '牵头单位只能有一个', 'A task has one lead unit');
  });

  it('with a circle of tasks is refused, of one, two or three', async () => {
    const [a, b, c] = [
      await newTask({ ref: 'm-a', title: '甲事' }),
      await newTask({ ref: 'm-b', title: '乙事' }),
      await newTask({ ref: 'm-c', title: '丙事' }),
    ];
    const after = async (task: string, ref: string, version = '1') =>
      post('planner', `${UNDER}/tasks/${task}`, { action: 'confirm', version, lead: 'own', after: ref });
    expect([(await after(a, 'm-b')).status, (await after(b, 'm-c')).status]).toEqual([303, 303]);
    const circle = { ...confirm, lead: 'own' };
    await isRefused('planner', `${UNDER}/tasks/${c}`, { ...circle, after: 'm-a' }, '先后关系成了圈', 'The order of tasks is a circle');
    await isRefused('planner', `${UNDER}/tasks/${b}`, { ...circle, version: '2', after: 'm-a' }, '先后关系成了圈', 'The order of tasks is a circle');
    await isRefused('planner', `${UNDER}/tasks/${c}`, { ...circle, after: 'm-c' }, '先后关系成了圈', 'The order of tasks is a circle');
    await isRefused('planner', `${UNDER}/tasks/${c}`, { ...circle, after: 'm-none' }, '没有“m-none”这项任务', 'There is no task “m-none”');
  });

  it('with a due day before the start is refused', async () => {
    const days = { ...confirm, lead: 'own', begins: '2025-06-01', due: '2025-01-01' };
    await isRefused('planner', `${UNDER}/tasks/${await newTask()}`, days, '完成时限 2025-01-01 早于开始日期 2025-06-01', 'It is due on 2025-01-01, before');
    await isRefused('planner', `${UNDER}/tasks/${await newTask()}`, { ...days, due: '2025-02-30' }, '“2025-02-30”不是日期', '“2025-02-30” is no day');
    const project = { version: '1', name: '园', lead: 'own', begins: '2025-06-01', ends: '2025-01-01' };
    await isRefused('liaison', `${UNDER}/projects/project-own/basics`, project, '2025-06-01', '2025-06-01');
  });

  it('with a unit that has ended is refused wherever one is named', async () => {
    const task = `${UNDER}/tasks/${await newTask()}`;
    await isRefused('planner', task, { ...confirm, lead: 'gone' }, '已于 2024-01-01 依 临编〔2024〕1号 撤并', 'ended on 2024-01-01 by 临编〔2024〕1号');
    // By its old name it is the unit that took over, which the row then shows.
    const renamed = await newTask();
    expect((await post('planner', `${UNDER}/tasks/${renamed}`, { ...confirm, lead: '临江区旧城改造办公室' })).status).toBe(303);
    expect((await records().get('task', renamed))!.body.lead).toBe('own');
    await isRefused('planner', task, { ...confirm, lead: '没有这个局' }, '没有这个局', '没有这个局');
    const project = { version: '1', name: '园', lead: 'gone' };
    await isRefused('planner', `${UNDER}/projects/project-own/basics`, project, '这个单位不存在或已撤并', 'This unit does not exist or has ended');
    const whistle = { title: '路灯', fact: '不亮', level: '1', kind: 'other', about: '滨河路', call: 'gone' };
    await isRefused('liaison', `${UNDER}/whistles`, whistle, '没有这个单位', 'no such unit');
    const end = { version: '1', into: 'gone', date: '2024-06-01', document: '临编〔2024〕2号', sure: '1' };
    await isRefused('planner', `${UNDER}/units/oth/end`, end, '撤并', 'ended on 2024-01-01');
    const account = { name: 'new.one', person: '新人', roles: 'liaison', region: REGION, unit: 'gone' };
    const before = (await room.store.accounts.list()).length;
    expect((await post('administrator', '/admin/accounts/new', account)).status).toBeGreaterThanOrEqual(400);
    expect((await room.store.accounts.list()).length).toBe(before);
  });

  it('with a file of another type is refused', async () => {
    const photo = { version: '1', files: new File(['MZ\u0090'], '照片.png', { type: 'image/png' }) };
    await isRefused('liaison', `${UNDER}/projects/project-own/files`, photo, '“照片.png”', 'not what it says it is');
    const report = await newReport({ answers: {} });
    const answer = { do: 'save', 'seen:task.task-own': '', 'file:task.task-own': new File(['<html>'], '说明.pdf') };
    await isRefused('liaison', `${UNDER}/reports/form/${report}`, answer, '内容与后缀不符', 'not what its ending says');
  });

  it('with a whistle on something that is gone is refused, and the one that there was can still be read', async () => {
    const id = room.store.newId();
    await room.keep({ action: 'project.keep', changes: [{ kind: 'project', id, version: null, body: projectOf('own', { name: '旧项目' }) }] });
    const about = { kind: 'project', ref: id, title: '旧项目' } as const;
    await room.keep({ action: 'whistle.blow', changes: [{ kind: 'whistle', id: 'orphan', version: null, body: whistleOf('own', { about }) }] });
    await records().change({ action: 'project.keep', changes: [{ kind: 'project', id, version: 1, body: null }] });
    const whistle = { title: '停工', fact: '没有人', level: '1', kind: 'project', ref: id, call: 'own' };
    await isRefused('liaison', `${UNDER}/whistles`, whistle, '已不在计划或库中', 'no longer');
    const page = `${UNDER}/whistles/orphan`;
    expect((await room.ask(who('liaison'), page)).status).toBe(200);
    expect((await post('liaison', `${page}/answer`, { version: '1', unit: 'own', text: '项目已撤' })).status).toBe(303);
    expect((await post('liaison', `${page}/climb`, { version: '2', reason: '请上级定' })).status).toBe(303);
    await records().change({
      action: 'task.assign',
      changes: [{ kind: 'task', id: 'task-oth', version: (await records().get('task', 'task-oth'))!.version, body: null }],
    });
    await isRefused('planner', `${UNDER}/whistles`, { ...whistle, kind: 'task', ref: 'task-oth' }, '已不在计划或库中', 'no longer');
  });
});

describe('two at once', () => {
  const all = (work: () => Promise<Response>): Promise<readonly Response[]> => Promise.all([work(), work()]);

  it('of approvers, one signs and the other is told', async () => {
    const report = await newReport({ state: 'submitted', toSign: true, steps: [{ state: 'submitted', at: NOW, by: '别人', account: 'x' }] });
    const answers = await all(() => post('approver', `${UNDER}/reports/form/${report}/sign`));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    expect(await late.text()).toMatch(/role="alert"|<h1/);
    expect((await records().get('report', report))!.body).toMatchObject({ state: 'signed' });
    expect((await records().history('report', report)).length).toBe(2);
  });
  it('of reviewers, one accepts, and figures and progress go in once', async () => {
    const answered = { 'task.task-own': { state: 'slow', text: '慢一点' } } as const;
    const report = await newReport({
      period: '2023Q3',
      answers: answered,
      state: 'submitted',
      steps: [{ state: 'submitted', at: NOW, by: '别人', account: 'x' }],
    });
    const before = (await records().get('task', 'task-own'))!.body.progress!.length;
    const answers = await all(() => post('planner', `${UNDER}/reports/form/${report}/decide`, { do: 'accept', version: '1' }));
    expect(answers.some(({ status }) => status === 303)).toBe(true);
    expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true);
    expect((await records().get('report', report))!.body.state).toBe('locked');
    expect((await records().get('task', 'task-own'))!.body.progress).toHaveLength(before + 1);
  });
  it('of planners on one task, one writes and the other keeps what he typed to himself', async () => {
    const id = await newTask();
    const answers = await all(() => post('planner', `${UNDER}/tasks/${id}`, { ...confirm, lead: 'own' }));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await answers.find(({ status }) => status === 409)!.text()).toContain('你的改动没有写入');
  });
});

describe('a mail server that is down', () => {
  it('leaves the message in the queue, where it is seen with its fault and tried again', async () => {
    const env = { SMTP_URL: 'smtp://127.0.0.1:1' };
    const jobs = startJobs({ database: () => Promise.resolve(room.store), clock: () => NOW, log: () => undefined, env, jobs: [sendDispatches(env)] });
    await jobs.tick();
    await jobs.stop();
    const [waiting] = await records().list('dispatch', { ids: ['dispatch-own'] });
    expect(waiting!.body).toMatchObject({ state: 'waiting', attempts: 1, error: expect.stringContaining('ECONNREFUSED') });
    const page = await (await room.ask(who('planner'), `${UNDER}/reports/dispatches`)).text();
    expect(page).toContain('ECONNREFUSED');
    expect(page).toContain('等待');
    expect((await post('planner', `${UNDER}/reports/dispatches`, { again: 'dispatch-own' })).status).toBe(303);
    expect((await records().get('dispatch', 'dispatch-own'))!.body).toMatchObject({ state: 'waiting', next: NOW });
  });
});

describe('a clock that jumps', () => {
  it('ahead and back again loses no word and breaks no chain', async () => {
    const say = async (text: string): Promise<number> => {
      const { version } = (await records().get('task', 'task-own'))!;
      return (await post('liaison', `${UNDER}/tasks/task-own/progress`, { version: String(version), period: '2024-06', state: 'as_planned', text })).status;
    };
    room.at('2024-06-17T02:00:00.000Z');
    expect(await say('之后')).toBe(303);
    room.at('2024-06-15T02:00:00.000Z');
    expect(await say('之前')).toBe(303);
    room.at(NOW);
    const { body } = (await records().get('task', 'task-own'))!;
    expect(body.progress!.slice(-2).map(({ text }) => text)).toEqual(['之后', '之前']);
    expect(await room.store.verify(REGION)).toEqual([]);
  });
  it('far ahead ends every session, and nothing is written in anybody’s name', async () => {
    room.at('2024-06-19T01:00:00.000Z');
    const before = await state();
    const answer = await post('liaison', `${UNDER}/tasks/task-own/progress`, { version: '1', period: '2024-06', state: 'as_planned', text: '晚了' });
    expect(answer.status).toBe(401);
    expect(await state()).toEqual(before);
    room.at(NOW);
  });
});
