import { expect, test } from 'vitest';
import { periodName } from './period-name.ts';

test('periods are named as people write them', () => {
  expect((['2023', '2023H2', '2023Q1', '2023-06'] as const).map((period) => periodName(period, 'zh'))).toEqual([
    '2023年',
    '2023年下半年',
    '2023年一季度',
    '2023年6月',
  ]);
  expect((['2023', '2023H1', '2023Q3', '2023-06'] as const).map((period) => periodName(period, 'en'))).toEqual([
    '2023',
    'first half of 2023',
    'Q3 2023',
    'June 2023',
  ]);
});

test('the year up to a period’s end is named by its months', () => {
  expect((['2023', '2023Q2', '2023-10', '2023-01'] as const).map((period) => periodName(period, 'zh', true))).toEqual([
    '2023年',
    '2023年1—6月',
    '2023年1—10月',
    '2023年1月',
  ]);
  expect(periodName('2023Q3', 'en', true)).toBe('January to September 2023');
});
