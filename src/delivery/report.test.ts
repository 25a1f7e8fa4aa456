import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeness, punctuality } from './completeness.ts';
import { answerMark, asked, unanswered, withAnswers } from './report-answer.ts';
import { asksByUnit, opened, underCap, type RoundGiven } from './report-round.ts';
import { calendarSample, figureAsk, reportSample, taskAsk } from './report-sample.ts';
import { accepted, askedOver, locked, returned, signed, submitted, unlocked, type Stepper } from './report-step.ts';
import type { Answer, Report } from './report.ts';

const at = '2023-07-08T02:00:00.000Z';
const liaison: Stepper = { at, by: '张联络', account: 'a1', unit: 'u1' };
const approver: Stepper = { at, by: '李分管', account: 'a2', unit: 'u1' };
const planner: Stepper = { at, by: '规划科', account: 'p1' };
const full = { answers: { 'figure.t1': { value: '11.2', unit: '亿元' }, 'task.k1': { state: 'as_planned' } } } as const;
const handed = (more: Partial<Report> = {}): Report => submitted(reportSample({ ...full, ...more }), liaison, 'page').ok!;

describe('answers', () => {
  it('count what is to be filled apart from what is known or given by statistics', () => {
    const report = reportSample({
      asks: [figureAsk('t1'), figureAsk('t2', { known: { value: '3', period: '2023Q2' } }), figureAsk('t3', { owner: 'statistics' }), taskAsk('k1')],
    });
    expect(asked(report)).toEqual({ fill: 2, known: 2 });
    expect(unanswered(report).map(({ id }) => id)).toEqual(['figure.t1', 'task.k1']);
  });
  it('want a figure or why there is none, and a sentence where it does not go as planned', () => {
    const left = (answers: Record<string, Answer>): string[] => unanswered(reportSample({ answers })).map(({ id }) => id);
    expect(left({ 'figure.t1': { missing: '尚未公布' }, 'task.k1': { state: 'as_planned' } })).toEqual([]);
    expect(left({ 'figure.t1': { unit: '亿元' }, 'task.k1': { state: 'stuck' } })).toEqual(['figure.t1', 'task.k1']);
    expect(left({ 'figure.t1': { value: '0' }, 'task.k1': { state: 'slow', text: '征地未完' } })).toEqual([]);
  });
  it('of two people meet question by question, and nobody loses a word', () => {
    const report = reportSample();
    const first = withAnswers(report, { 'figure.t1': { value: '11.2', unit: '亿元' } }, { 'figure.t1': '' }, '甲').ok!;
    expect(first.changed).toEqual(['figure.t1']);
    const other = withAnswers(first.report, { 'task.k1': { state: 'as_planned' } }, { 'task.k1': '' }, '乙').ok!;
    expect(Object.keys(other.report.answers)).toHaveLength(2);
    const late = withAnswers(other.report, { 'figure.t1': { value: '12', unit: '亿元' } }, { 'figure.t1': '' }, '乙').ok!;
    expect(late.clashes).toMatchObject([{ ask: 'figure.t1', theirs: { value: '11.2', by: '甲' }, ours: { value: '12' } }]);
    expect(late.report.answers['figure.t1']!.value).toBe('11.2');
    const again = withAnswers(late.report, { 'figure.t1': { value: '12', unit: '亿元' } }, { 'figure.t1': answerMark(other.report.answers['figure.t1']) }, '乙')
      .ok!;
    expect(again.report.answers['figure.t1']).toMatchObject({ value: '12', by: '乙' });
  });
  it('are refused where they are not wanted, or no more', () => {
    const grey = reportSample({ asks: [figureAsk('t1', { owner: 'statistics' })] });
    expect(withAnswers(grey, { 'figure.t1': { value: '1' } }, {}, '甲').refused?.zh).toContain('统计部门');
    expect(withAnswers(grey, { 'figure.x': { value: '1' } }, {}, '甲').refused?.zh).toContain('figure.x');
    expect(withAnswers(handed(), { 'task.k1': { state: 'done' } }, {}, '甲').refused?.zh).toContain('已经提交');
  });
});

describe('a report goes', () => {
  it('from open over submitted and returned to accepted and locked', () => {
    const back = returned(handed(), planner, { 'figure.t1': '与上季相同，请核' }).ok!;
    expect(back.state).toBe('returned');
    expect(back.answers['figure.t1']).toMatchObject({ value: '11.2', returned: { reason: '与上季相同，请核', by: '规划科', was: '11.2亿元' } });
    const again = accepted(submitted(back, liaison, 'link').ok!, planner).ok!;
    const done = locked(again, planner, 'b1').ok!;
    expect([done.state, done.batch]).toEqual(['locked', 'b1']);
    expect(done.steps.map(({ state }) => state)).toEqual(['submitted', 'returned', 'submitted', 'accepted', 'locked']);
  });
  it('over its approver where the calendar says so', () => {
    const report = handed({ toSign: true });
    expect(accepted(report, planner).refused?.zh).toContain('分管领导');
    expect(accepted(signed(report, approver).ok!, planner).ok?.state).toBe('accepted');
    expect(signed(handed(), approver).refused).toBeDefined();
    expect(returned(report, planner, {}, '单位写错').ok?.state).toBe('returned');
  });
  it('nowhere without what is needed', () => {
    expect(submitted(reportSample(), liaison, 'page').refused?.zh).toContain('还有 2 项');
    expect(submitted(handed(), liaison, 'page').refused).toBeDefined();
    expect(accepted(reportSample(full), planner).refused).toBeDefined();
    expect(returned(handed(), planner, { 'figure.t1': ' ' }).refused?.zh).toContain('原因');
    expect(locked(handed(), planner).refused).toBeDefined();
    expect(unlocked(handed(), planner, '改错').refused).toBeDefined();
    const done = locked(accepted(handed(), planner).ok!, planner).ok!;
    expect(unlocked(done, planner, ' ').refused?.zh).toContain('原因');
    expect(unlocked(done, planner, '统计更正').ok).toMatchObject({ state: 'returned' });
  });
  it('past nobody who judges himself, and tells the second of two approvers', () => {
    expect(accepted(handed(), { ...planner, unit: 'u1' }).refused?.zh).toContain('自己');
    expect(accepted(handed(), { ...planner, account: 'a1' }).refused?.zh).toContain('自己');
    expect(accepted(accepted(handed(), planner).ok!, { ...planner, by: '科长' }).refused?.zh).toContain('规划科已经先一步');
  });
});

describe('a round', () => {
  const given: RoundGiven = {
    plan: '14',
    period: '2023Q2',
    figures: [
      { ref: 't1', title: '甲', measure: 'ytd', unit: '亿元' },
      { ref: 't2', title: '乙', measure: 'level', unit: '%', owner: 'statistics' },
      { ref: 'c1', title: '丙', measure: 'flow', unit: '个' },
    ],
    tasks: (['indicator', 'commitment', 'measure', 'measure'] as const).map((kind, i) => ({
      id: `k${i}`,
      body: {
        plan: '14',
        ref: ['t1', 'c1', 'm1', 'm2'][i]!,
        kind,
        title: `任务${i}`,
        support: [],
        acceptance: 'done',
        state: i === 3 ? 'done' : 'issued',
        lead: 'u1',
      },
    })),
    projects: [],
    leads: new Map([
      ['t1', 'u1'],
      ['t2', 'u2'],
      ['c1', 'u1'],
    ]),
    before: new Map([['u1', reportSample({ period: '2023Q1', answers: { 'task.k2': { state: 'slow', text: '正在选址' } } })]]),
  };
  it('asks every unit for what it leads, once, and with what it said last', () => {
    const asks = asksByUnit(calendarSample(), given);
    expect(asks.get('u1')!.map(({ id }) => id)).toEqual(['figure.t1', 'figure.c1', 'task.k2']);
    expect(asks.get('u1')!.at(-1)!.last).toEqual({ text: '正在选址', period: '2023Q1', state: 'slow' });
    // Who has nothing but what statistics give is not asked at all.
    expect(asks.has('u2')).toBe(false);
    expect(
      asksByUnit(calendarSample({ asks: ['tasks'], units: ['u1'] }), given)
        .get('u1')!
        .map(({ id }) => id),
    ).toEqual(['task.k1', 'task.k2']);
    expect(asksByUnit(calendarSample({ units: ['u9'] }), given).size).toBe(0);
  });
  it('holds back what goes over the cap, until the planner gives his word', () => {
    const report = opened({
      plan: '14',
      calendar: 'c1',
      unit: 'u1',
      period: '2023Q2',
      opened: '2023-07-01',
      due: '2023-07-10',
      cap: 1,
      toSign: false,
      asks: [figureAsk('t1'), figureAsk('t2', { owner: 'statistics' }), taskAsk('k1')],
    });
    expect([report.asks.length, report.held?.length]).toEqual([2, 1]);
    expect(askedOver(report, planner, '').refused).toBeDefined();
    expect(askedOver(report, planner, '年终专项').ok).toMatchObject({ asks: { length: 3 }, overCap: { reason: '年终专项' } });
    expect(askedOver(reportSample(), planner, 'x').refused).toBeDefined();
  });
  it('loses no question to the cap', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('figure', 'statistics', 'known', 'task')), fc.nat({ max: 12 }), (kinds, cap) => {
        const asks = kinds.map((kind, i) =>
          kind === 'task'
            ? taskAsk(`${i}`)
            : figureAsk(`${i}`, kind === 'statistics' ? { owner: 'statistics' } : kind === 'known' ? { known: { value: '1', period: '2023' } } : {}),
        );
        const { asks: within, held } = underCap(asks, '2023', cap);
        expect([...within, ...held].map(({ id }) => id).sort()).toEqual(asks.map(({ id }) => id).sort());
        expect(asked({ asks: within, period: '2023' }).fill).toBeLessThanOrEqual(cap);
      }),
    );
  });
});

describe('completeness', () => {
  const on = (day: string, state: 'submitted' | 'signed' = 'submitted') => [{ state, at: `${day}T20:00:00.000Z`, by: '甲' }] as const;
  it('counts in time, late, open and overdue; a return takes nothing away', () => {
    // 20:00 UTC is the next day in Chongqing.
    const reports = [
      reportSample({ steps: on('2023-07-09') }),
      reportSample({ steps: on('2023-07-10') }),
      reportSample({ state: 'returned', steps: on('2023-07-01') }),
      reportSample(),
      reportSample({ due: '2023-08-10' }),
    ];
    expect(completeness(reports, '2023-07-20')).toEqual({ asked: 5, onTime: 2, late: 1, open: 1, overdue: 1 });
  });
  it('takes the signature for the day where one is wanted', () => {
    expect(punctuality(reportSample({ toSign: true, steps: on('2023-07-01') }), '2023-07-20')).toBe('overdue');
    expect(punctuality(reportSample({ toSign: true, steps: [...on('2023-07-01'), ...on('2023-07-02', 'signed')] }), '2023-07-20')).toBe('onTime');
  });
});
