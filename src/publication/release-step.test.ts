import { describe, expect, it } from 'vitest';
import { releaseDue } from './release-due.ts';
import { approvedRelease, discardedRelease, newestRelease, publishedRelease, withdrawnRelease } from './release-step.ts';
import type { Release } from './release.ts';

const at = '2026-02-01T01:00:00.000Z';
const planner = { actor: { name: '规划科', account: 'a' }, at };
const leader = { actor: { name: '分管领导', account: 'b' }, at };
const prepared: Release = {
  plan: '14',
  number: 3,
  title: '三期',
  state: 'prepared',
  asOf: '2026-01-31',
  known: '2026-01-31',
  archive: { sha256: 'x', size: 1, files: 1 },
  head: { number: 9, hash: 'h' },
  preparedBy: { name: '规划科', account: 'a' },
  steps: [{ to: 'prepared', at, by: '规划科' }],
};
const ok = <T>(outcome: { ok: T } | { refused: unknown } | { readonly ok: T; readonly refused?: never }): T => (outcome as { ok: T }).ok;
const refused = (outcome: object): string => (outcome as { refused?: { zh: string } }).refused?.zh ?? '';

describe('a release', () => {
  it('is approved and published by another, and withdrawn with its reason', () => {
    const approved = ok(approvedRelease(prepared, leader));
    const published = ok(publishedRelease(approved, leader, 2));
    expect(published).toMatchObject({ state: 'published', published: { at, by: '分管领导' } });
    const withdrawn = ok(withdrawnRelease(published, planner, { reason: '口径有误', document: '' }));
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawn: { reason: '口径有误', by: '规划科' } });
    expect(withdrawn.withdrawn).not.toHaveProperty('document');
    expect(withdrawn.steps.map(({ to }) => to)).toEqual(['prepared', 'approved', 'published', 'withdrawn']);
  });
  it('is not approved by who prepared it, whatever he calls himself', () => {
    expect(refused(approvedRelease(prepared, { ...planner, actor: { name: '别名', account: 'a' } }))).toContain('自己准备');
    expect(refused(approvedRelease({ ...prepared, preparedBy: { name: '规划科' } }, { at, actor: { name: '规划科' } }))).toContain('自己准备');
    expect('ok' in approvedRelease(prepared, { at, actor: { name: '规划科', account: 'c' } })).toBe(true);
  });
  it('takes no step out of order', () => {
    expect(refused(publishedRelease(prepared, leader, undefined))).toContain('还没有批准');
    expect(refused(withdrawnRelease(prepared, leader, { reason: 'x' }))).toContain('没有公布');
    const published: Release = { ...prepared, state: 'published' };
    expect(refused(withdrawnRelease(published, leader, { reason: ' ' }))).toContain('理由');
    expect(refused(discardedRelease(published, leader))).toContain('不能作废');
    expect(refused(approvedRelease(published, leader))).toContain('待批准');
    expect(refused(publishedRelease({ ...prepared, state: 'approved' }, leader, 4))).toContain('第4期');
    expect(ok(discardedRelease(prepared, planner)).state).toBe('discarded');
  });
  it('gives way to the one before when it is withdrawn', () => {
    const [one, two, three]: Release[] = [
      { ...prepared, number: 1, state: 'published' },
      { ...prepared, number: 2, state: 'published' },
      { ...prepared, number: 3 },
    ];
    expect(newestRelease([one!, two!, three!])?.number).toBe(2);
    expect(newestRelease([one!, { ...two!, state: 'withdrawn' }])?.number).toBe(1);
    expect(newestRelease([three!])).toBeUndefined();
  });
});

describe('the day by which it must be public', () => {
  it('is twenty working days later, without weekends and days off', () => {
    expect(releaseDue('2024-03-01')).toBe('2024-03-29');
    // 4—6 April 2024 are days off, and Sunday 7 April is worked.
    expect(releaseDue('2024-03-29')).toBe('2024-04-28');
  });
});
