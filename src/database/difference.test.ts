import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from './difference.ts';

describe('what differs between two records', () => {
  it('is named by its place', () => {
    const before = { title: '甲', support: ['u1', 'u2'], milestones: [{ id: 'm1', due: '2023-01-01' }] };
    const after = { title: '乙', support: ['u1'], milestones: [{ id: 'm1', due: '2023-01-01', done: '2023-02-01' }], lead: 'u3' };
    expect(differences(before, after)).toEqual([
      { path: 'title', before: '甲', after: '乙' },
      { path: 'support.1', before: 'u2', after: undefined },
      { path: 'milestones.0.done', before: undefined, after: '2023-02-01' },
      { path: 'lead', before: undefined, after: 'u3' },
    ]);
  });
  it('is all of it where it is new or removed', () => {
    expect(differences(null, { a: 1, b: { c: [] } })).toEqual([
      { path: 'a', before: undefined, after: 1 },
      { path: 'b.c', before: undefined, after: [] },
    ]);
    expect(differences({ a: 1 }, null)).toEqual([{ path: 'a', before: 1, after: undefined }]);
  });
  it('is nothing between what is equal, and something otherwise (property)', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const [a, b] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))] as unknown[];
        expect(differences(a, structuredClone(a))).toEqual([]);
        if (JSON.stringify(a) !== JSON.stringify(b) && differences(a, b).length === 0) expect(a).toEqual(b);
      }),
    );
  });
});
