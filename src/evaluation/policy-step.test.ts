import { describe, expect, it } from 'vitest';
import type { Policy } from './policy.ts';
import {
  editedPolicy,
  endedPolicy,
  evaluatedPolicy,
  inForcePolicy,
  isEvaluationDue,
  openChecks,
  proposedWindow,
  registeredPolicy,
  withCheck,
  withComments,
} from './policy-step.ts';

const known = { isUnit: (unit: string) => unit === 'u1', isItem: (item: string) => item === 't1.1' };
const on = (day: string) => ({ at: `${day}T02:00:00.000Z`, by: '规划科' });
const given = { name: '公园管理办法', unit: 'u1', text: '', items: ['t1.1'], checks: ['合法性审查', '公平竞争审查'] };
const drafted = registeredPolicy('14', given, known, on('2024-01-10')).ok!;
const checked = (policy: Policy, name: string, result: 'passed' | 'failed' = 'passed'): Policy =>
  withCheck(policy, { name, result, text: '见审查意见', date: '2024-02-01' }, on('2024-02-02')).ok!;
const assessed = checked(checked(drafted, '合法性审查'), '公平竞争审查');
const commenting = withComments(assessed, { from: '2024-03-01', until: '2024-03-30', reason: '' }, on('2024-02-20')).ok!;
const force = { number: '文3', date: '2024-05-01', until: undefined, evaluateBy: '2025-05-01', answer: '采纳两条', reason: '' } as const;
const inForce = inForcePolicy(commenting, force, on('2024-04-20')).ok!;

describe('重大政策', () => {
  it('is assessed once every check has passed, and not before', () => {
    expect([drafted.state, openChecks(drafted).length]).toEqual(['drafting', 2]);
    const failed = checked(checked(drafted, '合法性审查', 'failed'), '公平竞争审查');
    expect([failed.state, openChecks(failed)]).toEqual(['drafting', ['合法性审查']]);
    expect(checked(failed, '合法性审查').state).toBe('assessed');
    expect(editedPolicy(assessed, { ...given, checks: [...given.checks, '社会稳定风险评估'] }, known, on('2024-02-03')).ok?.state).toBe('drafting');
    expect(withCheck(drafted, { name: '别的', result: 'passed', text: '好', date: '2024-02-01' }, on('2024-02-02')).refused?.zh).toContain('“别的”');
  });

  it('is out for comments 30 days at least, both ends counted, or says why not', () => {
    expect(commenting).toMatchObject({ state: 'commenting', comments: { from: '2024-03-01', until: '2024-03-30' } });
    const short = { from: '2024-03-01', until: '2024-03-29', reason: '' } as const;
    expect(withComments(assessed, short, on('2024-02-20')).refused?.zh).toContain('只有 29 天');
    expect(withComments(assessed, { ...short, reason: '应急' }, on('2024-02-20')).ok?.steps.at(-1)?.reason).toBe('应急');
    expect(withComments(drafted, short, on('2024-02-20')).refused?.zh).toContain('合法性审查、公平竞争审查');
    expect(proposedWindow('2024-02-29')).toEqual({ from: '2024-03-01', until: '2024-03-30' });
  });

  it('comes into force after the comments, with document, answer and a day to look back', () => {
    expect(inForce).toMatchObject({ state: 'in_force', number: '文3', evaluateBy: '2025-05-01' });
    const refusal = (more: Partial<Parameters<typeof inForcePolicy>[1]>, day = '2024-04-20', policy = commenting) =>
      inForcePolicy(policy, { ...force, ...more }, on(day)).refused?.zh;
    expect(refusal({}, '2024-03-30')).toContain('2024-03-30 才结束');
    expect(refusal({ answer: '' })).toContain('采纳情况');
    expect(refusal({ number: '' })).toContain('文号');
    expect(refusal({ evaluateBy: '2024-05-01' })).toContain('事后评价');
    expect(refusal({}, '2024-04-20', assessed)).toContain('没有公开征求意见');
    expect(refusal({}, '2024-04-20', drafted)).toContain('事前评估');
  });

  it('is looked back at, again or for the last time', () => {
    expect([isEvaluationDue(inForce, '2025-05-01'), isEvaluationDue(inForce, '2025-05-02')]).toEqual([false, true]);
    const look = (result: 'kept' | 'ended', evaluateBy?: '2026-05-01') =>
      evaluatedPolicy(inForce, { result, text: '有效', date: '2025-04-01', evaluateBy }, on('2025-04-02')).ok!;
    expect(look('kept', '2026-05-01')).toMatchObject({ state: 'evaluated', evaluateBy: '2026-05-01', after: [{ result: 'kept' }] });
    expect(isEvaluationDue(look('kept'), '2030-01-01')).toBe(false);
    expect(look('ended').state).toBe('ended');
    expect(evaluatedPolicy(drafted, { result: 'kept', text: '有效', date: '2025-04-01', evaluateBy: undefined }, on('2025-04-02')).refused).toBeDefined();
  });

  it('ends with a reason', () =>
    expect([endedPolicy(inForce, ' ', on('2024-06-01')).refused, endedPolicy(inForce, '并入新办法', on('2024-06-01')).ok?.state]).toEqual([
      expect.anything(),
      'ended',
    ]));

  it('names what it cannot take', () => {
    expect(registeredPolicy('14', { ...given, unit: 'x' }, known, on('2024-01-10')).refused?.zh).toContain('起草单位');
    expect(registeredPolicy('14', { ...given, items: ['t9.9'] }, known, on('2024-01-10')).refused?.zh).toContain('t9.9');
    expect(registeredPolicy('14', { ...given, checks: [' '] }, known, on('2024-01-10')).refused).toBeDefined();
  });
});
