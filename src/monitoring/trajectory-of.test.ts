import { describe, expect, it } from 'vitest';
import type { Observation, SeriesEvent } from '../ledger/index.ts';
import { change, item, row, years } from './monitoring-sample.ts';
import type { Monitored } from './standing.ts';
import { trajectoryOf } from './trajectory-of.ts';
import type { Trajectory } from './trajectory.ts';

const drawn = (asked: Monitored, rows: readonly Observation[], until = 2023, events: readonly SeriesEvent[] = []): Trajectory =>
  trajectoryOf(asked, rows, events, { asOf: `${until}-12-31`, known: `${until + 1}-03-01` });

const level = item({ kind: 'level', baseline: 7.05, target: 10, unit: '万元' });

describe('trajectories', () => {
  it('show baseline, path, target, what happened and the forecast', () => {
    const { baseline, target, path, observed, forecast, from, to } = drawn(level, years('level', [7.6, 8, 8.5], { unit: '万元' }));
    expect([from, to]).toEqual(['2020-12-31', '2025-12-31']);
    expect(baseline).toEqual({ day: '2020-12-31', value: 7.05 });
    expect(target).toMatchObject({ day: '2025-12-31', value: 10, comparator: '=' });
    expect(path.map(({ value }) => value)).toEqual([7.05, 7.64, 8.23, 8.82, 9.41, 10]);
    expect(observed.map((stretch) => stretch.map(({ day, value }) => [day, value]))).toEqual([
      [
        ['2021-12-31', 7.6],
        ['2022-12-31', 8],
        ['2023-12-31', 8.5],
      ],
    ]);
    expect(forecast!.value).toBeCloseTo(9.4154, 4);
    expect(forecast!.low!).toBeLessThan(forecast!.value);
  });

  it('part the line at missing years and at changes of definition', () => {
    expect(drawn(level, years('level', [7.6, undefined, 8.5], { unit: '万元' })).observed.map(({ length }) => length)).toEqual([1, 1]);
    const cut = drawn(level, years('level', [7.6, 8, 8.5], { unit: '万元' }), 2023, [change('2023-01-01')]);
    expect(cut.observed.map(({ length }) => length)).toEqual([2, 1]);
    expect(cut.cuts).toEqual(['2023-01-01']);
  });

  it('part at a missing quarter where quarters come, not between a year and its next quarter', () => {
    const quarters = ['2022Q1', '2022Q2', '2022Q4'].map((period, i) => row(period, 'level', 8 + i / 10, { unit: '万元', known: '2022-12-31' }));
    expect(
      drawn(level, [...years('level', [7.6], { unit: '万元' }), ...quarters], 2022).observed.map((stretch) => stretch.map(({ period }) => period)),
    ).toEqual([['2021', '2022Q1', '2022Q2'], ['2022Q4']]);
  });

  it('run sums and compound means for what adds up', () => {
    const trade = item({ kind: 'cumulative', target: 100, unit: '亿元' });
    const sums = drawn(trade, years('flow', [15, 18, 20], { unit: '亿元' }));
    expect(sums.observed[0]!.map(({ value }) => value)).toEqual([15, 33, 53]);
    expect(sums.baseline).toEqual({ day: '2020-12-31', value: 0 });
    const growth = item({ kind: 'avg_annual_growth', target: 6 });
    const means = drawn(growth, years('growth', [3, 4, 5]));
    expect(means.observed[0]!.map(({ value }) => Number(value.toFixed(4)))).toEqual([3, 3.4988, 3.9968]);
    expect(means.path.every(({ value }) => Math.abs(value - 6) < 1e-9)).toBe(true);
    expect(means.forecast!.value).toBeCloseTo(4.228, 4);
  });

  it('keep earlier versions of revised figures as ghosts', () => {
    const rows = [...years('level', [7.6, 8], { unit: '万元' }), row('2022', 'level', 8.2, { unit: '万元', known: '2023-02-20' })];
    const { observed, revised } = drawn(level, rows, 2022);
    expect(observed[0]!.at(-1)!.value).toBe(8.2);
    expect(revised.map(({ period, value }) => [period, value])).toEqual([['2022', 8]]);
  });

  it('are empty without figures, and flat for floors', () => {
    expect(drawn(level, [])).toMatchObject({ observed: [], revised: [], cuts: [] });
    const floor = drawn(item({ kind: 'hold', target: 320, unit: '天' }), years('level', [326, 318], { unit: '天' }), 2022);
    expect(floor.path.map(({ value }) => value)).toEqual([320, 320]);
    expect(drawn(item({ kind: 'awaiting' }), []).path).toEqual([]);
  });

  it('stay finite over a long plan of one observed year', () => {
    const long = item({ kind: 'level', baseline: 10, target: 40, base: 2020, due: 2035 });
    expect(drawn(long, years('level', [11]), 2021).path).toHaveLength(16);
  });
});
