import { describe, expect, it } from 'vitest';
import type { Amendment } from './amendment.ts';
import type { Assessment } from './evaluation.ts';
import type { Followup } from './followup.ts';
import type { Policy } from './policy.ts';
import type { Appeal } from './scoring.ts';
import { judgedTakenOver } from './succession.ts';

const to = { unit: 'edu', date: '2024-06-01', document: '临编〔2024〕7号' } as const;
const trace = [{ unit: 'exam', date: to.date, document: to.document }];

const assessment: Assessment = { plan: '14', evaluation: 'e', unit: 'exam', state: 'open', due: '2024-07-01', asks: [], items: {}, steps: [] };
const appeal: Appeal = {
  plan: '14',
  evaluation: 'e',
  unit: 'exam',
  item: 't1.1',
  text: '数据有误',
  filed: '2024-05-01T00:00:00.000Z',
  by: '某人',
  due: '2024-06-30',
  state: 'open',
};
const policy: Policy = { plan: '14', name: '考试办法', unit: 'exam', state: 'in_force', steps: [] };
const problems = [
  { id: 'p1', text: '一', lead: 'exam', support: ['edu', 'fire'], state: 'divided' },
  { id: 'p2', text: '二', lead: 'fire', support: ['exam', 'edu'], state: 'done' },
  { id: 'p3', text: '三', lead: 'exam', state: 'closed' },
] as const;
const followup: Followup = {
  plan: '14',
  title: '审议意见',
  date: '2023-11-30',
  due: '2024-05-30',
  aspects: [{ id: 'a', title: '方面', problems }],
  state: 'working',
  steps: [],
};
const amendment: Amendment = {
  plan: '14',
  title: '调整',
  basis: 'economy',
  reason: '形势',
  changes: [],
  state: 'hearing',
  hearing: { from: '2024-05-20', until: '2024-06-20', asked: ['exam', 'edu'] },
  steps: [],
};

describe('what a unit owes when another takes over', () => {
  it('is a self-assessment until it is accepted and commented on', () => {
    const moved = (more: Partial<Assessment>) => judgedTakenOver.assessment({ ...assessment, ...more }, 'exam', to);
    expect(moved({})).toMatchObject({ unit: 'edu', movedFrom: trace });
    expect(moved({ state: 'accepted' })).toMatchObject({ unit: 'edu' });
    expect(moved({ state: 'accepted', comment: { text: '', at: '', by: '', none: true } })).toBeUndefined();
    expect(moved({ unit: 'fire' })).toBeUndefined();
  });
  it('is an open appeal and a policy that has not ended', () => {
    expect(judgedTakenOver.appeal(appeal, 'exam', to)).toMatchObject({ unit: 'edu', movedFrom: trace });
    expect(judgedTakenOver.appeal({ ...appeal, state: 'dismissed' }, 'exam', to)).toBeUndefined();
    expect(judgedTakenOver.policy(policy, 'exam', to)).toMatchObject({ unit: 'edu', movedFrom: trace });
    expect(judgedTakenOver.policy({ ...policy, state: 'ended' }, 'exam', to)).toBeUndefined();
  });
  it('are problems of the standing committee that are not closed', () => {
    const moved = judgedTakenOver.followup(followup, 'exam', to)!;
    expect(moved.aspects[0]!.problems).toEqual([
      { ...problems[0], lead: 'edu', support: ['fire'], movedFrom: trace },
      { ...problems[1], support: ['edu'] },
      problems[2],
    ]);
    expect(judgedTakenOver.followup({ ...followup, state: 'closed' }, 'exam', to)).toBeUndefined();
    expect(judgedTakenOver.followup(followup, 'health', to)).toBeUndefined();
  });
  it('is a word on a draft that it has not given, asked of the new unit once', () => {
    expect(judgedTakenOver.amendment(amendment, 'exam', to)!.hearing!.asked).toEqual(['edu']);
    const said = { ...amendment, comments: [{ unit: 'exam', text: '同意', by: '某人', at: '' }] };
    expect(judgedTakenOver.amendment(said, 'exam', to)).toBeUndefined();
  });
  it('leaves one trace for each hand that it went through', () => {
    const twice = judgedTakenOver.policy(judgedTakenOver.policy(policy, 'exam', to)!, 'edu', { unit: 'culture', date: '2025-01-01', document: '二' })!;
    expect([twice.unit, twice.movedFrom]).toEqual(['culture', [...trace, { unit: 'edu', date: '2025-01-01', document: '二' }]]);
  });
});
