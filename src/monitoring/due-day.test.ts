import { describe, expect, it } from 'vitest';
import type { Period } from '../basis/index.ts';
import { dueDayOf, frequencyIn, overduePeriods } from './due-day.ts';

describe('due days', () => {
  it('are 31 March for years and the 10th for parts of years', () => {
    expect((['2023', '2023H1', '2023Q4', '2023-02'] as Period[]).map((period) => dueDayOf(period))).toEqual([
      '2024-03-31',
      '2023-07-10',
      '2024-01-10',
      '2023-03-10',
    ]);
    expect(dueDayOf('2023', { year: [1, 15], part: 5 })).toBe('2024-01-15');
  });

  it('follow the finest habit of the last two years', () => {
    expect(frequencyIn(['2021', '2022'])).toBe('year');
    expect(frequencyIn(['2022', '2023H1'])).toBe('year');
    expect(frequencyIn(['2022H1', '2022H2'])).toBe('half');
    expect(frequencyIn(['2023Q1', '2023-04', '2023-05'])).toBe('month');
    expect(frequencyIn(['2021-04', '2021-05', '2022', '2023'])).toBe('year');
  });

  it('pass only after their day, by periods that have ended and are not there', () => {
    const span = { after: '2021-12-31', until: '2024-06-30', frequency: 'year' } as const;
    expect(overduePeriods(span, new Set(), '2024-03-31')).toEqual(['2022']);
    expect(overduePeriods(span, new Set(), '2024-04-01')).toEqual(['2022', '2023']);
    expect(overduePeriods(span, new Set(['2022-12-31']), '2025-04-01')).toEqual(['2023']);
    expect(overduePeriods({ ...span, after: '2023-04-30', until: '2023-08-31', frequency: 'month' }, new Set(), '2023-07-11')).toEqual(['2023-05', '2023-06']);
    expect(overduePeriods({ ...span, after: '2023-04-30', until: '2023-08-31', frequency: 'month' }, new Set(), '2023-07-10')).toEqual(['2023-05']);
    expect(overduePeriods({ ...span, after: '2024-12-31' }, new Set(), '2027-01-01')).toEqual([]);
  });
});
