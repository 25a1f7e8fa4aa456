import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/identity/index.ts';
import { questionnaireSummary } from '../../../src/participation/index.ts';
import { INSIDE, OPEN, openParticipation, planner, REGION, type Fields, type ParticipationSample } from './participation-sample.ts';
import { remindClosing } from './opinion-jobs.ts';
import { finishClearing } from './source-clearing.ts';

let sample: ParticipationSample;
let path: string;
let open: string;
beforeAll(async () => {
  sample = await openParticipation();
}, 60_000);
afterAll(() => sample.close());

const kept = async () => (await sample.as(SYSTEM).list('questionnaire'))[0]!;
const sheets = () => sample.as(SYSTEM).list('answersheet');
const fill = async (fields: Fields, from: string, wait = 30): Promise<Response> => {
  const token = await sample.token(open);
  sample.pass(wait);
  return sample.send(open, { token, ...fields }, from);
};

describe('a questionnaire', () => {
  it('is written, ordered, and opened only with its sample note', async () => {
    expect((await sample.send(`${INSIDE}/questionnaires`, { title: ' ' })).status).toBe(422);
    const made = await sample.send(`${INSIDE}/questionnaires`, { title: '出行问卷', opens: '2024-06-17', closes: '2024-06-30' });
    path = made.headers.get('location')!;
    open = path.replace(INSIDE, OPEN);
    const ask = (fields: Fields) => sample.send(`${path}/question`, { question: '', ...fields });
    expect((await ask({ kind: 'one', text: '路好走吗？', choices: '好走' })).status).toBe(422);
    expect((await ask({ kind: 'text', text: '还想说什么？' })).status).toBe(303);
    expect((await ask({ kind: 'one', text: '路好走吗？', choices: '好走\n=不好走', required: '1' })).status).toBe(303);
    expect((await ask({ kind: 'scale', text: '打几分？' })).status).toBe(303);
    await sample.send(`${path}/move`, { move: 'q2 up' });
    expect((await kept()).body.questions.map(({ id }) => id)).toEqual(['q2', 'q1', 'q3']);
    expect((await sample.ask(open)).status).toBe(404);
    const early = await sample.send(`${path}/open`, {});
    expect([early.status, (await early.text()).includes('样本说明')]).toEqual([422, true]);
    await sample.send(`${path}/head`, { title: '出行问卷', opens: '2024-06-17', closes: '2024-06-30', sampleNote: '网上自愿填写，不能代表全区。' });
    expect((await sample.send(`${path}/open`, {})).status).toBe(303);
    expect((await sample.send(`${path}/question`, { question: 'q2', kind: 'one', text: '换一题', choices: '甲\n乙' })).status).toBe(422);
  });

  it('is answered without an account, and what is missing is said with the answers kept', async () => {
    expect(await sample.html(`${OPEN}/questionnaires`)).toContain('出行问卷');
    const bad = await fill({ 'q-q1': '电话 13812345678，多种树' }, '10.1.0.1');
    const page = await bad.text();
    expect([bad.status, page.includes('第 1 题必答'), page.includes('多种树')]).toEqual([422, true, true]);
    const sent = await fill({ 'q-q2': '好走', 'q-q1': '电话 13812345678，多种树', 'q-q3': '5' }, '10.1.0.1');
    expect(sent.headers.get('location')).toContain('sent=1');
    expect((await fill({ 'q-q2': '别的' }, '10.1.0.2')).status).toBe(422);
    expect((await sheets()).map(({ body }) => body.doubt)).toEqual([undefined]);
  });

  it('sent twice, by a double press or from the page before, is taken once', async () => {
    const before = (await sheets()).length;
    const token = await sample.token(open);
    sample.pass(30);
    const send = (answer: string) => sample.send(open, { token, 'q-q2': answer }, '10.6.0.1');
    const answers = await Promise.all([send('好走'), send('好走')]);
    expect(answers.map((answer) => answer.headers.get('location')?.replace(/.*\?/, ''))).toEqual(['sent=1', 'sent=1']);
    const back = await send('=不好走');
    const page = await back.text();
    expect([back.status, page.includes('已经提交过'), page.includes(token)]).toEqual([422, true, false]);
    const [sheet, ...more] = (await sheets()).slice(before);
    expect([sheet?.body.answers, more]).toEqual([{ q2: '好走' }, []]);
    await sample.as(planner).change({
      action: 'answersheet.keep',
      changes: [{ kind: 'answersheet', id: sheet!.id, version: sheet!.version, body: null }],
    });
  });

  it('stuffed from one address keeps every sheet, says so, and counts none too many', async () => {
    for (let i = 0; i < 8; i++) {
      const answer = await fill({ 'q-q2': '=不好走' }, '10.7.0.1');
      expect(answer.headers.get('location')).toContain(i < 5 ? 'sent=1' : 'sent=apart');
      sample.pass(300);
    }
    const quick = await fill({ 'q-q2': '好走' }, '10.8.0.1', 1);
    expect(await sample.html(quick.headers.get('location')!)).toContain('单独列出');
    await fill({ 'q-q2': '好走', website: 'x' }, '10.8.1.1');
    await sample.send(open, { 'q-q2': '好走' }, '10.8.2.1');
    const all = await sheets();
    expect(all).toHaveLength(12);
    expect(
      all
        .filter(({ body }) => body.doubt !== undefined)
        .map(({ body }) => body.doubt)
        .toSorted(),
    ).toEqual(['many', 'many', 'many', 'quick', 'quick', 'trap']);
    const page = await sample.html(path);
    expect(page).toContain('计入 6 份');
    expect(page).toContain('存疑 6 份');
    expect(await sample.html(open)).not.toContain('计入 6 份');
  });

  it('has a doubt that is decided with a reason', async () => {
    const doubtful = (await sheets()).filter(({ body }) => body.doubt === 'many');
    expect((await sample.send(`${path}/judge`, { id: doubtful[0]!.id, counted: '1', reason: ' ' })).status).toBe(422);
    expect((await sample.send(`${path}/judge`, { id: doubtful[0]!.id, counted: '1', reason: '同一办公楼' })).status).toBe(303);
    expect(await sample.html(path)).toContain('计入 7 份');
  });

  it('shows words only where somebody let them, masked', async () => {
    const wordy = (await sheets()).find(({ body }) => body.answers['q1'] !== undefined)!;
    await sample.send(`${path}/words`, { question: 'q1', seen: wordy.id, show: wordy.id });
    sample.at('2024-07-01T01:00:00.000Z');
    const shown = await sample.html(open);
    expect(shown).toContain('〔手机号已隐去〕，多种树');
    expect(shown).toContain('网上自愿填写，不能代表全区。');
    expect(shown).toContain('计入 7 份');
    await sample.send(`${path}/words`, { question: 'q1', seen: wordy.id });
    expect(await sample.html(open)).not.toContain('多种树');
  });

  it('takes nothing after its last day, and tells the planners to close it once', async () => {
    const late = await sample.send(open, { 'q-q2': '好走' }, '10.9.0.1');
    expect([late.status, (await late.text()).includes('不在开放期')]).toEqual([404, true]);
    expect([await sample.tick(remindClosing), await sample.tick(remindClosing)]).toEqual([1, 0]);
  });

  it('throws away what tells addresses apart when it closes, on record', async () => {
    expect((await sheets()).every(({ body }) => body.source !== undefined)).toBe(true);
    expect((await sample.send(`${path}/close`, {})).status).toBe(303);
    expect((await sheets()).some(({ body }) => body.source !== undefined)).toBe(false);
    expect((await kept()).body.clearing).toBeUndefined();
    const [entry] = await sample
      .as(SYSTEM)
      .history('answersheet', (await sheets())[0]!.id)
      .then((all) => all.slice(-1));
    expect(entry?.action).toBe('answersheet.keep');
    expect((await sample.send(`${path}/close`, {})).status).toBe(422);
    expect((await sample.send(`${path}/open`, {})).status).toBe(422);
  });

  it('has what a stop left of that finished by the clock', async () => {
    const [questionnaire, [sheet]] = [await kept(), await sheets()];
    await sample.as(planner).change({
      action: 'answersheet.keep',
      changes: [
        { kind: 'questionnaire', id: questionnaire.id, version: questionnaire.version, body: { ...questionnaire.body, clearing: true } },
        { kind: 'answersheet', id: sheet!.id, version: sheet!.version, body: { ...sheet!.body, source: '某处' } },
      ],
    });
    const page = await sample.ask(path);
    expect([page.headers.get('refresh'), (await page.text()).includes('还剩 1 份')]).toEqual(['5', true]);
    expect([await sample.tick(finishClearing), await sample.tick(finishClearing)]).toEqual([1, 0]);
    expect((await sheets()).some(({ body }) => body.source !== undefined)).toBe(false);
  });

  it('is exported with its note and its doubts, and no formula', async () => {
    const csv = await (await sample.ask(`${path}/export.csv`)).text();
    const lines = csv.split('\r\n');
    expect(lines.length).toBe(14);
    expect(lines.slice(1, -1).every((line) => line.endsWith('网上自愿填写，不能代表全区。'))).toBe(true);
    expect(csv).toContain("'=不好走");
    expect(csv).toContain('同一处来的多');
    expect(csv).not.toContain('13812345678');
    expect((await sample.ask(`${path}/export.xlsx`)).status).toBe(200);
  });

  it('goes into an evaluation as counts', async () => {
    const row = await kept();
    const summary = questionnaireSummary(
      row.id,
      row.body,
      (await sheets()).map(({ body }) => body),
    );
    expect(summary).toMatchObject({
      title: '出行问卷',
      sheets: 7,
      doubtful: 5,
      questions: [{ id: 'q2', counts: { 好走: 1, '=不好走': 6 } }, { counts: {} }, {}],
    });
  });

  it('leaves a chain that holds, and single sheets to who may read them', async () => {
    expect(await sample.store.verify(REGION)).toEqual([]);
    expect(await sample.store.delivery(REGION, { name: '代表', roles: ['deputy'] }).list('answersheet')).toEqual([]);
    expect((await sample.as(planner).list('answersheet')).length).toBe(12);
  });
});
