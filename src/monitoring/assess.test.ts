import { describe, expect, it } from 'vitest';
import { at, item, row, years } from './monitoring-sample.ts';

const growth = item({ kind: 'avg_annual_growth', target: 6 });
const energy = item({ kind: 'cumulative_reduction', target: 15 });
const perHead = item({ kind: 'level', baseline: 7.05, target: 10, unit: '万元' });
const air = item({ kind: 'hold', baseline: 323, target: 320, comparator: '>=', unit: '天', nature: 'binding' });
const deaths = item({ kind: 'cap', baseline: 12, target: 80, comparator: '<', unit: '人', nature: 'binding', lowerIsBetter: true });
const trade = item({ kind: 'cumulative', baseline: 22.03, target: 100, comparator: '>=', unit: '亿元' });

describe('vectors of the calculus', () => {
  it('judges average growth by the product of the years', () => {
    const standing = at(growth, years('growth', [3, 4, 5]), 2023);
    expect(standing.observed).toBeCloseTo(3.9968, 4);
    expect(standing.done).toBeCloseTo(0.4035, 4);
    expect(standing.lead).toBeCloseTo(-19.65, 2);
    expect(standing.required).toBeCloseTo(9.0774, 4);
    expect(standing.predicted).toBeCloseTo(0.7107, 4);
    expect(standing).toMatchObject({ now: 'behind', forecast: 'at_risk', elapsed: 0.6, period: '2023', onSchedule: 6 });
  });

  it('judges compound cuts by their product', () => {
    const standing = at(energy, years('flow', [3, 2, 4]), 2023);
    expect(standing.observed).toBeCloseTo(8.7424, 4);
    expect(standing.onSchedule).toBeCloseTo(9.2908, 4);
    expect(standing.done).toBeCloseTo(0.5629, 4);
    expect(standing.required).toBeCloseTo(3.4894, 4);
    expect(standing.predicted).toBeCloseTo(0.9579, 4);
    expect(standing).toMatchObject({ now: 'nearly', forecast: 'meet' });
    expect(at({ ...energy, nature: 'binding' }, years('flow', [3, 2, 4]), 2023).now).toBe('behind');
  });

  it('puts compound cuts on schedule at every year end', () => {
    const schedule = [3.1981, 6.294, 9.2908, 12.1918, 15];
    const falls = schedule.map((_, i) => (1 - 0.85 ** ((i + 1) / 5)) * 100);
    falls.forEach((fall, i) => {
      const standing = at(energy, [row(String(2021 + i), 'since_start', fall)], 2021 + i);
      expect(standing.onSchedule).toBeCloseTo(schedule[i]!, 4);
      expect(standing.lead).toBeCloseTo(0, 8);
      expect(standing.now).toBe(i === 4 ? 'achieved' : 'on_schedule');
    });
  });

  it('judges a level between baseline and target, linear or geometric', () => {
    const rows = [row('2023', 'level', 8.5, { unit: '万元' })];
    const standing = at(perHead, rows, 2023);
    expect(standing).toMatchObject({ onSchedule: 8.82, observed: 8.5, now: 'behind', required: 0.75 });
    expect(standing.done).toBeCloseTo(0.4915, 4);
    expect(standing.lead).toBeCloseTo(-10.85, 2);
    expect(at({ ...perHead, geometric: true }, rows, 2023).onSchedule).toBeCloseTo(8.6951, 4);
  });

  it('keeps the first broken year of a floor', () => {
    const rows = years('level', [326, 318, 321], { unit: '天' });
    expect(at(air, rows, 2022)).toMatchObject({ now: 'breached', margin: -2, firstBroken: 2022, forecast: 'miss' });
    const held = at(air, rows, 2023);
    expect(held).toMatchObject({ now: 'on_schedule', margin: 1, firstBroken: 2022, forecast: 'miss', onSchedule: 320 });
    expect(held.lead).toBeUndefined();
    expect(held.done).toBeCloseTo(2 / 3, 12);
  });

  it('judges a ceiling on a sum by what is used', () => {
    const rows = years('flow', [18, 17, 17], { unit: '人' });
    expect(at(deaths, rows, 2023)).toMatchObject({ observed: 52, done: 0.65, elapsed: 0.6, lead: -5, required: 13.5, now: 'behind' });
    expect(at({ ...deaths, nature: 'expected' }, rows, 2023).now).toBe('nearly');
    expect(at(deaths, years('flow', [18, 17, 17, 14, 14], { unit: '人' }), 2025)).toMatchObject({
      observed: 80,
      now: 'breached',
      forecast: 'miss',
      firstBroken: 2025,
    });
    expect(at(deaths, years('flow', [18, 17, 17, 14, 13], { unit: '人' }), 2025)).toMatchObject({ observed: 79, now: 'achieved' });
  });

  it('counts a sum from nothing, whatever the base year was', () => {
    expect(at(trade, years('flow', [20], { unit: '亿元' }), 2021)).toMatchObject({ now: 'on_schedule', lead: 0, done: 0.2, onSchedule: 20 });
  });

  it('tells the need from two years of growth (W04)', () => {
    const standing = at(growth, years('growth', [8.8, 4.7]), 2022);
    expect(standing.observed).toBeCloseTo(6.73, 2);
    expect(standing.required).toBeCloseTo(5.52, 2);
  });

  it('counts jobs (W08)', () => {
    const jobs = item({ kind: 'cumulative', target: 40000, unit: '人' });
    expect(at(jobs, years('flow', [7200, 7600, 8400], { unit: '人' }), 2023)).toMatchObject({ done: 0.58, lead: -2, now: 'on_schedule', required: 8400 });
  });
});

describe('what comes first', () => {
  it('asks for a target that was never set, whatever was reported', () => {
    const rows = years('flow', [3, 3]);
    expect(at(item({ kind: 'awaiting' }), rows, 2022)).toMatchObject({ now: 'awaiting_target', forecast: 'unknown' });
    expect(at(item({ kind: 'none' }), rows, 2022)).toMatchObject({ now: 'not_assessable', because: { code: 'no_target' } });
  });

  it('is not due before the first due day, then without data', () => {
    expect(at(growth, [], '2021-12-31', { known: '2022-03-31' })).toMatchObject({ now: 'not_due', elapsed: 0.2 });
    expect(at(growth, [], '2021-12-31', { known: '2022-04-01' })).toMatchObject({ now: 'no_data', overdue: ['2021'], daysOverdue: 1 });
    expect(at(growth, [], '2020-06-30', { known: '2022-04-01' }).now).toBe('not_due');
  });

  it('judges the last known period and says that a later one is late', () => {
    const rows = years('growth', [6, 6]);
    const late = at(growth, rows, '2023-12-31', { known: '2024-04-30' });
    expect(late).toMatchObject({ now: 'no_data', period: '2022', elapsed: 0.4, overdue: ['2023'], daysOverdue: 30 });
    expect(late.lead).toBeCloseTo(0, 8);
    expect(at(growth, rows, '2023-12-31', { known: '2024-03-31' })).toMatchObject({ now: 'on_schedule', elapsed: 0.4 });
  });

  it('lets a breach go before missing data', () => {
    expect(at(air, years('level', [326, 318], { unit: '天' }), 2023, { known: '2024-05-01' })).toMatchObject({ now: 'breached', overdue: ['2023'] });
    expect(at(air, years('level', [318, 326], { unit: '天' }), 2023, { known: '2024-05-01' }).now).toBe('no_data');
  });

  it('is final once the target year is in', () => {
    expect(at(growth, years('growth', [6, 6, 6, 6, 6]), 2025).now).toBe('achieved');
    expect(at(growth, years('growth', [6, 6, 6, 6, 5.9]), 2025)).toMatchObject({ now: 'missed', forecast: 'meet' });
    expect(at(growth, years('growth', [6, 6, 6, 6, 6]), '2027-05-01').now).toBe('achieved');
    expect(at(air, years('level', [326, 318, 321, 325, 330], { unit: '天' }), 2025)).toMatchObject({ now: 'missed', firstBroken: 2022, broken: [2022] });
    expect(at(air, years('level', [326, 328, 321, 325, 330], { unit: '天' }), 2025)).toMatchObject({ now: 'achieved', forecast: 'meet' });
    expect(at(air, years('level', [326, 328, 321, 325, 319], { unit: '天' }), 2025).now).toBe('breached');
  });

  it('achieves levels and sums early, growth and cuts never', () => {
    expect(at(perHead, [row('2022', 'level', 10, { unit: '万元' })], 2022)).toMatchObject({ now: 'achieved_early', required: 0 });
    expect(at(trade, years('flow', [60, 40], { unit: '亿元' }), 2022).now).toBe('achieved_early');
    expect(at(growth, years('growth', [20, 20]), 2022).now).toBe('ahead');
    expect(at(energy, years('flow', [10, 10]), 2022).now).toBe('ahead');
  });
});

describe('words of the lead', () => {
  const level = item({ kind: 'level', baseline: 0, target: 100 });
  const word = (value: number, nature?: 'binding'): string =>
    at({ ...level, ...(nature === undefined ? {} : { nature }) }, [row('2023', 'level', value)], 2023).now;

  it('begins each word at its lower end', () => {
    expect([63, 62.9, 57, 56.9, 50, 49.9, 30, 29.9].map((value) => word(value))).toEqual([
      'ahead',
      'on_schedule',
      'on_schedule',
      'nearly',
      'nearly',
      'behind',
      'behind',
      'far_behind',
    ]);
  });

  it('is one step harder on binding indicators', () => {
    expect([57, 56.9, 50, 49.9, 30, 29.9].map((value) => word(value, 'binding'))).toEqual([
      'on_schedule',
      'behind',
      'behind',
      'far_behind',
      'far_behind',
      'far_behind',
    ]);
  });
});

describe('ceilings and floors', () => {
  it('never lets a passed cap turn green', () => {
    const passed = [...years('flow', [40, 41], { unit: '人' }), row('2023', 'since_start', 78, { unit: '人' })];
    expect(at(deaths, passed, 2023).now).toBe('breached');
    const revised = [...years('flow', [40, 41], { unit: '人' }), row('2022', 'flow', 30, { unit: '人', known: '2023-02-20' })];
    expect(at(deaths, revised, 2022)).toMatchObject({ now: 'far_behind', observed: 70 });
    expect(at(deaths, revised, 2022, { known: '2023-02-10' }).now).toBe('breached');
  });

  it('sees a cap passed across a missing year', () => {
    expect(at(deaths, years('flow', [50, undefined, 40], { unit: '人' }), 2023)).toMatchObject({ now: 'breached', firstBroken: 2023 });
    expect(at(deaths, years('flow', [50, undefined, 20], { unit: '人' }), 2023, { known: '2024-05-01' })).toMatchObject({
      now: 'no_data',
      overdue: ['2022'],
      period: '2021',
    });
  });

  it('is strict where a limit is meant, not where something moves', () => {
    const share = item({ kind: 'level', baseline: 80, target: 90, comparator: '>' });
    expect(at(share, years('level', [90]), 2021).now).toBe('achieved_early');
    expect(at(share, [row('2025', 'level', 90)], 2025).now).toBe('achieved');
    expect(at(share, [row('2025', 'level', 89.99)], 2025).now).toBe('missed');
    const floor = item({ kind: 'hold', baseline: 90, target: 85, comparator: '>' });
    expect(at(floor, years('level', [85]), 2021).now).toBe('breached');
    expect(at(floor, years('level', [85.01]), 2021).now).toBe('on_schedule');
  });

  it('lets `<=` be used up', () => {
    const cap = item({ kind: 'cap', target: 80, comparator: '<=', unit: '人', lowerIsBetter: true });
    expect(at(cap, years('flow', [80], { unit: '人' }), 2021)).toMatchObject({ required: 0, now: 'far_behind' });
    expect(at(cap, years('flow', [81], { unit: '人' }), 2021).now).toBe('breached');
  });

  it('holds a ceiling where less is better', () => {
    const jobless = item({ kind: 'hold', target: 5.5, comparator: '<=', lowerIsBetter: true });
    expect(at(jobless, years('level', [5.2, 5.6]), 2022)).toMatchObject({ now: 'breached', firstBroken: 2022 });
    expect(at(jobless, years('level', [5.2, 5.5]), 2022)).toMatchObject({ now: 'on_schedule', margin: 0, forecast: 'meet' });
  });

  it('says nothing of a yearly floor from part of a year', () => {
    const quarter = row('2022Q1', 'ytd', 72, { unit: '天', known: '2022-04-08' });
    expect(at(air, [...years('level', [326], { unit: '天' }), quarter], '2022-05-01', { known: '2022-05-01' })).toMatchObject({
      now: 'on_schedule',
      period: '2021',
    });
  });

  it('judges the other years of a floor around a gap and names it', () => {
    expect(at(air, years('level', [326, undefined, 325], { unit: '天' }), 2023)).toMatchObject({
      now: 'on_schedule',
      done: 1,
      because: { code: 'years_missing', details: { years: '2022' } },
    });
  });

  it('lets a limit decide where it can', () => {
    const atLeast = (value: number) => at(air, [row('2021', 'level', value, { unit: '天', bound: '>=' })], 2021, { known: '2022-05-01' }).now;
    expect(atLeast(321)).toBe('on_schedule');
    expect(atLeast(300)).toBe('not_assessable');
  });
});

describe('levels without a baseline', () => {
  const schooling = item({ kind: 'level', target: 12, unit: '年' });

  it('cannot be judged until the target is met', () => {
    expect(at(schooling, [row('2022', 'level', 11.4, { unit: '年' })], 2022)).toMatchObject({
      now: 'not_assessable',
      because: { code: 'no_baseline', details: { gap: 0.6 } },
    });
    expect(at(schooling, [row('2022', 'level', 12, { unit: '年' })], 2022).now).toBe('achieved_early');
    expect(at(schooling, [row('2025', 'level', 12, { unit: '年' })], 2025).now).toBe('achieved');
    expect(at(schooling, [row('2025', 'level', 11.9, { unit: '年' })], 2025).now).toBe('missed');
  });

  it('is predicted from two years of its own', () => {
    const predicted = at(schooling, years('level', [11, 11.25], { unit: '年' }), 2022);
    expect(predicted.forecast).toBe('meet');
    expect(predicted.predicted).toBeCloseTo(1, 10);
    expect(at(schooling, years('level', [11], { unit: '年' }), 2021).forecast).toBe('unknown');
  });
});

describe('parts of years', () => {
  it('adds the year so far to the full years', () => {
    const rows = [...years('flow', [20, 20], { unit: '亿元' }), row('2023H1', 'flow', 10, { unit: '亿元', known: '2023-07-10' })];
    const standing = at(trade, rows, '2023-06-30', { known: '2023-07-10' });
    expect(standing).toMatchObject({ observed: 50, done: 0.5, period: '2023H1' });
    expect(standing.elapsed).toBeCloseTo((2 + 181 / 365) / 5, 12);
  });

  it('counts growth of the first half for its part of the year', () => {
    const rows = [...years('growth', [6, 6]), row('2023H1', 'growth', 6, { known: '2023-07-15' })];
    const standing = at(growth, rows, '2023-06-30', { known: '2023-07-20' });
    expect(standing.lead).toBeCloseTo(0, 8);
    expect(standing.observed).toBeCloseTo(6, 10);
  });

  it('takes twelve months, a fourth quarter or a December for the year', () => {
    for (const period of ['2021', '2021Q4', '2021-12', '2021H2']) expect(at(perHead, [row(period, 'level', 8, { unit: '万元' })], 2021).elapsed).toBe(0.2);
    expect(at(trade, [row('2021-12', 'ytd', 20, { unit: '亿元' })], 2021)).toMatchObject({ now: 'on_schedule', elapsed: 0.2 });
    expect(at(growth, [row('2021-12', 'growth', 6, { accumulated: true })], 2021)).toMatchObject({ now: 'on_schedule', elapsed: 0.2 });
  });

  it('expects the next quarter once two came in a row', () => {
    const quarters = ['2023Q1', '2023Q2'].map((period, i) => row(period, 'level', 8 + i / 10, { unit: '万元', known: i === 0 ? '2023-04-08' : '2023-07-08' }));
    expect(at(perHead, quarters, '2023-10-31', { known: '2023-10-10' })).toMatchObject({ now: 'behind', period: '2023Q2' });
    expect(at(perHead, quarters, '2023-10-31', { known: '2023-10-13' })).toMatchObject({ now: 'no_data', overdue: ['2023Q3'], daysOverdue: 3 });
  });
});
