import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../basis/index.ts';
import type { Amendment } from '../evaluation/index.ts';
import { publicRecords } from './site-records.ts';

const proposed: Amendment = {
  plan: '14',
  title: '下调进出口总额',
  basis: 'economy',
  reason: '外需下滑',
  changes: [],
  state: 'proposed',
  steps: [{ to: 'proposed', at: '2024-03-01T02:00:00.000Z', by: '经办人' }],
};
const hearing = { from: '2024-03-10', until: '2024-04-08', asked: ['trade'] } as const;
const none = { units: [], tasks: [], projects: [], evaluations: [], documents: [], schemes: [], scores: [], appeals: [], policies: [] };
const told = (body: Amendment, asOf: PlainDate = '2024-03-20') => publicRecords({ ...none, amendments: [{ id: 'a', body }] }, asOf, '2025-12-31').amendments;

describe('an amendment for the public', () => {
  it('is nobody’s while it is only proposed and argued', () => {
    expect(told(proposed)).toEqual([]);
    expect(told({ ...proposed, state: 'argued' })).toEqual([]);
  });
  it('is everybody’s from the day on which everybody is asked, without whom else was asked', () => {
    const open: Amendment = { ...proposed, state: 'hearing', hearing };
    expect(told(open, '2024-03-09')).toEqual([]);
    expect(told(open, '2024-03-10')).toEqual([
      {
        id: 'a',
        title: '下调进出口总额',
        basis: 'economy',
        reason: '外需下滑',
        changes: [],
        state: 'hearing',
        hearing: { from: '2024-03-10', until: '2024-04-08' },
      },
    ]);
  });
  it('is heard and not yet decided after that', () => {
    for (const state of ['checked', 'deliberating'] as const)
      expect(told({ ...proposed, state, hearing: { ...hearing, summary: '采纳两条' } })).toMatchObject([{ state: 'heard', hearing: { summary: '采纳两条' } }]);
  });
  it('ends in public where it was heard in public, and in silence where it was not', () => {
    for (const state of ['refused', 'withdrawn'] as const) {
      expect(told({ ...proposed, state, hearing })).toMatchObject([{ state }]);
      expect(told({ ...proposed, state })).toEqual([]);
    }
  });
});
