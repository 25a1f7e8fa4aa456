import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../basis/index.ts';
import { courseOf } from './project-slip.ts';
import type { Project } from './project.ts';

const passage = (stage: Project['stage'], date: string) => ({ stage, date: date as PlainDate, evidence: {}, by: 'a', at: '' });
const plan = { begins: '2024-01-10', ends: '2025-06-30' } as const;

describe('the course of a project', () => {
  it('slips by the day it ended, or by today once it is over', () => {
    const ended = { ...plan, passages: [passage('started', '2024-02-09'), passage('completed', '2025-07-30')] };
    expect(courseOf(ended, '2026-01-01')).toEqual({ ...plan, started: '2024-02-09', ended: '2025-07-30', startSlip: 30, slip: 30, isRunning: false });
    expect(courseOf(ended, '2025-07-10')).toMatchObject({ slip: 10, isRunning: true });
    expect(courseOf(ended, '2025-06-30').slip).toBeUndefined();
    expect(courseOf({ ...plan, passages: [passage('completed', '2025-06-01')] }, '2026-01-01').slip).toBe(-29);
  });
  it('begins anew where a project went back', () => {
    const back = { ...plan, passages: [passage('started', '2024-02-01'), passage('preparation', '2024-05-01'), passage('started', '2024-09-01')] };
    expect(courseOf(back, '2024-06-01').started).toBeUndefined();
    expect(courseOf(back, '2025-01-01').started).toBe('2024-09-01');
  });
  it('says nothing where no day was planned', () => {
    expect(courseOf({ passages: [] }, '2025-01-01')).toEqual({ isRunning: false });
  });
});
