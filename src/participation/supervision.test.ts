import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import { looked, makeAlert, type Sights } from './alert.ts';
import { annotate, editAnnotation, shownAnnotations } from './annotation.ts';
import { answerInquiry, askInquiry, assignInquiry, isInquiryLate, publishedInquiries, publishInquiry, rateInquiry } from './inquiry.ts';
import {
  answerSuggestion,
  assignSuggestion,
  closeSuggestion,
  isSuggestionLate,
  publishedSuggestions,
  publishSuggestion,
  rateSuggestion,
  registerSuggestion,
} from './suggestion.ts';
import type { SupervisionDeed } from './supervision-deed.ts';
import { DEFAULT_SUPERVISION, supervisionSettingOf, type Terms } from './supervision-setting.ts';

const deputy: Actor = { name: '李代表', account: 'd', roles: ['deputy'] };
const second: Actor = { name: '王代表', account: 'w', roles: ['deputy'] };
const planner: Actor = { name: '规划科', account: 'p', roles: ['planner'] };
const unit: Actor = { name: '交通局', account: 'u', roles: ['liaison'], unit: 'traffic' };
const deed = (actor: Actor, today: PlainDate = '2024-06-17'): SupervisionDeed => ({ actor, today, at: `${today}T01:00:00.000Z` });
/** Every day a working day, months of thirty. */
const terms: Terms = { setting: DEFAULT_SUPERVISION, workdaysAfter: addDays, monthsAfter: (day, count) => addDays(day, 30 * count) };
const about = { kind: 'indicator', ref: 't1.1', title: '生产总值' } as const;
const isUnit = (one: string): boolean => one !== 'gone';

describe('a question of a deputy', () => {
  const asked = askInquiry({ plan: '14', about, text: '为什么慢？', asOf: '2023-12-31' }, terms, deed(deputy)).ok!;

  it('keeps the day that was looked at, and has its term', () => {
    expect(asked).toMatchObject({ asOf: '2023-12-31', due: '2024-07-02', state: 'asked', by: { account: 'd' } });
    expect(askInquiry({ plan: '14', about, text: ' ' }, terms, deed(deputy)).refused).toBeDefined();
  });

  it('is assigned, answered, and rated by who asked alone', () => {
    expect(assignInquiry(asked, { unit: 'gone', reason: '' }, isUnit, deed(planner)).refused).toBeDefined();
    expect(assignInquiry(asked, { unit: 'traffic', due: '2024-08-01', reason: '' }, isUnit, deed(planner)).refused).toBeDefined();
    const assigned = assignInquiry(asked, { unit: 'traffic', reason: '' }, isUnit, deed(planner)).ok!;
    expect([isInquiryLate(assigned, '2024-07-02'), isInquiryLate(assigned, '2024-07-03')]).toEqual([false, true]);
    expect(rateInquiry(assigned, { result: 'satisfied', text: '' }, deed(deputy)).refused).toBeDefined();
    const answered = answerInquiry(assigned, '因为前期手续。', deed(unit)).ok!;
    expect(answered).toMatchObject({ state: 'answered', answer: { unit: 'traffic', by: '交通局' } });
    expect(isInquiryLate(answered, '2025-01-01')).toBe(false);
    expect(rateInquiry(answered, { result: 'satisfied', text: '' }, deed(second)).refused!.zh).toContain('提出人');
    expect(rateInquiry(answered, { result: 'unsatisfied', text: '' }, deed(deputy)).refused).toBeDefined();
    expect(rateInquiry(answered, { result: 'satisfied', text: '' }, deed(deputy)).ok).toMatchObject({ state: 'closed' });
  });

  it('is published without the name of who asked, once it is answered', () => {
    expect(publishInquiry(asked, deed(planner)).refused).toBeDefined();
    const shown = publishedInquiries([{ id: 'i', body: publishInquiry(answerInquiry(asked, '答。', deed(unit)).ok!, deed(planner)).ok! }], '2024-06-17');
    expect([shown.length, JSON.stringify(shown).includes('代表')]).toEqual([1, false]);
  });
});

describe('a suggestion', () => {
  const given = {
    plan: '14',
    kind: 'suggestion',
    number: '2024-12',
    title: '增开公交',
    text: '请增开。',
    by: '李代表、王代表，赵代表',
    date: '2024-06-10',
    hard: false,
    own: false,
  } as const;
  const register = (more: object = {}) => registerSuggestion({ ...given, ...more }, (number) => number === '2024-01', terms, deed(planner));
  const one = register().ok!;
  const assigned = assignSuggestion(one, { lead: 'traffic', support: ['traffic', 'housing'], hard: false, reason: '' }, isUnit, terms, deed(planner)).ok!;
  const answered = answerSuggestion(assigned, { text: '已增开。', class: 'A' }, terms, deed(unit)).ok!;

  it('has a number of its own, signers and a day', () => {
    expect(one).toMatchObject({ by: ['李代表', '王代表', '赵代表'], assignBy: '2024-06-20', state: 'registered' });
    for (const bad of [{ number: '2024-01' }, { number: '' }, { by: ' ' }, { date: '2024-07-01' }, { title: '' }, { text: '' }])
      expect(register(bad).refused, JSON.stringify(bad)).toBeDefined();
  });

  it('is answered three months after it was assigned, a hard one six', () => {
    expect(assigned).toMatchObject({ lead: 'traffic', support: ['housing'], due: addDays('2024-06-17', 90), state: 'assigned' });
    const hard = assignSuggestion(assigned, { lead: 'traffic', support: [], hard: true, reason: '涉及多部门' }, isUnit, terms, deed(planner, '2024-07-01')).ok!;
    expect(hard.due).toBe(addDays('2024-06-17', 180));
    expect([isSuggestionLate(one, '2024-06-21'), isSuggestionLate(assigned, '2024-06-21')]).toEqual([true, false]);
  });

  it('takes an answer with its class, and only after it was assigned', () => {
    expect(answerSuggestion(one, { text: '好', class: 'A' }, terms, deed(unit)).refused).toBeDefined();
    expect(answerSuggestion(assigned, { text: '好', class: 'E' }, terms, deed(unit)).refused).toBeDefined();
    expect(answered).toMatchObject({ rateBy: '2024-07-07', state: 'answered' });
  });

  it('is rated by who signed it, in time; once it is handled anew, and then it stays', () => {
    const bad = { result: 'unsatisfied', text: '没有解决' };
    expect(rateSuggestion(answered, bad, terms, deed({ ...deputy, name: '孙代表' })).refused).toBeDefined();
    expect(rateSuggestion(answered, bad, terms, deed(deputy, '2024-07-08')).refused!.zh).toContain('已过');
    const again = rateSuggestion(answered, bad, terms, deed(deputy)).ok!;
    expect(again).toMatchObject({ state: 'reopened', earlier: { answer: { text: '已增开。' } }, due: '2024-07-17' });
    expect(again.answer).toBeUndefined();
    const twice = rateSuggestion(answerSuggestion(again, { text: '又增开。', class: 'B' }, terms, deed(unit)).ok!, bad, terms, deed(deputy)).ok!;
    expect(twice.state).toBe('rated');
    expect(closeSuggestion(twice, deed(planner)).ok!.state).toBe('closed');
  });

  it('is finished without a rating only after its time', () => {
    expect(closeSuggestion(answered, deed(planner, '2024-07-07')).refused).toBeDefined();
    expect(closeSuggestion(answered, deed(planner, '2024-07-08')).ok!.state).toBe('closed');
  });

  it('is published with its answer', () => {
    expect(publishSuggestion(one, deed(planner)).refused).toBeDefined();
    const body = publishSuggestion(answered, deed(planner)).ok!;
    expect(
      publishedSuggestions(
        [
          { id: 's', body },
          { id: 't', body: answered },
        ],
        '2024-06-17',
      ),
    ).toMatchObject([{ id: 's', by: '李代表', signers: 3 }]);
  });
});

describe('a note', () => {
  const note = annotate({ plan: '14', about, text: '待核', shared: false }, deed(deputy)).ok!;

  it('is its writer’s, and the others’ where it is shared', () => {
    expect(shownAnnotations([{ body: note }], second)).toEqual([]);
    const shared = editAnnotation(note, { text: '请大家看', shared: true }, deed(deputy)).ok!;
    expect(shownAnnotations([{ body: shared }], second)).toHaveLength(1);
    expect(editAnnotation(shared, { text: '改', shared: true }, deed(second)).refused).toBeDefined();
  });
});

describe('an alert', () => {
  const sights = (rank: number, more: object = {}): Sights => ({ a: { title: 'a', print: `p${rank}`, rank, said: { zh: '', en: '' }, ...more } });
  const told = (when: 'worse' | 'breached' | 'overdue' | 'changed', looks: readonly Sights[]): readonly number[] => {
    let last: string | undefined;
    return looks.map((sight) => {
      const look = looked({ when, ...(last === undefined ? {} : { last }) }, sight);
      last = look.last;
      return look.told.length;
    });
  };

  it('first only looks, then speaks once of each change', () => {
    expect(told('worse', [sights(1), sights(1), sights(3), sights(3), sights(2), sights(3)])).toEqual([0, 0, 1, 0, 0, 1]);
    expect(told('changed', [sights(1), sights(2), sights(2)])).toEqual([0, 1, 0]);
    expect(told('breached', [sights(1), sights(1, { breached: true }), sights(1, { breached: true }), sights(1), sights(1, { breached: true })])).toEqual([
      0, 1, 0, 0, 1,
    ]);
    expect(told('worse', [{}, sights(3)])).toEqual([0, 0]);
  });

  it('is set by somebody who is known, of what its topic can tell, once', () => {
    const set = (more: object, actor: Actor = deputy, own: Parameters<typeof makeAlert>[1] = []) =>
      makeAlert({ plan: '14', about, when: 'worse', mail: false, language: 'zh', ...more }, own, sights(1), actor);
    expect(set({}, { name: 'operator', roles: ['planner'] }).refused).toBeDefined();
    expect(set({ when: 'answered' }).refused).toBeDefined();
    expect(set({ about: { kind: 'sentence', ref: 's', title: 's' } }).refused).toBeDefined();
    expect(set({}, deputy, [set({}).ok!]).refused).toBeDefined();
  });
});

describe('the terms of a region', () => {
  it('are its own where they can be read, else the program’s', () => {
    const own = supervisionSettingOf({ inquiryDays: 10, rateDays: 0, hardMonths: '6', classes: { A: '解决', B: ' ' } });
    expect(own).toMatchObject({ inquiryDays: 10, rateDays: 20, hardMonths: 6, classes: { A: '解决', B: DEFAULT_SUPERVISION.classes.B } });
    expect(supervisionSettingOf(undefined)).toEqual(DEFAULT_SUPERVISION);
  });
});
