import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockPresets, clocksOf, dayAt, DEFAULT_CLOCKS, endOfDay, termEnd } from './escalation-clock.ts';
import { callUnits, climb, escalated } from './escalation.ts';
import { deadlineText } from './moment-words.ts';
import { isOpen, whistleDue, type Whistle } from './whistle.ts';
import { answer, arrive, refuseDuty, settleRefusal } from './whistle-answer.ts';
import { ladderOf } from './whistle-ladder.ts';
import { returnWhistle } from './whistle-raising.ts';
import { by, grid, housing, MONDAY, planner, raised, timing, units } from './whistle-sample.ts';
import { isWorkday } from './workday.ts';

const ladder = ladderOf({ lead: 'community', support: ['housing', 'traffic'] }, units);
const lift = (whistle: Whistle, now: string) => escalated(whistle, now, ladder, timing);

describe('terms', () => {
  it('of working days end at midnight, skip days off, and count worked Sundays', () => {
    expect(termEnd({ count: 3, unit: 'workdays' }, MONDAY)).toBe('2024-06-20T16:00:00.000Z');
    expect(termEnd({ count: 5, unit: 'workdays' }, MONDAY)).toBe('2024-06-24T16:00:00.000Z');
    // The last working day before the National Day week of 2024; the Saturday after it is worked.
    expect(termEnd({ count: 2, unit: 'workdays' }, '2024-09-30T02:00:00.000Z')).toBe('2024-10-09T16:00:00.000Z');
    expect(deadlineText('2024-06-20T16:00:00.000Z')).toEqual({ zh: '6月20日24时前', en: 'by the end of 2024-06-20' });
  });
  it('of hours and days run through weekends', () => {
    expect(termEnd({ count: 12, unit: 'hours' }, '2024-06-22T20:00:00.000Z')).toBe('2024-06-23T08:00:00.000Z');
    expect(deadlineText('2024-06-23T08:00:00.000Z').zh).toBe('6月23日16:00前');
    expect(termEnd({ count: 1, unit: 'days' }, '2024-06-21T20:00:00.000Z')).toBe('2024-06-23T16:00:00.000Z');
  });
  it('never end before they begin, and end of working days on a working day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.date({ min: new Date('2023-01-01'), max: new Date('2026-12-01'), noInvalidDate: true }),
        (count, date) => {
          const end = termEnd({ count, unit: 'workdays' }, date.toISOString());
          const day = dayAt(new Date(Date.parse(end) - 1).toISOString());
          expect(end > date.toISOString() && isWorkday(day) && end === endOfDay(day)).toBe(true);
        },
      ),
    );
  });
  it('are read from what a region settled, and what cannot be read is the default', () => {
    expect(clocksOf(undefined)).toEqual(DEFAULT_CLOCKS);
    for (const preset of clockPresets) expect(clocksOf(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
    expect(clocksOf({ check: { count: 0, unit: 'workdays' } }).check).toEqual(DEFAULT_CLOCKS.check);
    expect(clocksOf({ check: { count: 2.5, unit: 'hours' } }).check).toEqual(DEFAULT_CLOCKS.check);
    expect(clocksOf({ check: { count: 2, unit: 'days' } }).check).toEqual({ count: 2, unit: 'days' });
  });
});

describe('the ladder', () => {
  it('goes from the lead to its town to the departments', () => {
    expect(ladder).toEqual({ 1: ['community'], 2: ['street'], 3: ['housing', 'traffic'] });
  });
  it('has the planning section on the second level where the lead is in no town, and follows units that were merged', () => {
    expect(ladderOf({ lead: 'old', support: [] }, units)).toEqual({ 1: ['housing'], 2: [], 3: ['housing'] });
  });
  it('begins with who blew it where the thing is nobody’s, and is empty where nobody is known', () => {
    expect(ladderOf({ support: [], caller: 'community' }, units)[1]).toEqual(['community']);
    expect(ladderOf({ lead: 'gone', support: ['gone'] }, units)).toEqual({ 1: [], 2: [], 3: [] });
  });
  it('does not run in a circle of units', () => {
    const circle = new Map([
      ['a', { name: '甲', type: 'department', parent: 'b', ended: { unit: 'b', date: '2023-01-01', document: '1' } } as const],
      ['b', { name: '乙', type: 'department', parent: 'a', ended: { unit: 'a', date: '2023-01-01', document: '2' } } as const],
    ]);
    expect(ladderOf({ lead: 'a', support: [] }, circle)).toEqual({ 1: [], 2: [], 3: [] });
  });
});

describe('silence', () => {
  it('climbs with the reason, and gives the next level its whole time', () => {
    const second = lift(raised(), '2024-06-20T16:00:00.000Z')!;
    expect(second).toMatchObject({ level: 2, owner: 'street', answerBy: '2024-06-28T16:00:00.000Z' });
    expect(second.steps.at(-1)).toMatchObject({ automatic: true, by: 'system', said: { zh: '被吹哨的单位到期没有报到' } });
    const came = arrive(raised(), 'community', by(grid)).ok!;
    expect(lift(came, '2024-07-01T00:00:00.000Z')!.steps.at(-1)!.said!.zh).toBe('被吹哨的单位报到后到期没有答复');
  });
  it('says how many of several answered', () => {
    const three = raised({ call: ['community', 'housing', 'traffic'], level: 1 });
    const two = answer(answer(three, 'community', { text: '看过。' }, by(grid), timing).ok!, 'housing', { text: '派人。' }, by(housing), timing).ok!;
    expect(two.state).toBe('open');
    expect(lift(two, '2024-07-01T00:00:00.000Z')!.steps.at(-1)!.said!.zh).toBe('3 家单位只有 2 家按期答复');
  });
  it('climbs too where an answer brought no result', () => {
    const answered = answer(raised(), 'community', { text: '本周换灯。', promised: '2024-06-21' }, by(grid), timing).ok!;
    expect([answered.state, whistleDue(answered)]).toEqual(['answered', '2024-06-21T16:00:00.000Z']);
    expect(lift(answered, '2024-06-21T15:59:00.000Z')).toBeUndefined();
    expect(lift(answered, '2024-06-21T16:00:00.000Z')).toMatchObject({ level: 2, state: 'open' });
  });
  it('is told once on the third level, which has nothing above', () => {
    const third = raised({ level: 3, call: ['housing'] });
    const told = lift(third, '2024-07-01T00:00:00.000Z')!;
    expect([told.level, told.steps.at(-1)!.what]).toEqual([3, 'silent']);
    expect(lift(told, '2024-08-01T00:00:00.000Z')).toBeUndefined();
  });
  it('means nothing to a whistle that was returned', () => {
    const back = returnWhistle(raised(), '说清哪一段路。', by(planner)).ok!;
    expect([isOpen(back), whistleDue(back), lift(back, '2025-01-01T00:00:00.000Z')]).toEqual([true, undefined, undefined]);
  });
  it('brings every whistle to the third level in the end, one step for each look of the clock, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 60 }), { minLength: 1, maxLength: 30 }), (jumps) => {
        let now = Date.parse(MONDAY);
        let whistle = raised();
        for (const days of jumps) {
          now += days * 86_400_000;
          const at = new Date(now).toISOString();
          const next = lift(whistle, at);
          if (next === undefined) continue;
          expect(at >= whistleDue(whistle)!).toBe(true);
          expect(next.steps.length).toBe(whistle.steps.length + 1);
          expect(next.level - whistle.level).toBe(whistle.level === 3 ? 0 : 1);
          expect(lift(next, at)).toBeUndefined();
          expect(next.steps.map((step) => step.at)).toEqual(next.steps.map((step) => step.at).toSorted());
          whistle = next;
        }
      }),
    );
  });
});

describe('by hand', () => {
  it('a whistle climbs with a reason, not without and not beyond the third level', () => {
    expect(climb(raised(), ' ', ladder, by(grid), timing).refused!.zh).toContain('升级要写理由');
    expect(climb(raised(), '社区没有灯具。', ladder, by(grid), timing).ok).toMatchObject({ level: 2, owner: 'street' });
    expect(climb(raised({ level: 3 }), '太久。', ladder, by(grid), timing).refused!.zh).toContain('已是三级哨');
  });
  it('more units are called, and it is open until they answered too', () => {
    const answered = answer(raised(), 'community', { text: '看过。' }, by(grid), timing).ok!;
    const more = callUnits(answered, ['housing', 'community'], '要换灯杆', by(planner), timing).ok!;
    expect(more).toMatchObject({ state: 'open', answerBy: '2024-06-20T16:00:00.000Z' });
    expect(callUnits(more, ['housing'], '', by(planner), timing).refused!.zh).toContain('都已吹到');
    expect(callUnits(more, [], '', by(planner), timing).refused!.zh).toContain('没有选');
  });
  it('a refusal needs a reason, keeps it open, and is decided one way or the other', () => {
    const called = raised({ call: ['housing'] });
    expect(refuseDuty(called, 'housing', '', by(housing)).refused!.zh).toContain('不予受理要写理由');
    const refused = refuseDuty(called, 'housing', '路灯归交通局。', by(housing)).ok!;
    expect(refused.state).toBe('open');
    expect(settleRefusal(refused, 'housing', false, '灯杆在小区里。', by(planner), timing).ok!.called).toMatchObject([
      { unit: 'housing', due: '2024-06-20T16:00:00.000Z' },
    ]);
    const released = settleRefusal(refused, 'housing', true, '改吹交通局。', by(planner), timing).ok!;
    expect(released.state).toBe('open');
    expect(arrive(released, 'housing', by(housing)).refused!.zh).toContain('没有吹哨到这个单位');
    expect(settleRefusal(called, 'housing', true, '。', by(planner), timing).refused!.zh).toContain('没有待定');
  });
});
