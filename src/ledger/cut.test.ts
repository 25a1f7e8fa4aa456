import { describe, expect, test } from 'vitest';
import { cutAt } from './cut.ts';
import type { SeriesEvent } from './observation.ts';
import { row } from './observation-sample.ts';

const event = (fields: Partial<SeriesEvent>): SeriesEvent => ({
  id: 'e',
  region: '500104',
  indicator: 'a',
  kind: 'definition_change',
  effective: '2023-01-01',
  document: '统制字〔2023〕1号',
  known: '2023-06-01',
  recorded: '2023-06-01T00:00:00.000Z',
  ...fields,
});
const rows = (['2021', '2022', '2023', '2024'] as const).map((period) => row({ period, value: 1 }));
const periods = (given: ReturnType<typeof cutAt>): readonly string[] => given.rows.map(({ period }) => period);

describe('cutAt', () => {
  test('a change of definition cuts off the figures before it', () => {
    expect(cutAt(rows, [event({})], { known: '2025-06-01' })).toMatchObject({ cut: '2023-01-01' });
    expect(periods(cutAt(rows, [event({})], { known: '2025-06-01' }))).toEqual(['2023', '2024']);
  });

  test('not where the earlier figures were restated, nor in another series', () => {
    expect(periods(cutAt(rows, [event({ restated: true }), event({ indicator: 'b' })], { known: '2025-06-01' }))).toHaveLength(4);
  });

  test('not before it was known, nor before it takes effect', () => {
    expect(periods(cutAt(rows, [event({})], { known: '2023-05-31' }))).toHaveLength(4);
    expect(cutAt(rows, [event({})], { known: '2025-06-01', asOf: '2022-12-31' }).cut).toBeUndefined();
    expect(cutAt(rows, [event({})], { known: '2025-06-01', recorded: '2023-05-01T00:00:00.000Z' }).cut).toBeUndefined();
  });

  test('the last change counts, and an entry for the same day corrects the one before it', () => {
    const twice = [event({}), event({ id: 'f', effective: '2024-01-01' })];
    expect(periods(cutAt(rows, twice, { known: '2025-06-01' }))).toEqual(['2024']);
    const corrected = [...twice, event({ id: 'g', effective: '2024-01-01', known: '2024-08-01', restated: true })];
    expect(periods(cutAt(rows, corrected, { known: '2025-06-01' }))).toEqual(['2023', '2024']);
  });

  test('within a year a level stands on its last day, an amount must not reach back', () => {
    const middle = [event({ effective: '2023-07-01' })];
    expect(periods(cutAt([row({ value: 1 })], middle, { known: '2025-06-01' }))).toEqual(['2023']);
    expect(periods(cutAt([row({ value: 1, measure: 'flow' }), row({ value: 1, measure: 'flow', period: '2023H2' })], middle, { known: '2025-06-01' }))).toEqual(
      ['2023H2'],
    );
    expect(periods(cutAt([row({ value: 1, measure: 'ytd', period: '2023-12' })], middle, { known: '2025-06-01' }))).toEqual([]);
  });

  test('published growth compares like with like and is not cut', () => {
    expect(periods(cutAt([row({ period: '2021', measure: 'growth', unit: '%', value: 5 })], [event({})], { known: '2025-06-01' }))).toEqual(['2021']);
  });

  test('cancellation ends the series', () => {
    const cancelled = cutAt(rows, [event({ kind: 'cancelled', effective: '2023-07-01' })], { known: '2025-06-01' });
    expect(cancelled.cancelled).toBe('2023-07-01');
    expect(periods(cancelled)).toEqual(['2021', '2022', '2023']);
  });
});
