import { describe, expect, it } from 'vitest';
import type { Actor } from '../identity/index.ts';
import { contestableUntil, decidedAppeal, filedAppeal, isOverdue, judgesOf, withdrawnAppeal, type AppealGiven } from './appeal.ts';
import type { Evaluation } from './evaluation.ts';
import { frozenSample, itemOf } from './score-sample.ts';

const evaluation: Evaluation = {
  plan: '14',
  kind: 'mid_term',
  title: '中期评估',
  from: '2021-01-01',
  until: '2023-12-31',
  cutoff: '2023-12-31',
  known: '2024-03-31',
  parts: ['indicators'],
  state: 'approved',
  approved: { by: '区长', at: '2024-05-31T16:30:00.000Z' },
  steps: [{ to: 'frozen', at: '2024-04-01T00:00:00.000Z', by: '规划科' }],
};
const frozen = frozenSample([itemOf('a', {}, { name: '绿化率', lead: { id: 'u1', name: '住建委' } }), itemOf('b', {}, { lead: { id: 'u2', name: '环保局' } })]);
const given = (more: Partial<AppealGiven> = {}): AppealGiven => ({
  id: 'e1',
  evaluation,
  frozen,
  unit: 'u1',
  item: 'a',
  text: '口径不同',
  earlier: [],
  ...more,
});
const IN_TIME = '2024-06-30T02:00:00.000Z';
const filed = filedAppeal(given(), IN_TIME, '联络员').ok!;
const leader: Actor = { name: '副区长', roles: ['leader'] };
const decide = (actor: Actor, appeal = filed) =>
  decidedAppeal(appeal, { upheld: true, text: '口径确有变化', document: '文2' }, actor, '2024-07-10T02:00:00.000Z', judgesOf(evaluation, 'a', []));

describe('申请复核', () => {
  // Approved at half past midnight of 1 June in Shanghai.
  it('is open for 30 days after approval, and decided within 30 more', () => {
    expect(contestableUntil(evaluation)).toBe('2024-07-01');
    expect([filed.due, filed.state, filed.name]).toEqual(['2024-07-30', 'open', '绿化率']);
    expect(filedAppeal(given(), '2024-07-01T15:59:00.000Z', '甲').ok).toBeDefined();
    expect(filedAppeal(given(), '2024-07-01T16:00:00.000Z', '甲').refused?.zh).toContain('2024-07-01');
  });

  it('is of the own row, with a reason, and once', () => {
    expect(filedAppeal(given({ item: 'b' }), IN_TIME, '甲').refused?.zh).toContain('不是由本单位牵头');
    expect(filedAppeal(given({ item: 'x' }), IN_TIME, '甲').refused?.zh).toContain('没有这一项');
    expect(filedAppeal(given({ text: ' ' }), IN_TIME, '甲').refused).toBeDefined();
    expect(filedAppeal(given({ earlier: [filed] }), IN_TIME, '甲').refused?.zh).toContain('正在办理');
    expect(filedAppeal(given({ earlier: [{ ...filed, state: 'withdrawn' }] }), IN_TIME, '甲').ok).toBeDefined();
    const { approved: _, ...unapproved } = evaluation;
    expect(filedAppeal(given({ evaluation: unapproved }), IN_TIME, '甲').refused?.zh).toContain('还没有审定');
  });

  it('is decided by somebody who did not judge it, and is not of the unit', () => {
    expect(decide(leader).ok).toMatchObject({ state: 'upheld', decision: { by: '副区长', document: '文2' } });
    expect(decide({ name: '区长', roles: ['leader'] }).refused?.zh).toContain('参与了原来的评判');
    expect(decide({ name: '规划科', roles: ['planner'] }).refused?.zh).toContain('参与了原来的评判');
    expect(decide({ name: '某人', roles: ['planner'], unit: 'u1' }).refused?.zh).toContain('不能决定自己的');
    expect(decide(leader, { ...filed, state: 'dismissed' }).refused?.zh).toContain('已办结');
  });

  it('is overdue the day after, while it is open', () => {
    expect([isOverdue(filed, '2024-07-30'), isOverdue(filed, '2024-07-31'), isOverdue({ ...filed, state: 'upheld' }, '2024-08-31')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is withdrawn by the unit alone', () => {
    expect(withdrawnAppeal(filed, { name: '联络员', roles: ['liaison'], unit: 'u1' }).ok?.state).toBe('withdrawn');
    expect(withdrawnAppeal(filed, leader).refused).toBeDefined();
  });
});
