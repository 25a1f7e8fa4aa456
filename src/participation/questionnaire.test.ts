import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerSheet, Questionnaire } from './opinion.ts';
import { checkedAnswers, doubtOf, judgeSheet, sheetOf, showWords, withoutSource } from './answer-sheet.ts';
import { closeQuestionnaire, moveQuestion, newQuestionnaire, openQuestionnaire, takesSheets, withHead, withQuestion } from './questionnaire-draft.ts';
import { publicQuestionnaires } from './questionnaire-public.ts';
import { questionnaireResult, questionnaireSummary } from './questionnaire-result.ts';

const AT = '2026-06-01T01:20:30.000Z';
const deed = { actor: { name: '规划科', roles: ['planner'] }, at: AT } as const;
const head = { title: '满意度', intro: '', sampleNote: '网上自愿填写。', opens: '2026-06-01', closes: '2026-06-30', evaluation: '' } as const;
const ok = <T>(outcome: { readonly ok?: T; readonly refused?: unknown }): T => {
  if (outcome.ok === undefined) throw new Error(JSON.stringify(outcome.refused));
  return outcome.ok;
};
const draft = (more: Partial<typeof head> | Record<string, unknown> = {}): Questionnaire => ok(newQuestionnaire('14', { ...head, ...more }, false, deed));
const one = { kind: 'one', text: '路好走吗？', choices: ['好走', '不好走', ''], required: true };
const filled = (): Questionnaire => {
  let questionnaire = ok(withQuestion(draft(), 'q1', one));
  questionnaire = ok(withQuestion(questionnaire, 'q2', { kind: 'many', text: '常去哪里？', choices: ['公园', '河边', '商场'], required: false }));
  questionnaire = ok(withQuestion(questionnaire, 'q3', { kind: 'scale', text: '打几分？', choices: [], required: false }));
  return ok(withQuestion(questionnaire, 'q4', { kind: 'text', text: '还想说什么？', choices: [], required: false }));
};
const open = (): Questionnaire => ok(openQuestionnaire(filled(), '2026-06-01', deed));
const sheet = (answers: AnswerSheet['answers'], doubt?: AnswerSheet['doubt']): AnswerSheet =>
  sheetOf(open(), answers, { questionnaire: 'x', at: AT, source: 's', doubt });

describe('a questionnaire', () => {
  it('opens only with questions, days and a sample note', () => {
    expect(openQuestionnaire(draft(), '2026-06-01', deed).refused?.zh).toContain('题目');
    for (const [more, said] of [
      [{ sampleNote: '' }, '样本说明'],
      [{ closes: undefined }, '日期'],
    ] as const)
      expect(openQuestionnaire(ok(withQuestion(draft(more), 'q1', one)), '2026-06-01', deed).refused?.zh).toContain(said);
    expect(openQuestionnaire(filled(), '2026-07-01', deed).refused).toBeDefined();
    expect(newQuestionnaire('14', { ...head, closes: '2026-05-01' }, false, deed).refused?.zh).toContain('早于');
  });
  it('keeps its questions once it is open', () => {
    expect(withQuestion(open(), 'q1', one).refused).toBeDefined();
    expect(moveQuestion(open(), 'q1', 'down').refused).toBeDefined();
    expect(withHead(open(), { ...head, title: '换名', sampleNote: '' }).refused?.zh).toContain('样本说明');
    expect(ok(withHead(open(), { ...head, title: '换名', closes: '2026-07-31' }))).toMatchObject({
      title: '满意度',
      closes: '2026-07-31',
      opens: '2026-06-01',
    });
  });
  it('takes sheets between its days, while nobody closed it', () => {
    expect(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((day) => takesSheets(open(), day as `${number}-${number}-${number}`))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(takesSheets(ok(closeQuestionnaire(open(), deed)), '2026-06-02')).toBe(false);
    expect(closeQuestionnaire(filled(), deed).refused).toBeDefined();
  });
  it('orders its questions', () => {
    const order = (questionnaire: Questionnaire): string => questionnaire.questions.map(({ id }) => id).join('');
    expect(order(ok(moveQuestion(filled(), 'q3', 'up')))).toBe('q1q3q2q4');
    expect(order(ok(moveQuestion(filled(), 'q1', 'up')))).toBe('q1q2q3q4');
    expect(order(ok(moveQuestion(filled(), 'q4', 'down')))).toBe('q1q2q3q4');
    expect(order(ok(moveQuestion(filled(), 'q2', 'remove')))).toBe('q1q3q4');
  });
  it('refuses a choice of one, and a question without words', () => {
    expect(withQuestion(draft(), 'q1', { ...one, choices: ['好', ' 好 '] }).refused).toBeDefined();
    expect(withQuestion(draft(), 'q1', { ...one, text: ' ' }).refused).toBeDefined();
  });
});

describe('an answer sheet', () => {
  const given = (answers: Record<string, readonly string[]>) => checkedAnswers(open(), (id) => answers[id] ?? []);
  it('holds what was answered, in the order of the choices', () =>
    expect(ok(given({ q1: ['好走'], q2: ['商场', '公园'], q4: [' 树荫多些 '] }))).toEqual({ q1: '好走', q2: ['公园', '商场'], q4: '树荫多些' }));
  it('is refused where a required answer is missing, or an answer is no choice', () => {
    expect(given({ q2: ['公园'] }).refused?.zh).toContain('第 1 题必答');
    expect(given({ q1: ['<script>'] }).refused?.zh).toContain('不在选项里');
    expect(given({ q1: ['好走', '不好走'] }).refused).toBeDefined();
    expect(given({ q1: ['好走'], q4: ['长'.repeat(2001)] }).refused).toBeDefined();
  });
  it('is in doubt for its number, its haste or its trap, and counts otherwise', () => {
    const usual = { before: 0, most: 5, seconds: 60, isTrapped: false };
    expect(doubtOf(open(), usual)).toBeUndefined();
    expect([doubtOf(open(), { ...usual, before: 5 }), doubtOf(open(), { ...usual, seconds: 2 }), doubtOf(open(), { ...usual, isTrapped: true })]).toEqual([
      'many',
      'quick',
      'trap',
    ]);
  });
  it('counts again only with a reason, and keeps what was doubted', () => {
    const doubtful = sheet({ q1: '好走' }, 'many');
    expect(judgeSheet(doubtful, true, ' ', deed).refused).toBeDefined();
    const counted = ok(judgeSheet(doubtful, true, '同一办公楼', deed));
    expect(counted).not.toHaveProperty('doubt');
    expect(counted.judged).toMatchObject({ counted: true, reason: '同一办公楼' });
    expect(ok(judgeSheet(counted, false, '重复', deed)).doubt).toBe('judged');
  });
  it('keeps the hour only, and nothing of its source once that is taken away', () => {
    expect(sheet({ q1: '好走' }).at).toBe('2026-06-01T01:00:00.000Z');
    expect(withoutSource(sheet({ q1: '好走' }))).not.toHaveProperty('source');
  });
});

describe('results', () => {
  const sheets = [
    sheet({ q1: '好走', q2: ['公园', '河边'], q3: '5', q4: '电话 13812345678' }),
    sheet({ q1: '不好走', q3: '2' }),
    ...Array.from({ length: 50 }, () => sheet({ q1: '好走' }, 'many')),
  ];
  it('count what counts, and show the doubtful apart', () => {
    const { counted, doubtful, questions, apart } = questionnaireResult(open(), sheets);
    expect([counted, doubtful]).toEqual([2, 50]);
    expect(questions[0]).toMatchObject({ answered: 2, choices: [{ count: 1, share: 0.5 }, { count: 1 }] });
    expect(questions[1]).toMatchObject({ answered: 1, choices: [{ share: 1 }, { share: 1 }, { share: 0 }] });
    expect(questions[2]?.mean).toBe(3.5);
    expect(apart[0]).toMatchObject({ answered: 50, choices: [{ count: 50 }, { count: 0 }] });
  });
  it('go into an evaluation as counts with their note', () =>
    expect(questionnaireSummary('x', open(), sheets)).toMatchObject({
      id: 'x',
      sheets: 2,
      doubtful: 50,
      sampleNote: '网上自愿填写。',
      questions: [{ counts: { 好走: 1, 不好走: 1 } }, {}, {}, { counts: {} }],
    }));
  it('are shown outside after the last day, words only where somebody let them', () => {
    const shownOn = (day: `${number}-${number}-${number}`, list: readonly AnswerSheet[] = sheets) =>
      publicQuestionnaires(
        [
          { id: 'x', body: open() },
          { id: 'y', body: filled() },
        ],
        () => list,
        day,
      );
    expect(shownOn('2026-06-15')).toHaveLength(1);
    expect(shownOn('2026-06-15')[0]).not.toHaveProperty('result');
    expect(shownOn('2026-07-01')[0]).toMatchObject({ state: 'closed', words: { q4: [] } });
    const let_ = sheets.map((one) => showWords(one, ['q4', 'q1', 'none']));
    expect(let_[1]!.shown).toEqual(['q1']);
    expect(shownOn('2026-07-01', let_)[0]!.words).toEqual({ q4: ['电话 〔手机号已隐去〕'] });
  });
  it('never count a sheet twice or lose one', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ doubt: fc.constantFrom(undefined, 'many' as const), answer: fc.constantFrom('好走', '不好走') })), (list) => {
        const { counted, doubtful, questions, apart } = questionnaireResult(
          open(),
          list.map(({ doubt, answer }) => sheet({ q1: answer }, doubt)),
        );
        expect(counted + doubtful).toBe(list.length);
        const sum = [...questions[0]!.choices, ...apart[0]!.choices].reduce((total, { count }) => total + count, 0);
        expect(sum).toBe(list.length);
      }),
    ));
});
