import { describe, expect, it } from 'vitest';
import { elapsedShare } from './elapsed.ts';
import { item } from './monitoring-sample.ts';
import { pathGap, yearlyPath } from './yearly-path.ts';

const values = (path: readonly { readonly value: number }[]): readonly number[] => path.map(({ value }) => Math.round(value * 100) / 100);

describe('yearly paths', () => {
  it('move a level by the same amount or the same percentage (W04)', () => {
    const perHead = item({ kind: 'level', baseline: 7.05, target: 10 });
    expect(values(yearlyPath(perHead, 'linear'))).toEqual([7.64, 8.23, 8.82, 9.41, 10]);
    expect(values(yearlyPath(perHead, 'geometric'))).toEqual([7.56, 8.11, 8.7, 9.32, 10]);
  });

  it('compound cuts and growth, add up sums, keep floors', () => {
    expect(values(yearlyPath(item({ kind: 'cumulative_reduction', target: 15 }), 'linear'))).toEqual([3.2, 6.29, 9.29, 12.19, 15]);
    expect(values(yearlyPath(item({ kind: 'cumulative', target: 100 }), 'linear'))).toEqual([20, 40, 60, 80, 100]);
    expect(values(yearlyPath(item({ kind: 'avg_annual_growth', target: 6 }), 'linear'))).toEqual([6, 6, 6, 6, 6]);
    expect(values(yearlyPath(item({ kind: 'hold', target: 320 }), 'linear'))).toEqual([320, 320, 320, 320, 320]);
    expect(yearlyPath(item({ kind: 'awaiting' }), 'linear')).toEqual([]);
    expect(yearlyPath(item({ kind: 'level', target: 12 }), 'linear')).toEqual([]);
  });

  it('say by how much the years fall short', () => {
    const entered = [15, 18, 20, 20, 20].map((value, i) => ({ year: 2021 + i, value }));
    expect(pathGap(item({ kind: 'cumulative', target: 100 }), entered)).toEqual({ total: 93, target: 100, short: 7 });
    expect(pathGap(item({ kind: 'level', target: 18 }), entered.slice(0, 2))).toEqual({ total: 18, target: 18, short: 0 });
    expect(
      pathGap(
        item({ kind: 'avg_annual_growth', target: 6 }),
        [8.8, 4.7].map((value, i) => ({ year: 2021 + i, value })),
      )?.total,
    ).toBeCloseTo(6.73, 2);
    expect(
      pathGap(
        item({ kind: 'cumulative_reduction', target: 15 }),
        [3, 2, 4].map((value, i) => ({ year: 2021 + i, value })),
      )?.total,
    ).toBeCloseTo(8.7424, 4);
    expect(pathGap(item({ kind: 'awaiting' }), entered)).toBeUndefined();
  });
});

describe('elapsed share', () => {
  it('is whole at the ends of years and counts days between', () => {
    expect(elapsedShare(2020, 2025, '2023-12-31')).toBe(0.6);
    expect(elapsedShare(2020, 2025, '2024-02-29')).toBeCloseTo((3 + 60 / 366) / 5, 14);
    expect([elapsedShare(2020, 2025, '2019-05-01'), elapsedShare(2020, 2025, '2020-12-31'), elapsedShare(2020, 2025, '2030-01-01')]).toEqual([0, 0, 1]);
  });
});
