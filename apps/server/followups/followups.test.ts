import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followupPublished, problemsOf, publishedFollowups } from '../../../src/evaluation/index.ts';
import { SYSTEM, type Actor } from '../../../src/identity/index.ts';
import { openSample, planner, REGION, traffic, type Sample } from '../whistles/whistle-sample.ts';

const FOLLOWUPS = `/regions/${REGION}/14/followups`;
const leader: Actor = { name: '分管区长', roles: ['leader'], account: 'a-mayor' };

/** Five aspects, three problems each. */
const TEXT = [
  '区人民政府：',
  ...['产业', '民生', '生态', '改革', '安全'].flatMap((name, i) => [
    `${'一二三四五'[i]}、${name}方面`,
    ...[1, 2, 3].map((n) => `${n}. ${name}第${n}个问题要尽快解决；`),
  ]),
].join('\n');

describe('opinions of the standing committee', () => {
  let sample: Sample;
  let page: string;
  const html = async (path: string): Promise<string> => (await sample.request(path)).text();
  const opinion = async () => (await sample.as(SYSTEM).list('followup'))[0]!;
  const tasks = () => sample.as(SYSTEM).list('task');
  beforeAll(async () => {
    sample = await openSample('2023-12-04T01:00:00.000Z');
  }, 60_000);
  afterAll(() => sample.close());

  it('are pasted, parted by their numbers, and stored only when a person says so', async () => {
    expect(await html(FOLLOWUPS)).toContain('还没有审议意见');
    const read = await (await sample.request(FOLLOWUPS, { do: 'split', title: '', text: TEXT })).text();
    expect(read).toContain('读到 5 个方面、15 个问题');
    expect(await sample.as(SYSTEM).count('followup')).toBe(0);
    const bad = await sample.request(FOLLOWUPS, { do: 'save', title: '', date: '2023-11-30', text: TEXT });
    expect([bad.status, (await bad.text()).includes('没有写审议意见的标题')]).toEqual([422, true]);
    const file = new File([new TextEncoder().encode('%PDF-1.4')], '审议意见.pdf', { type: 'application/pdf' });
    const made = await sample.request(FOLLOWUPS, {
      do: 'save',
      title: '中期评估审议意见',
      number: '临人发〔2023〕9号',
      date: '2023-11-30',
      text: TEXT,
      files: file,
    });
    page = made.headers.get('location')!.replace('/division', '');
    expect((await opinion()).body).toMatchObject({ due: '2024-05-30', number: '临人发〔2023〕9号', state: 'received', files: [{ name: '审议意见.pdf' }] });
    expect(problemsOf((await opinion()).body)).toHaveLength(15);
    const kept = (await opinion()).body.files![0]!.sha256;
    expect((await sample.request(`${page}/files/${kept}`)).headers.get('content-disposition')).toContain('attachment');
    expect((await sample.request(`${page}/files/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('are set right as long as nothing has been issued', async () => {
    const shown = await html(`${page}/edit`);
    expect(shown).toContain('1. 产业第1个问题要尽快解决');
    await sample.request(`${page}/edit`, { do: 'save', text: TEXT.replace('产业方面', '产业发展') });
    expect((await opinion()).body.aspects[0]!.title).toBe('产业发展');
  });

  it('are divided in bulk, refused with a list while a unit is missing, then become tasks with one notice each', async () => {
    const ids = problemsOf((await opinion()).body).map(({ id }) => id);
    await sample.request(`${page}/division`, {
      do: 'bulk',
      problem: ids.slice(1),
      'bulk-lead': 'traffic',
      'bulk-support': 'housing',
      'bulk-due': '2024-03-31',
    });
    const early = await sample.request(`${page}/division`, { do: 'issue', ...fieldsOf(await opinion()) });
    expect([early.status, (await early.text()).includes('还有 1 个问题')]).toEqual([422, true]);
    expect(await tasks()).toHaveLength(0);
    const fields = { ...fieldsOf(await opinion()), 'lead:p1.1': 'housing', 'due:p1.1': '2024-02-29' };
    expect((await sample.request(`${page}/division`, { do: 'issue', ...fields })).status).toBe(303);
    const made = await tasks();
    expect([made.length, new Set(made.map(({ body }) => body.ref)).size, (await opinion()).body.state]).toEqual([15, 15, 'divided']);
    expect(await sample.as(SYSTEM).count('notice', { unit: 'traffic' })).toBe(14);
    expect((await sample.request(`${page}/edit`, { do: 'save', text: TEXT })).status).toBe(422);
  });

  it('show what is late to whoever may see them', async () => {
    sample.at('2024-03-04T01:00:00.000Z');
    const shown = await html(page);
    expect(shown).toContain('逾期');
    expect(shown).toContain('已逾期 4 天');
    expect(shown).toContain('还有 87 天');
    expect(await html(FOLLOWUPS)).toContain('逾期 1');
    // The day before it was registered there was none.
    expect(await html(`${FOLLOWUPS}?day=2023-12-01`)).toContain('还没有登记审议意见');
    expect(await html(`${page}?day=2024-02-20`)).toContain('只看不办');
  });

  const report = async (id: string, actor: Actor, text: string): Promise<void> => {
    const task = (await sample.as(SYSTEM).get('task', id))!;
    const said = { period: '2024-03', text, state: 'done', at: sample.now(), by: actor.name } as const;
    await sample.as(actor).change({
      action: 'task.progress',
      changes: [{ kind: 'task', id, version: task.version, body: { ...task.body, state: 'done', progress: [said] } }],
    });
  };

  it('are closed with the proof of the unit by another than who gave it', async () => {
    const [first, second, third] = problemsOf((await opinion()).body);
    const none = await sample.request(`${page}/close`, { problem: first!.id, text: '' });
    expect([none.status, (await none.text()).includes('没有办结证明')]).toEqual([422, true]);
    await report(second!.task!, traffic, '桥已通车，验收单见台账。');
    expect(await html(page)).toContain('待核实');
    expect((await sample.request(`${page}/close`, { problem: second!.id, text: '' })).status).toBe(303);
    expect(problemsOf((await opinion()).body)[1]).toMatchObject({ state: 'closed', closed: { proof: '桥已通车，验收单见台账。' } });
    // Whoever entered the proof cannot check it.
    const photo = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], '现场.jpg', { type: 'image/jpeg' });
    await sample.request(`${page}/proof`, { problem: third!.id, text: '三所学校已开工。', files: photo });
    expect((await sample.as(SYSTEM).get('task', third!.task!))!.body.state).toBe('done');
    const own = await sample.request(`${page}/close`, { problem: third!.id, text: '' });
    expect([own.status, (await own.text()).includes('须由另一人')]).toEqual([422, true]);
    const bad = await sample.request(`${page}/proof`, { problem: first!.id, text: '', files: photo });
    expect(bad.status).toBe(422);
    await sample.request(`${page}/reopen`, { problem: second!.id, reason: '又封闭施工' });
    expect((await sample.as(SYSTEM).get('task', second!.task!))!.body.state).toBe('under_way');
    expect(problemsOf((await opinion()).body)[1]!.state).toBe('divided');
  });

  it('move a problem with its task', async () => {
    const [first] = problemsOf((await opinion()).body);
    await sample.request(`${page}/reassign`, { problem: first!.id, lead: 'traffic', due: '2024-04-30', reason: '职责调整' });
    expect((await sample.as(SYSTEM).get('task', first!.task!))!.body).toMatchObject({ lead: 'traffic', due: '2024-04-30' });
  });

  it('are reported back, rated, and published by another', async () => {
    sample.at('2024-05-28T01:00:00.000Z');
    const early = await sample.request(`${page}/report`, { document: '临府函〔2024〕12号', date: '2024-05-28' });
    expect([early.status, (await early.text()).includes('不能报告')]).toEqual([422, true]);
    for (const { id } of problemsOf((await opinion()).body)) await sample.request(`${page}/measure`, { problem: id, text: `${id} 已按月推进。` });
    expect((await sample.request(`${page}/report`, { document: '临府函〔2024〕12号', date: '2024-05-28' })).status).toBe(303);
    expect((await opinion()).body).toMatchObject({ state: 'reported', reported: { date: '2024-05-28' } });
    expect(await html(page)).toContain('提前 2 天报告');
    // Nobody has signed in: whoever sits there entered the report, and is no deputy.
    expect((await sample.request(`${page}/rate`, { result: 'satisfied' })).status).toBe(401);
    expect((await sample.request(`${page}/publish`, {})).status).toBe(422);
    const row = await opinion();
    const body = followupPublished(row.body, { actor: leader, at: sample.now(), today: '2024-05-28' }).ok!;
    await sample.as(leader).change({ action: 'followup.close', changes: [{ kind: 'followup', id: row.id, version: row.version, body }] });
    const shown = publishedFollowups([await opinion()], new Map((await tasks()).map(({ id, body: task }) => [id, task])), '2024-05-28');
    expect(shown[0]!.aspects.flatMap(({ problems }) => problems)).toHaveLength(15);
  });

  it('give a report as a document and a register as a workbook', async () => {
    const paper = await sample.request(`${page}/report.docx`);
    const document = strFromU8(unzipSync(new Uint8Array(await paper.arrayBuffer()))['word/document.xml']!);
    expect(document).toContain('产业第1个问题要尽快解决');
    expect(document).toContain('p1.1 已按月推进。');
    expect(document.match(/牵头单位：/g)).toHaveLength(15);
    const answer = await sample.request(`${FOLLOWUPS}/export.xlsx`);
    expect(answer.status).toBe(200);
    expect(Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())))).toContain('xl/workbook.xml');
  });

  it('are not lost to who writes against an older version', async () => {
    const stale = await sample.request(`${page}/measure`, { version: '1', problem: 'p1.1', text: '晚了' });
    expect(stale.status).toBe(409);
    expect(await sample.as(planner).count('followup')).toBe(1);
  });

  it('leave a chain that holds', async () => expect(await sample.store.verify(REGION)).toEqual([]));

  const fieldsOf = ({ body }: Awaited<ReturnType<typeof opinion>>): Record<string, string> =>
    Object.fromEntries(
      problemsOf(body).flatMap(({ id, lead, support = [], due }) => [
        [`lead:${id}`, lead ?? ''],
        [`support0:${id}`, support[0] ?? ''],
        [`due:${id}`, due ?? ''],
      ]),
    );
});
