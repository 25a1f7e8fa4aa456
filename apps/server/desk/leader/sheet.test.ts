import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOf, rowsOfSheet, type Parts } from './sheet.ts';

const none: Parts = { commitments: 0, whistles: 0, projects: 0, late: 0, decisions: 0, worse: 0 };

describe('the leader’s sheet', () => {
  it('shows everything where there is little', () => {
    expect(rowsOfSheet(Array(10).fill(false), { ...none, commitments: 4, late: 2, decisions: 2 })).toEqual({ reds: 12, others: 5 });
  });
  it('shortens the lists before the table', () => {
    expect(rowsOfSheet(Array(7).fill(true), { ...none, commitments: 9, projects: 9, decisions: 9 })).toEqual({ reds: 6, others: 3 });
    expect(rowsOfSheet(Array(5).fill(true), { ...none, commitments: 9, projects: 9, worse: 9 })).toEqual({ reds: 12, others: 4 });
  });
  it('never holds more than it can (property)', () => {
    const count = fc.nat({ max: 60 });
    const parts = fc.record({ commitments: count, whistles: count, projects: count, late: count, decisions: count, worse: count });
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 40 }), parts, (reds, all) => heightOf(reds, all, rowsOfSheet(reds, all)) <= 17));
  });
});
