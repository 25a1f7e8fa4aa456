import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kept } from '../../../src/database/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { openSampleDesk, SAMPLE_REGION, type SampleDesk } from '../data/data-sample.ts';
import { loadRegion } from '../region/index.ts';

const BASE = `/regions/${SAMPLE_REGION}/14/tasks`;
const planner: Actor = { name: '规划科', roles: ['planner'] };
const units = [
  { name: '区教育委员会', short: '区教委' },
  { name: '区生态环境局' },
  { name: '区发展和改革委员会', short: '区发展改革委' },
  { name: '区环保局', ended: { unit: 'u1', date: '2020-01-01' as const, document: '渡委〔2020〕1号' } },
];

describe('the division of work', () => {
  let desk: SampleDesk;
  const tasks = (): Promise<readonly Kept<'task'>[]> => desk.store.delivery(SAMPLE_REGION, planner).list('task', { plan: '14' });
  const post = (path: string, fields: Record<string, string> | FormData, headers: Record<string, string> = {}): Promise<Response> =>
    desk.post(`${BASE}/${path}`, fields, headers);
  const said = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text();
  const fresh = async (id: string): Promise<Kept<'task'>> => (await tasks()).find((task) => task.id === id)!;
  const send = (name: string, bytes: ArrayBuffer | string): Promise<Response> => {
    const form = new FormData();
    form.append('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name));
    return post('import', form);
  };

  beforeAll(async () => {
    desk = await openSampleDesk();
    await desk.store.delivery(SAMPLE_REGION, planner).change({
      action: 'unit.edit',
      changes: units.map((body, i) => ({ kind: 'unit', id: `u${i}`, version: null, body: { type: 'department', ...body } })),
    });
  }, 60_000);
  afterAll(() => desk.close());

  it('has an empty board that says how to fill it, and is drawn up once', async () => {
    expect(await said(desk.get(BASE))).toContain('生成任务清单');
    const first = await post('draw-up', {});
    expect([first.status, first.headers.get('location')]).toEqual([303, `${BASE}?drawn=25`]);
    await post('draw-up', {});
    const all = await tasks();
    expect(all.length).toBe(25);
    expect(new Set(all.map(({ body }) => body.ref)).size).toBe(25);
    expect(all.every(({ body }) => body.state === 'proposed' && body.lead === undefined)).toBe(true);
  });
  it('shows the board in both languages, paged, filtered, with nothing undefined', async () => {
    for (const path of [BASE, `${BASE}?state=all&lang=en`, `${BASE}?kind=indicator&q=产值`, `${BASE}?state=none&page=99&chapter=zz`]) {
      const html = await said(desk.get(path));
      expect(html).not.toMatch(/>undefined|\[object|NaN/);
      expect(html).not.toMatch(/ style="| onclick=/);
    }
  });
  it('confirms one, as a form and for the script, and takes it back', async () => {
    const [one] = await tasks();
    const answer = await post(one!.id, { action: 'confirm', version: '1', lead: '教委', support: '区生态环境局、区教委' }, { 'x-fragment': 'row' });
    expect([answer.status, answer.headers.get('x-progress')]).toEqual([200, '1/25']);
    expect((await fresh(one!.id)).body).toMatchObject({ lead: 'u0', support: ['u1'], state: 'confirmed' });
    expect((await post(one!.id, { action: 'confirm', version: '1', lead: '区生态环境局' })).status).toBe(409);
    await post(one!.id, { action: 'undo', version: '2' });
    expect((await fresh(one!.id)).body.state).toBe('proposed');
    expect((await desk.store.delivery(SAMPLE_REGION, planner).history('task', one!.id)).map(({ version, by }) => [version, by])).toEqual([
      [1, 'operator'],
      [2, 'operator'],
      [3, 'operator'],
    ]);
  });
  it.each([
    [{ lead: '区教委、区生态环境局' }, '只能有一个'],
    [{ lead: '区水利局' }, '没有“区水利局”'],
    [{ lead: '区教委', due: '2025-12-31', begins: '2026-01-01' }, '早于开始日期'],
    [{ lead: '区教委', due: '明年' }, '不是日期'],
    [{ lead: '区教委', after: 'x99' }, '没有“x99”'],
    [{ lead: '' }, '还没有牵头单位'],
  ])('refuses %j in words, and changes nothing', async (fields, words) => {
    const orphan = (await tasks()).find(({ body }) => body.proposal === undefined)!;
    const before = await fresh(orphan.id);
    const answer = await post(orphan.id, { action: 'confirm', version: String(orphan.version), ...fields });
    expect([answer.status, await said(answer)]).toEqual([422, expect.stringContaining(words)]);
    expect(await fresh(orphan.id)).toEqual(before);
  });
  it('takes the unit that took over where a document names one that ended', async () => {
    const orphan = (await tasks()).at(-1)!;
    await post(orphan.id, { action: 'confirm', version: String(orphan.version), lead: '区环保局' });
    expect((await fresh(orphan.id)).body.lead).toBe('u1');
  });
  it('is not issued while a task has no owner, and says which', async () => {
    const answer = await post('issue', { document: '临府发〔2021〕1号' });
    const html = await said(answer);
    expect(answer.status).toBe(422);
    expect(html).toContain('不能印发');
    expect(html).toContain((await tasks()).find(({ body }) => body.state === 'proposed')!.body.title);
  });
  it('gives many to one unit only where no more are open than were seen', async () => {
    const open = (await tasks()).filter(({ body }) => body.state === 'proposed').length;
    expect((await post('bulk', { action: 'assign', lead: '区发展改革委', count: String(open - 1) })).status).toBe(409);
    expect((await post('bulk', { action: 'assign', lead: '无此单位', count: String(open) })).status).toBe(422);
    const done = await post('bulk', { action: 'assign', lead: '区发展改革委', count: String(open) });
    expect(done.headers.get('location')).toMatch(new RegExp(`\\?done=${open}&left=0&at=`));
    expect((await tasks()).every(({ body }) => body.state === 'confirmed')).toBe(true);
  });
  it('names the lead unit as the owner of its item in the cockpit', async () => {
    const context = await loadRegion(desk.store, SAMPLE_REGION, '14', { asOf: '2024-06-15', known: '2024-06-15' });
    expect(new Set(context!.items.map(({ owner }) => owner))).toContain('区发展改革委');
  });
  it('goes out as a table and as a document, and comes back the same', async () => {
    const [one] = await tasks();
    await post(one!.id, { action: 'confirm', version: String(one!.version), lead: '区教委', support: '区生态环境局、区发展改革委' });
    for (const extension of ['xlsx', 'docx']) {
      const out = await desk.get(`${BASE}/export.${extension}`);
      expect(out.headers.get('content-disposition')).toContain(`.${extension}`);
      const back = await send(`分工.${extension}`, await out.arrayBuffer());
      expect(back.status).toBe(303);
      const html = await said(desk.get(back.headers.get('location')!));
      expect(html, extension).toContain('对上 25 项任务');
      expect(html, extension).toContain('完全一致');
    }
  });
  it('shows what a table changes before it is written, and what it cannot use', async () => {
    const [first, second] = await tasks();
    const csv = `事项,牵头单位,责任单位,编号\n${first!.body.title},区生态环境局,,${first!.body.ref}\n${second!.body.title},区教委、区生态环境局,,${second!.body.ref}\n没有的事,区教委,,\n`;
    const preview = (await send('改过.csv', csv)).headers.get('location')!;
    const html = await said(desk.get(preview));
    for (const words of ['1 项与现在不同', '1 条不能用', '只能有一个', '1 条没有对上任务']) expect(html).toContain(words);
    expect((await fresh(first!.id)).body.lead).toBe('u0');
    const written = await desk.post(preview, { as: 'confirm', document: '会议纪要第3期' });
    expect(written.status).toBe(303);
    expect((await fresh(first!.id)).body).toMatchObject({ lead: 'u1', support: [] });
    expect((await desk.get(preview)).status).toBe(404);
  });
  it.each([
    ['x.xlsx', 'no workbook', 'x.xlsx'],
    ['说明.csv', 'a,b\n1,2\n', '没有读到'],
    ['空.csv', '', '空文件'],
  ])('refuses %s in words', async (name, content, words) => {
    const answer = await send(name, content);
    expect(answer.status).toBe(422);
    expect(await said(answer)).toContain(words);
  });
  it('is issued by a document, and the lead units get their notices', async () => {
    expect((await post('issue', { document: ' ' })).status).toBe(422);
    const answer = await post('issue', { document: '临府发〔2021〕1号' });
    expect(answer.status).toBe(303);
    expect((await tasks()).every(({ body }) => body.state === 'issued' && body.document === '临府发〔2021〕1号')).toBe(true);
    const notices = await desk.store.delivery(SAMPLE_REGION, planner).list('notice');
    expect(notices.map(({ body }) => [body.to.unit, /牵头 (\d+) 项/.exec(body.said.zh)![1]]).sort()).toEqual([
      ['u1', '2'],
      ['u2', '23'],
    ]);
  });
  it('has a page for each task, with its sentence, what was said and every change', async () => {
    const [one] = await tasks();
    await post(`${one!.id}/progress`, { version: String(one!.version), period: '2024-06', state: 'slow', text: '正在招标' });
    const now = await fresh(one!.id);
    expect(now.body.state).toBe('under_way');
    await post(`${one!.id}/milestones`, { action: 'add', version: String(now.version), name: '完成招标', due: '2024-09-30' });
    const html = await said(desk.get(`${BASE}/${one!.id}`));
    for (const words of ['规划原文', '正在招标', '完成招标', '改动记录', '临府发〔2021〕1号', '吹哨']) expect(html).toContain(words);
    expect(html).not.toMatch(/>undefined|\[object|NaN/);
    const moved = await post(one!.id, { action: 'confirm', version: String(now.version + 1), lead: '区教委' });
    expect([moved.status, await said(moved)]).toEqual([422, expect.stringContaining('依据')]);
    expect((await desk.get(`${BASE}/none`)).status).toBe(404);
  });
});

describe('who may not divide', () => {
  it('sees no form and changes nothing', async () => {
    const desk = await openSampleDesk('token');
    const answer = await desk.get(BASE);
    expect(answer.status).toBe(401);
    expect((await desk.post(`${BASE}/draw-up`, {})).status).toBeGreaterThanOrEqual(400);
    expect(await desk.store.delivery(SAMPLE_REGION, planner).count('task')).toBe(0);
    await desk.close();
  }, 60_000);
});
