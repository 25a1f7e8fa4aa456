import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOf, frequencyOf, nextPeriod, periodAt, readPeriod, startOf } from './period.ts';
import type { Frequency, Period } from './period.ts';
import { addDays, dayOfYear, daysBetween, readPlainDate } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

test('reads the canonical text and nothing else', () => {
  expect(['2023', '2023H1', '2023Q4', '2023-06'].map(readPeriod)).toEqual(['2023', '2023H1', '2023Q4', '2023-06']);
  expect(['23', '2023H3', '2023Q0', '2023-13', '2023-6', '2023年', '1023', ''].map(readPeriod)).toEqual(Array(8).fill(undefined));
});

test('a leap February ends on its 29th', () => {
  expect([endOf('2024-02'), endOf('2023-02'), startOf('2023Q4'), endOf('2023H1')]).toEqual(['2024-02-29', '2023-02-28', '2023-10-01', '2023-06-30']);
  expect(readPlainDate('2023-02-29')).toBeUndefined();
  expect(dayOfYear('2024-12-31')).toBe(366);
});

test('periods of one frequency follow each other without a gap', () => {
  const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days));
  fc.assert(
    fc.property(day, fc.constantFrom<Frequency>('year', 'half', 'quarter', 'month'), (at: PlainDate, frequency) => {
      const period: Period = periodAt(at, frequency);
      expect(frequencyOf(period)).toBe(frequency);
      expect(startOf(period) <= at && at <= endOf(period)).toBe(true);
      expect(addDays(endOf(period), 1)).toBe(startOf(nextPeriod(period)));
      expect(daysBetween(startOf(period), endOf(period))).toBeGreaterThan(26);
    }),
  );
});
