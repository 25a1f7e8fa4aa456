import { describe, expect, it } from 'vitest';
import { forecastOf, forecastOfUse, trendAt } from './trend.ts';

const points = (...values: readonly number[]) => values.map((value, i) => ({ year: 2021 + i, value }));

describe('trend', () => {
  it('weighs each earlier year half as much', () => {
    expect(trendAt(points(0.2, 0.4), 2025)?.value).toBeCloseTo(1, 12);
    // By hand: weights 1/4 1/2 1 on 0, 0, 1.
    expect(trendAt(points(0, 0, 1), 2025)?.value).toBeCloseTo(28 / 13, 12);
  });

  it('counts years, not observations', () => {
    expect(trendAt([points(0)[0]!, { year: 2023, value: 0.4 }], 2025)?.value).toBeCloseTo(0.8, 12);
  });

  it('has no value from one year, and no interval from two', () => {
    expect(trendAt(points(0.2), 2025)).toBeUndefined();
    expect(trendAt(points(0.2, 0.4), 2025)?.range).toBeUndefined();
    const { value, range } = trendAt(points(0.2, 0.38, 0.6), 2025)!;
    expect(range![0]).toBeLessThan(value);
    expect(range![1] - value).toBeCloseTo(value - range![0], 12);
    const exact = trendAt(points(0.2, 0.4, 0.6), 2025)!;
    expect(exact.range![1] - exact.range![0]).toBeCloseTo(0, 6);
  });

  it('has its words begin at their ends', () => {
    expect([1.05, 1.0499, 0.95, 0.9499, 0.6, 0.5999].map(forecastOf)).toEqual(['exceed', 'meet', 'meet', 'at_risk', 'at_risk', 'miss']);
    expect([0.95, 0.9501, 1, 1.0001, 1.1, 1.1001].map(forecastOfUse)).toEqual(['exceed', 'meet', 'meet', 'at_risk', 'at_risk', 'miss']);
  });
});
