import { describe, expect, test } from 'vitest';
import { row } from './observation-sample.ts';
import { isRepeat, needsReason } from './revision.ts';

const history = [row({ value: 310.4, known: '2024-01-20', status: 'preliminary', source: { document: '统计公报' } })];
const again = (fields: Parameters<typeof row>[0]) => row({ value: 310.4, known: '2024-06-01', status: 'preliminary', ...fields });

describe('needsReason', () => {
  test('another value of the same figure is a revision', () => {
    expect(needsReason(again({ value: 312 }), history)).toBe(true);
    expect(needsReason(row({ missing: '撤回', known: '2024-06-01' }), history)).toBe(true);
    expect(needsReason(again({ bound: '>=' }), history)).toBe(true);
  });

  test('a figure of its own is not: other period, other source, or known before any other', () => {
    expect(needsReason(again({ value: 312, period: '2022' }), history)).toBe(false);
    expect(needsReason(again({ value: 312, authority: 'press' }), history)).toBe(false);
    expect(needsReason(again({ value: 305, known: '2024-01-10' }), history)).toBe(false);
  });

  test('the same figure in another unit or more settled is not', () => {
    expect(needsReason(again({ value: 3104000, unit: '万元' }), history)).toBe(false);
    expect(needsReason(again({ status: 'final' }), history)).toBe(false);
  });
});

describe('isRepeat', () => {
  test('the same figure, status and source', () => {
    expect(isRepeat(again({}), history)).toBe(true);
    expect(isRepeat(again({ value: 3104000, unit: '万元', source: { document: '统计公报' } }), history)).toBe(true);
  });

  test('not where anything is new', () => {
    expect(isRepeat(again({ value: 312 }), history)).toBe(false);
    expect(isRepeat(again({ status: 'final' }), history)).toBe(false);
    expect(isRepeat(again({ source: { document: '统计年鉴' } }), history)).toBe(false);
    expect(isRepeat(again({ note: '含园区' }), history)).toBe(false);
    expect(isRepeat(again({ period: '2022' }), history)).toBe(false);
  });
});
