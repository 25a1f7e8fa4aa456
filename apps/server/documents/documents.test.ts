import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresById, formOf, plainBlock, type Frozen, type Written } from '../../../src/evaluation/index.ts';
import { openDocumentsSample, UNDER, type DocumentsSample } from './documents-sample.ts';

const DOCUMENTS = `${UNDER}/documents`;

describe('written documents', () => {
  let sample: DocumentsSample;
  let page = '';
  const kept = async () => (await sample.delivery().list('document')).find(({ body }) => body.state !== 'discarded')!;
  const block = async (id: string) => {
    const { body } = await kept();
    const own = body.blocks.find((one) => one.id === id)!;
    return { form: formOf(own, figuresById(body.figures)), plain: plainBlock(own, figuresById(body.figures)) };
  };
  const html = async (path: string, seat: 'planner' | 'second' | 'leader' | 'liaison' | 'deputy' = 'planner') => (await sample.get(seat, path)).text();
  beforeAll(async () => {
    sample = await openDocumentsSample();
  }, 60_000);
  afterAll(() => sample.close());

  it('are drafted from the frozen figures of an evaluation', async () => {
    expect(await html(DOCUMENTS)).toContain('还没有文稿');
    expect(await html(`${DOCUMENTS}/new?kind=evaluation_report`)).toContain('中期评估（模拟）');
    const bad = await sample.post('planner', DOCUMENTS, { kind: 'evaluation_report', evaluation: 'none' });
    expect([bad.status, (await bad.text()).includes('还没有冻结数据')]).toEqual([422, true]);
    const made = await sample.post('planner', DOCUMENTS, { kind: 'evaluation_report', evaluation: sample.evaluation });
    expect(made.status).toBe(303);
    page = made.headers.get('location')!;
    const text = await html(page);
    for (const words of ['实施情况中期评估报告', '总体情况', '约束性指标完成情况', '附件1']) expect(text).toContain(words);
    expect((await kept()).body.evaluation).toBe(sample.evaluation);
  });

  it('show a draft to planners and leaders only', async () => {
    expect((await sample.get('leader', page)).status).toBe(200);
    for (const seat of ['liaison', 'deputy'] as const) {
      expect((await sample.get(seat, page)).status).toBe(404);
      expect(await html(DOCUMENTS, seat)).not.toContain('中期评估报告');
    }
    expect((await sample.post('leader', `${page}/add`, { kind: 'paragraph', text: '一段' })).status).toBe(403);
  });

  it('open every figure: what was counted, or the calculation of the item', async () => {
    const { body } = await kept();
    const count = body.figures.find(({ path }) => path === 'verdicts/short?list=indicator')!;
    const counted = await html(`${page}/figures/${count.id}`);
    expect(counted).toContain(`计入的 ${count.shown} 项`);
    const value = body.figures.find(({ path }) => path === 'items/t2.20/latest')!;
    const worked = await html(`${page}/figures/${value.id}`);
    for (const words of [value.shown.slice(0, 3), 'hold-floor', '输入值', 'items/t2.20?day=2023-12-31&amp;known=2024-06-30']) expect(worked).toContain(words);
    expect((await sample.get('planner', `${page}/figures/f99999`)).status).toBe(404);
  });

  it('are edited in place, their figures locked', async () => {
    expect(await html(`${page}?edit=overall.indicators`)).toContain('{{31#f');
    const { form } = await block('overall.indicators');
    const { version } = await kept();
    const save = (text: string, reason = '') =>
      sample.post('planner', `${page}/blocks/overall.indicators`, { version: String(version), was: form, text, reason });
    const dropped = await save('指标总体向好。');
    expect([dropped.status, (await dropped.text()).includes('锁定的数字被改动或删去')]).toEqual([422, true]);
    const altered = await save(form.replace('{{31#', '{{32#'));
    expect(altered.status).toBe(422);
    expect((await kept()).version).toBe(version);
    const strange = await save(form.replace('{{31#f', '{{31#f9'));
    expect([strange.status, (await strange.text()).includes('不是这一段的数字')]).toEqual([422, true]);
    expect((await save(`截至期中，${form}`)).status).toBe(303);
    expect((await block('overall.indicators')).plain).toMatch(/^截至期中，列入目标表的指标共31项/);
  });

  it('replace a figure only with a reason, and say so', async () => {
    const { form } = await block('overall.gaps');
    const { version } = await kept();
    const fields = { version: String(version), was: form, text: form.replace(/\{\{(\d+)#/, '{{25#'), reason: '一处已补报' };
    expect((await sample.post('planner', `${page}/blocks/overall.gaps`, fields)).status).toBe(303);
    const { body } = await kept();
    const figure = body.figures.find(({ path }) => path === 'gaps')!;
    expect(figure).toMatchObject({ shown: '25', replaced: { reason: '一处已补报', by: 'planner' } });
    expect(await html(`${page}/figures/${figure.id}`)).toContain('一处已补报');
  });

  it('let two people edit: other paragraphs merge, the same one shows both texts', async () => {
    const [first, second] = [await block('annex.method.4'), await block('annex.method.5')];
    const { version } = await kept();
    const fields = { version: String(version) };
    expect((await sample.post('planner', `${page}/blocks/annex.method.4`, { ...fields, was: first.form, text: '甲改了第四段。' })).status).toBe(303);
    expect((await sample.post('second', `${page}/blocks/annex.method.5`, { ...fields, was: second.form, text: '乙改了第五段。' })).status).toBe(303);
    const clash = await sample.post('second', `${page}/blocks/annex.method.4`, { ...fields, was: first.form, text: '乙也改了第四段。' });
    const both = await clash.text();
    expect([clash.status, both.includes('甲改了第四段。'), both.includes('乙也改了第四段。')]).toEqual([409, true, true]);
    const now = await kept();
    const joined = { version: String(now.version), was: '甲改了第四段。', text: '甲和乙改了第四段。' };
    expect((await sample.post('second', `${page}/blocks/annex.method.4`, joined)).status).toBe(303);
    expect([(await block('annex.method.4')).plain, (await block('annex.method.5')).plain]).toEqual(['甲和乙改了第四段。', '乙改了第五段。']);
  });

  it('have paragraphs added, moved, removed and put back; a script is text', async () => {
    const added = await sample.post('planner', `${page}/add`, { after: 'scope', kind: 'paragraph', text: '<script>alert(1)</script>另记一笔。' });
    const id = added.headers.get('location')!.split('#b-')[1]!;
    const ids = async () => (await kept()).body.blocks.map((one) => one.id);
    expect((await ids()).slice(0, 2)).toEqual(['scope', id]);
    expect(await html(page)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;另记一笔。');
    await sample.post('planner', `${page}/blocks`, { do: `up ${id}` });
    expect((await ids()).slice(0, 2)).toEqual([id, 'scope']);
    const removed = await sample.post('planner', `${page}/blocks`, { do: 'remove overall.works' });
    expect((await kept()).body.dropped).toEqual(['overall.works']);
    const undo = await html(removed.headers.get('location')!.split('#')[0]!);
    const from = /name="from" value="(\d+)"/.exec(undo)![1]!;
    await sample.post('planner', `${page}/restore`, { block: 'overall.works', from });
    const after = await ids();
    expect([after[after.indexOf('overall.works') - 1], (await kept()).body.dropped]).toEqual(['overall.binding', []]);
    expect(await html(`${page}/history`)).toContain('另记一笔');
  });

  it('tell block by block what moved when the evaluation is frozen again, and take it over', async () => {
    const { frozen } = sample;
    const items = frozen.items.map((item) =>
      item.id === 't2.20'
        ? { ...item, standing: { ...item.standing, now: 'breached' as const, observed: 313 }, reason: { zh: '改判。', en: 'Judged anew.' } }
        : item,
    );
    await sample.freeze({ ...frozen, items, gaps: frozen.gaps.slice(1) } as Frozen);
    expect(await html(`${page}?mode=edit`)).toContain('来源变了');
    const moved = await html(`${page}/moved`);
    for (const words of ['313（2023年）', '改判', '改过的段落，只换数字']) expect(moved).toContain(words);
    await sample.post('planner', `${page}/moved`, { take: 'problems.t2.20' });
    expect((await block('problems.t2.20')).plain).toContain('改判');
    expect((await block('indicators.binding.table')).plain).not.toContain('313');
    await sample.post('planner', `${page}/moved`, { take: 'all' });
    expect((await block('indicators.binding.table')).plain).toContain('313（2023年）');
    // What people wrote stays, its figures follow.
    expect((await block('overall.indicators')).plain).toMatch(/^截至期中/);
    // What is left are the data as they are known today, which only another freezing makes figures of an evaluation.
    const left = await html(`${page}/moved`);
    expect([left.includes('请先在评估里重新冻结'), left.includes('value="all"')]).toEqual([true, false]);
  });

  it('make the two tasks of sending from the day of the meeting', async () => {
    const wrong = await sample.post('planner', `${page}/meeting`, { meeting: '2026-12-05', lead: sample.unit });
    expect([wrong.status, (await wrong.text()).includes('已经过去')]).toEqual([422, true]);
    const before = await sample.delivery().count('task');
    const stale = await sample.post('planner', `${page}/meeting`, { meeting: '2027-01-29', lead: sample.unit, version: '1' });
    expect([stale.status, await sample.delivery().count('task')]).toEqual([409, before]);
    const ok = await sample.post('planner', `${page}/meeting`, { meeting: '2027-01-29', lead: sample.unit });
    expect(ok.status).toBe(303);
    const tasks = await sample.delivery().list('task', { ids: [...((await kept()).body.duties ?? [])] });
    expect(tasks.map(({ body }) => body.due).toSorted()).toEqual(['2027-01-09', '2027-01-19']);
    expect(await html(page)).toContain('送专委 2027-01-09');
  });

  it('are discarded with a reason where there is one too many, and taken up again', async () => {
    const made = await sample.post('planner', DOCUMENTS, { kind: 'evaluation_report', evaluation: sample.evaluation });
    const spare = made.headers.get('location')!;
    const id = spare.split('/').at(-1)!;
    const row = async () => (await sample.delivery().get('document', id))!;
    await sample.post('planner', `${spare}/meeting`, { meeting: '2027-01-29', lead: sample.unit });
    const duties = [...(await row()).body.duties!];
    expect((await sample.post('liaison', `${spare}/step`, { to: 'discard', reason: '重复' })).status).toBe(404);
    const silent = await sample.post('planner', `${spare}/step`, { to: 'discard', reason: ' ' });
    expect([silent.status, (await silent.text()).includes('请写明理由')]).toEqual([422, true]);
    expect((await sample.post('planner', `${spare}/step`, { to: 'discard', reason: '与前一份重复' })).status).toBe(303);
    expect((await row()).body).toMatchObject({ state: 'discarded', steps: expect.arrayContaining([expect.objectContaining({ reason: '与前一份重复' })]) });
    expect((await sample.delivery().list('task', { ids: duties })).map(({ body }) => body.state)).toEqual(['dropped', 'dropped']);
    expect((await sample.delivery().history('document', id)).at(-1)).toMatchObject({ reason: '与前一份重复' });
    const listed = await html(DOCUMENTS);
    expect(listed.indexOf(id)).toBeGreaterThan(listed.indexOf('已作废的 1 份'));
    const late = await sample.post('planner', `${spare}/add`, { kind: 'paragraph', text: '一段。' });
    expect([late.status, (await late.text()).includes('已经作废')]).toEqual([422, true]);
    expect((await sample.post('planner', `${spare}/step`, { to: 'back', reason: '还要用' })).status).toBe(303);
    expect((await row()).body.state).toBe('draft');
    expect((await row()).body.duties).toBeUndefined();
    await sample.post('planner', `${spare}/step`, { to: 'discard', reason: '仍不用' });
  });

  it('are out for comments, approved by a leader, issued with their files, and never change again', async () => {
    expect((await sample.post('planner', `${page}/step`, { to: 'approve' })).status).toBe(403);
    await sample.post('planner', `${page}/step`, { to: 'consult' });
    expect((await sample.get('liaison', page)).status).toBe(200);
    expect((await sample.delivery().list('notice', { about: [(await kept()).id] })).length).toBeGreaterThan(1);
    expect((await sample.post('leader', `${page}/step`, { to: 'approve' })).status).toBe(303);
    const early = await sample.post('planner', `${page}/step`, { to: 'issue' });
    expect([early.status, (await early.text()).includes('没有写署名')]).toEqual([422, true]);
    const head = {
      title: (await kept()).body.title,
      signedBy: '示例区人民政府（模拟）',
      date: '2026-12-01',
      number: '示府发〔2026〕1号',
      redHead: '示例区人民政府',
      addressee: '区人大常委会',
      copies: '区政协办公室。',
    };
    expect((await sample.post('planner', `${page}/head`, head)).status).toBe(303);
    expect((await sample.post('planner', `${page}/step`, { to: 'issue' })).status).toBe(303);
    const { body } = await kept();
    expect(body.state).toBe('issued');
    const bytes = async () => new Uint8Array(await (await sample.get('deputy', `${page}/document.docx`)).arrayBuffer());
    const issued = await bytes();
    expect(strFromU8(unzipSync(issued)['word/document.xml']!)).toContain('示府发〔2026〕1号');
    const late = await sample.post('planner', `${page}/blocks/scope`, { version: '99', was: '', text: '晚了。' });
    expect(late.status).toBe(422);
    await sample.freeze(sample.frozen);
    expect(await html(page)).toContain('现时数据不同');
    expect(await bytes()).toEqual(issued);
  });

  it('are written without an evaluation too: half year, yearly plan, one page', async () => {
    for (const [kind, fields, title] of [
      ['half_year_report', { year: '2023', cutoff: '2023-06-30', known: '2023-08-15' }, '2023年上半年'],
      ['plan_report', { year: '2024', cutoff: '2023-12-31', known: '2024-03-31' }, '2024年计划'],
      ['brief', { cutoff: '2023-12-31', known: '2024-06-30' }, '截至2023年12月31日'],
    ] as const) {
      const made = await sample.post('planner', DOCUMENTS, { kind, ...fields });
      expect(await html(made.headers.get('location')!)).toContain(title);
    }
    const wrong = await sample.post('planner', DOCUMENTS, { kind: 'brief', cutoff: '2024-12-31', known: '2024-06-30' });
    expect(wrong.status).toBe(422);
    const all = (await sample.delivery().list('document')).map(({ body }): Written => body);
    // Live data are compared for them, and taken over.
    const half = all.find(({ kind }) => kind === 'half_year_report')!;
    expect(half.given).toMatchObject({ year: 2023 });
  });
});
