import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/identity/index.ts';
import { openSample, REGION, WHISTLES, type Sample } from '../whistles/whistle-sample.ts';

const MEETINGS = `/regions/${REGION}/14/meetings`;

describe('meetings', () => {
  let sample: Sample;
  let whistle: string;
  let page: string;
  const html = async (path: string): Promise<string> => (await sample.request(path)).text();
  const meeting = async () => (await sample.as(SYSTEM).list('meeting'))[0]!;
  beforeAll(async () => {
    sample = await openSample('2024-06-17T01:00:00.000Z');
    const answer = await sample.request(WHISTLES, {
      thing: 'other:',
      title: '渣土堵路',
      fact: '人行道不通。',
      pace: 'normal',
      level: '3',
      call: ['housing', 'traffic'],
    });
    whistle = answer.headers.get('location')!.split('/').at(-1)!;
    sample.at('2024-07-01T01:00:00.000Z');
    await sample.tick();
  }, 60_000);
  afterAll(() => sample.close());

  it('offer what is stuck, and make an agenda of what is ticked', async () => {
    expect(await html(MEETINGS)).toContain('渣土堵路');
    const bad = await sample.request(MEETINGS, { name: '', date: '2024-07-02', item: `whistle:${whistle}` });
    expect([bad.status, (await bad.text()).includes('没有写会议名称')]).toEqual([422, true]);
    const made = await sample.request(MEETINGS, { name: '第三次会议', date: '2024-07-01', item: [`whistle:${whistle}`, 'whistle:none'] });
    page = made.headers.get('location')!;
    expect((await meeting()).body.agenda).toMatchObject([{ kind: 'whistle', ref: whistle, why: expect.stringContaining('三级哨') }]);
    expect(await html(MEETINGS)).toContain('现在没有卡住的事');
  });

  it('are put in order by the planner', async () => {
    await sample.request(`${page}/agenda`, { other: '通报上半年进度' });
    const [first, second] = (await meeting()).body.agenda;
    await sample.request(`${page}/agenda`, { move: `${second!.id} up` });
    expect((await meeting()).body.agenda.map(({ id }) => id)).toEqual([second!.id, first!.id]);
    await sample.request(`${page}/agenda`, { move: `${second!.id} remove` });
    expect((await meeting()).body.agenda.map(({ id }) => id)).toEqual([first!.id]);
  });

  it('decide: the decision is a task with one lead, and calls the units of the whistle', async () => {
    const { body } = await meeting();
    const agenda = body.agenda[0]!.id;
    const decide = (fields: Record<string, string | readonly string[]>) =>
      sample.request(`${page}/decide`, { agenda, text: '本月底前清完。', lead: 'traffic', due: '2024-07-31', ...fields });
    for (const [fields, said] of [
      [{ lead: '' }, '一个牵头单位'],
      [{ due: '2024-06-01' }, '早于会议日期'],
      [{ due: '' }, '完成时限'],
      [{ lead: 'nobody' }, '不在名录里'],
      [{ text: ' ' }, '没有写决定'],
    ] as const) {
      const bad = await decide(fields);
      expect([bad.status, (await bad.text()).includes(said)]).toEqual([422, true]);
    }
    expect((await decide({ support: ['traffic', 'housing'] })).status).toBe(303);
    const [task] = await sample.as(SYSTEM).list('task');
    expect(task!.body).toMatchObject({ kind: 'decision', lead: 'traffic', support: ['housing'], due: '2024-07-31', state: 'issued' });
    expect(task!.body.ref).toBe(`meeting:${(await meeting()).id}/${(await meeting()).body.decisions[0]!.id}`);
    const called = await sample.as(SYSTEM).get('whistle', whistle);
    expect(called!.body).toMatchObject({ owner: 'traffic', meeting: (await meeting()).id });
    expect(await html(`${WHISTLES}/${whistle}`)).toContain('本月底前清完。');
    const told = (await sample.as(SYSTEM).list('notice', { about: [whistle, task!.id] })).map(({ body: notice }) => notice.to.unit);
    expect(told).toEqual(expect.arrayContaining(['traffic', 'housing']));
  });

  it('show what became of what they decided, and take back only what nobody began', async () => {
    expect(await html(page)).toContain('未开始');
    const [task] = await sample.as(SYSTEM).list('task');
    const decision = (await meeting()).body.decisions[0]!.id;
    await sample.as({ name: '规划科', roles: ['planner'] }).change({
      action: 'task.progress',
      changes: [
        {
          kind: 'task',
          id: task!.id,
          version: task!.version,
          body: {
            ...task!.body,
            state: 'under_way',
            progress: [{ period: '2024-07', text: '已清一半。', state: 'as_planned', at: sample.now(), by: '交通局' }],
          },
        },
      ],
    });
    const shown = await html(page);
    expect(shown).toContain('办理中');
    expect(shown).toContain('已清一半。');
    const back = await sample.request(`${page}/take-back`, { decision });
    expect([back.status, (await back.text()).includes('已开始办理')]).toEqual([422, true]);
    sample.at('2024-08-05T01:00:00.000Z');
    expect(await html(page)).toContain('逾期');
    expect(await html(MEETINGS)).toContain('任务超期');
  });

  it('are held on their day or later, with the number of the minutes', async () => {
    expect((await sample.request(`${page}/hold`, { document: '临府纪〔2024〕7号' })).status).toBe(303);
    expect((await meeting()).body).toMatchObject({ state: 'held', document: '临府纪〔2024〕7号' });
    for (const paper of ['agenda', 'minutes']) {
      const answer = await sample.request(`${page}/${paper}.docx`);
      expect(answer.status).toBe(200);
      expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    }
  });

  it('leave a chain that holds', async () => expect(await sample.store.verify(REGION)).toEqual([]));
});
