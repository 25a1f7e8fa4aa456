import { describe, expect, it } from 'vitest';
import { at, change, item, row, years } from './monitoring-sample.ts';

const air = item({ kind: 'hold', baseline: 323, target: 320, comparator: '>=', unit: '天', nature: 'binding' });
const level = item({ kind: 'level', baseline: 100, target: 200, unit: '家' });
const trade = item({ kind: 'cumulative', target: 100, unit: '亿元' });
const deaths = item({ kind: 'cap', target: 80, comparator: '<', unit: '人', lowerIsBetter: true });
const growth = item({ kind: 'avg_annual_growth', target: 6 });

describe('a change of definition', () => {
  const event = change('2023-01-01');

  it('keeps new figures from being held against old baselines and limits', () => {
    const days = years('level', [326, 325, 313], { unit: '天' });
    expect(at(air, days, 2023).now).toBe('breached');
    expect(at(air, days, 2023, { events: [event] })).toMatchObject({
      now: 'not_assessable',
      period: '2023',
      observed: 313,
      because: { code: 'definition_change', details: { day: '2023-01-01' } },
    });
    expect(at(level, years('level', [120, 140, 260], { unit: '家' }), 2023, { events: [event] })).toMatchObject({ now: 'not_assessable', forecast: 'unknown' });
  });

  it('lets the old figures speak until the first new one', () => {
    expect(at(level, years('level', [120, 140], { unit: '家' }), '2023-06-30', { known: '2023-07-01', events: [event] })).toMatchObject({
      now: 'on_schedule',
      period: '2022',
    });
  });

  it('changes nothing where earlier figures were recalculated, nor before it was known or took effect', () => {
    const days = years('level', [326, 325, 313], { unit: '天' });
    expect(at(air, days, 2023, { events: [change('2023-01-01', { restated: true })] }).now).toBe('breached');
    expect(at(air, days, 2023, { events: [change('2023-01-01', { known: '2025-01-01' })] }).now).toBe('breached');
    expect(at(air, days, 2022, { events: [event] })).toMatchObject({ now: 'on_schedule', period: '2022' });
  });

  it('starts from a baseline that was recalculated with the rest', () => {
    const restated = change('2022-01-01', { restated: true, known: '2023-01-10' });
    const rows = [row('2020', 'level', 90, { unit: '家', known: '2023-01-10' }), ...years('level', [110, 134], { unit: '家' })];
    expect(at(level, rows, 2022, { events: [restated] })).toMatchObject({
      baseline: 90,
      done: 0.4,
      now: 'on_schedule',
      because: { code: 'restated_baseline', details: { printed: 100, baseline: 90 } },
    });
    expect(at(level, rows, 2022, { known: '2023-01-05', events: [restated] })).toMatchObject({ baseline: 100 });
    expect(at(level, rows, 2022)).toMatchObject({ baseline: 100 });
  });

  it('never adds amounts of two definitions', () => {
    const sums = years('flow', [20, 20, 20], { unit: '亿元' });
    expect(at(trade, sums, 2023, { events: [event] })).toMatchObject({ now: 'not_assessable', because: { code: 'definition_change' } });
    expect(at(trade, sums, 2023, { events: [change('2021-01-01')] })).toMatchObject({ now: 'on_schedule', done: 0.6 });
  });

  it('does not stop published growth, which compares like with like', () => {
    expect(at(growth, years('growth', [6, 6, 6]), 2023, { events: [event] }).now).toBe('on_schedule');
  });

  it('keeps a breach that happened before', () => {
    expect(at(deaths, years('flow', [60, 30, 1], { unit: '人' }), 2023, { events: [event] })).toMatchObject({ now: 'breached', firstBroken: 2022 });
    expect(at(air, years('level', [310, 325, 326, 327, 328], { unit: '天' }), 2025, { events: [change('2024-01-01')] })).toMatchObject({
      now: 'missed',
      broken: [2021],
    });
  });
});

describe('cancellation', () => {
  it('ends an item on its day, as it was known', () => {
    const rows = years('growth', [6, 6]);
    const event = change('2023-06-30', { kind: 'cancelled' });
    expect(at(growth, rows, 2023, { known: '2024-06-01', events: [event] })).toMatchObject({ now: 'not_assessable', because: { code: 'cancelled' } });
    expect(at(growth, rows, 2022, { events: [event] }).now).toBe('on_schedule');
    expect(at(growth, rows, 2023, { known: '2024-06-01', events: [{ ...event, known: '2024-07-01' }] }).now).toBe('no_data');
  });
});

describe('figures that cannot be used', () => {
  it('says which and why, and does not call them missing', () => {
    const nominal = [row('2020', 'level', 100, { unit: '亿元' }), row('2021', 'level', 116, { unit: '亿元' })];
    expect(at(growth, nominal, 2021, { known: '2022-05-01' })).toMatchObject({
      now: 'not_assessable',
      because: { code: 'current_prices', details: { period: '2021' } },
    });
    expect(
      at(
        growth,
        nominal.map((each) => ({ ...each, priceBasis: '2020' })),
        2021,
      ),
    ).toMatchObject({ now: 'ahead', observed: 16 });
    expect(at(level, [row('2021', 'level', 3, { unit: '万元' })], 2021, { known: '2022-05-01' })).toMatchObject({
      now: 'not_assessable',
      because: { code: 'unit' },
    });
    expect(at(level, [row('2021', 'growth', 20)], 2021, { known: '2022-05-01' })).toMatchObject({ now: 'not_assessable', because: { code: 'measure' } });
    expect(at(growth, [row('2021', 'growth', 6, { bound: '>=' })], 2021, { known: '2022-05-01' })).toMatchObject({
      now: 'not_assessable',
      because: { code: 'bound' },
    });
  });

  it('says so of a level that tells no growth alone', () => {
    const income = item({ kind: 'avg_annual_growth', target: 6 });
    const alone = row('2021', 'level', 100, { unit: '户' });
    expect(at(income, [alone], 2021, { known: '2022-05-01' })).toMatchObject({
      now: 'not_assessable',
      because: { code: 'measure', details: { measure: 'level' } },
    });
    expect(at(income, [row('2020', 'level', 80, { unit: '户' }), alone], 2021)).toMatchObject({ now: 'ahead', observed: expect.closeTo(25, 9) });
  });

  it('tells what was said in the place of a figure', () => {
    expect(at(growth, [row('2021', 'growth', undefined)], 2021, { known: '2022-05-01' })).toMatchObject({
      now: 'no_data',
      overdue: ['2021'],
      because: { code: 'missing', details: { reason: '未发布' } },
    });
  });

  it('names the years that a sum or a product cannot do without', () => {
    const late = { known: '2024-05-01' } as const;
    expect(at(growth, years('growth', [6, undefined, 6]), 2023, late)).toMatchObject({ now: 'no_data', period: '2021', overdue: ['2022'] });
    expect(at(trade, years('flow', [20, undefined, 20], { unit: '亿元' }), 2023, late)).toMatchObject({ now: 'no_data', overdue: ['2022'] });
    expect(at(trade, [...years('flow', [20, undefined], { unit: '亿元' }), row('2023', 'since_start', 60, { unit: '亿元' })], 2023, late)).toMatchObject({
      now: 'on_schedule',
      done: 0.6,
    });
    expect(at(level, years('level', [120, undefined, 160], { unit: '家' }), 2023, late)).toMatchObject({ now: 'on_schedule', done: 0.6 });
  });

  it('uses the figure of the stronger source and of the right price basis', () => {
    const two = [row('2021', 'level', 120, { unit: '家', authority: 'department' }), row('2021', 'level', 150, { unit: '家', authority: 'press' })];
    expect(at(level, two, 2021)).toMatchObject({ observed: 120, now: 'on_schedule' });
    const perHead = item({ kind: 'level', baseline: 7, target: 10, unit: '万元', priceBasis: '2020年价' });
    expect(at(perHead, [row('2021', 'level', 9, { unit: '万元', priceBasis: 'current' })], 2021, { known: '2022-05-01' }).now).toBe('not_assessable');
    expect(at(perHead, [row('2021', 'level', 7.6, { unit: '万元', priceBasis: '2020' })], 2021).now).toBe('on_schedule');
  });
});

describe('intervals', () => {
  const interval = item({ kind: 'interval', baseline: 12, target: 15, upper: 20, unit: '万人' });
  const stands = (value: number, year = 2023, asked = interval) => at(asked, [row(String(year), 'level', value, { unit: '万人' })], year);

  it('is where it shall be inside, and on its way from outside', () => {
    expect(stands(16)).toMatchObject({ now: 'on_schedule', margin: 0 });
    expect(stands(13.8)).toMatchObject({ now: 'on_schedule', lead: 0 });
    expect(stands(12.9).now).toBe('behind');
    expect(stands(21)).toMatchObject({ now: 'behind', margin: -1 });
    expect(stands(16, 2025).now).toBe('achieved');
    expect(stands(14.9, 2025).now).toBe('missed');
  });

  it('is behind outside where the base year was inside', () => {
    const inside = item({ kind: 'interval', baseline: 17, target: 15, upper: 20, unit: '万人', nature: 'binding' });
    expect(stands(14, 2023, inside)).toMatchObject({ now: 'far_behind', margin: -1 });
  });
});

describe('own paths', () => {
  it('take the place of the straight line', () => {
    const late = item({ kind: 'cumulative', target: 100, unit: '亿元', path: { 2021: 10, 2022: 20, 2023: 40, 2024: 70, 2025: 100 } });
    expect(at(late, years('flow', [10, 10], { unit: '亿元' }), 2022)).toMatchObject({ now: 'on_schedule', lead: 0, onSchedule: 20, elapsed: 0.4 });
    const half = [...years('flow', [10, 10], { unit: '亿元' }), row('2023H1', 'flow', 10, { unit: '亿元', known: '2023-07-10' })];
    expect(at(late, half, '2023-06-30', { known: '2023-07-11' }).lead).toBeCloseTo((0.3 - (0.2 + (0.2 * 181) / 365)) * 100, 8);
  });

  it('may leave years out', () => {
    const sparse = item({ kind: 'level', baseline: 0, target: 100, unit: '家', path: { 2023: 30 } });
    for (const [year, value] of [
      [2022, 20],
      [2024, 65],
    ] as const)
      expect(at(sparse, [row(String(year), 'level', value, { unit: '家' })], year).onSchedule).toBeCloseTo(value, 10);
  });
});

describe('rates of parts of a year', () => {
  it('are refused where they do not reach from January on', () => {
    expect(at(growth, [row('2021Q2', 'growth', 6, { known: '2021-07-10' })], '2021-06-30', { known: '2021-07-11' })).toMatchObject({
      now: 'not_assessable',
      because: { code: 'part_of_year' },
    });
    expect(at(growth, [row('2021-06', 'ytd', 6, { known: '2021-07-10' })], '2021-06-30', { known: '2021-07-11' }).now).toBe('on_schedule');
  });

  it('take cuts from levels on one price basis, from the base year on', () => {
    const energy = item({ kind: 'cumulative_reduction', target: 15 });
    const intensity = (period: string, value: number) => row(period, 'level', value, { unit: '吨标准煤/万元', priceBasis: '2020' });
    expect(at(energy, [intensity('2020', 0.5), intensity('2021', 0.485)], 2021).observed).toBeCloseTo(3, 10);
    expect(at(energy, [intensity('2021', 0.485)], 2021, { known: '2022-05-01' }).now).toBe('not_assessable');
    expect(at(energy, [row('2021', 'growth', -3)], 2021, { known: '2022-05-01' })).toMatchObject({ now: 'not_assessable', because: { code: 'measure' } });
  });

  it('lets a ceiling on growth be made good again', () => {
    const use = item({ kind: 'avg_annual_growth', target: 3, comparator: '<=', lowerIsBetter: true });
    expect(at(use, years('growth', [5]), 2021)).toMatchObject({ now: 'behind', formula: { id: 'growth-ceiling' } });
    expect(at(use, years('growth', [5, 1]), 2022).now).toBe('on_schedule');
    expect(at(use, years('growth', [3, 3, 3, 3, 3]), 2025).now).toBe('achieved');
    expect(at({ ...use, comparator: '<' }, years('growth', [3, 3, 3, 3, 3]), 2025).now).toBe('missed');
  });
});
