import { describe, expect, it } from 'vitest';
import type { Task } from '../delivery/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Followup } from './followup.ts';
import { closingFault, problemClosed, problemNow, problemReopened, proofGiven } from './followup-closing.ts';
import { assigned, divided, reassigned } from './followup-division.ts';
import { followupLadder, problemCounts } from './followup-ladder.ts';
import { publishedFollowups } from './followup-public.ts';
import { monthsAfter, problemsOf, registerFollowup, revisedFollowup, type FollowupDeed } from './followup-register.ts';
import { followupPublished, followupRated, ratingCounts, reportedBack } from './followup-report.ts';

const planner: Actor = { name: '规划科甲', account: 'a', roles: ['planner'] };
const other: Actor = { name: '规划科乙', account: 'b', roles: ['planner'] };
const deputy: Actor = { name: '代表', account: 'd', roles: ['deputy'] };
const deed = (actor: Actor, today: FollowupDeed['today'] = '2023-12-05'): FollowupDeed => ({ actor, today, at: `${today}T01:00:00.000Z` });
const isUnit = (unit: string): boolean => unit !== 'gone';

/** Five aspects with three problems each. */
const parts = Array.from({ length: 5 }, (_, a) => ({ title: `方面${a + 1}`, problems: [1, 2, 3].map((n) => `问题${a + 1}之${n}`) }));
const given = { plan: '14', title: '关于中期评估报告的审议意见', number: '', date: '2023-11-30', due: undefined, parts } as const;
const registered = (): Followup => registerFollowup(given, 6, deed(planner)).ok!;
const issued = () => {
  const rows = problemsOf(registered()).map(({ id }) => ({ problem: id, lead: 'housing', support: ['traffic'], due: '2024-04-30' as const }));
  let n = 0;
  return divided(assigned(registered(), rows, isUnit).ok!, 'f', () => `t${(n += 1)}`, deed(planner)).ok!;
};
const done = (task: Task, by = '住建局联络员'): Task => ({
  ...task,
  state: 'done',
  progress: [{ period: '2024-03', text: '已办完，见附件。', state: 'done', at: '2024-03-30T01:00:00.000Z', by }],
});

describe('an opinion of the standing committee', () => {
  it('is due to be reported on six months later, on a day that there is', () => {
    expect(registered()).toMatchObject({ due: '2024-05-30', state: 'received' });
    expect(monthsAfter('2023-08-31', 6)).toBe('2024-02-29');
    expect(monthsAfter('2023-11-30', 3)).toBe('2024-02-29');
    expect(monthsAfter('2024-12-15', 1)).toBe('2025-01-15');
  });

  it('is refused without a title, a day, problems, or before its own day', () => {
    for (const bad of [{ title: ' ' }, { date: undefined }, { parts: [] }, { date: '2024-01-01' }, { due: '2023-01-01' }] as const)
      expect(registerFollowup({ ...given, ...bad }, 6, deed(planner)).refused, JSON.stringify(bad)).toBeDefined();
  });

  it('becomes as many tasks as it has problems, in the day and with the unit that each was given', () => {
    const { followup, tasks } = issued();
    expect([tasks.length, new Set(tasks.map(({ id }) => id)).size, followup.state]).toEqual([15, 15, 'divided']);
    expect(tasks[0]!.task).toMatchObject({
      ref: 'followup:f/p1.1',
      kind: 'decision',
      lead: 'housing',
      support: ['traffic'],
      due: '2024-04-30',
      state: 'issued',
    });
    expect(revisedFollowup(followup, parts, deed(planner)).refused).toBeDefined();
  });

  it('is not issued while one problem has no unit or no day, and says which', () => {
    const rows = problemsOf(registered()).map(({ id }, i) => ({
      problem: id,
      lead: i === 0 ? '' : 'housing',
      support: [],
      due: i === 1 ? undefined : ('2024-04-30' as const),
    }));
    const half = assigned(registered(), rows, isUnit).ok!;
    expect(divided(half, 'f', () => 't', deed(planner)).refused!.zh).toContain('2 个问题');
    expect(assigned(registered(), [{ problem: 'p1.1', lead: 'gone', support: [], due: undefined }], isUnit).refused).toBeDefined();
    expect(assigned(registered(), [{ problem: 'p1.1', lead: 'housing', support: [], due: '2023-01-01' }], isUnit).refused).toBeDefined();
  });

  it('keeps who sees to a problem when its list is set right and its words stay', () => {
    const half = assigned(registered(), [{ problem: 'p2.1', lead: 'housing', support: [], due: '2024-04-30' }], isUnit).ok!;
    const revised = revisedFollowup(half, parts.slice(1), deed(planner)).ok!;
    expect(problemsOf(revised)[0]).toMatchObject({ id: 'p1.1', text: '问题2之1', lead: 'housing' });
  });

  it('moves a problem to another unit together with its task, and only with a reason', () => {
    const { followup, tasks } = issued();
    const row = { problem: 'p1.1', lead: 'traffic', support: ['traffic'], due: '2024-05-10' as const };
    expect(reassigned(followup, row, tasks[0]!.task, ' ', isUnit, deed(planner)).refused).toBeDefined();
    const moved = reassigned(followup, row, tasks[0]!.task, '职责调整', isUnit, deed(planner)).ok!;
    expect(moved.task).toMatchObject({ lead: 'traffic', support: [], due: '2024-05-10' });
    expect(problemsOf(moved.followup)[0]).toMatchObject({ lead: 'traffic', due: '2024-05-10' });
  });

  it('is closed problem by problem, with a proof, by another than who gave it', () => {
    const { followup, tasks } = issued();
    const task = tasks[0]!.task;
    expect(problemClosed(followup, 'p1.1', '', task, deed(other)).refused!.zh).toContain('没有办结证明');
    const proved = proofGiven(followup, 'p1.1', { text: '已开工，有许可证。', files: [] }, task, deed(planner)).ok!;
    expect(proved.task).toMatchObject({ state: 'done' });
    expect(problemClosed(proved.followup, 'p1.1', '', proved.task, deed(planner)).refused!.zh).toContain('另一人');
    expect(problemClosed(proved.followup, 'p1.1', '', proved.task, deed({ ...other, unit: 'housing' })).refused!.zh).toContain('所在单位');
    const closed = problemClosed(proved.followup, 'p1.1', '现场看过', proved.task, deed(other)).ok!;
    expect(problemsOf(closed)[0]).toMatchObject({ state: 'closed', closed: { by: '规划科乙', proof: '已开工，有许可证。', text: '现场看过' } });
    expect(problemReopened(closed, 'p1.1', '', deed(planner)).refused).toBeDefined();
    expect(problemsOf(problemReopened(closed, 'p1.1', '又停工', deed(planner)).ok!)[0]).toMatchObject({ state: 'divided' });
  });

  it('takes what a unit reported as done for a proof, which the same person cannot check', () => {
    const [first] = problemsOf(issued().followup);
    const task = done(issued().tasks[0]!.task, '规划科甲');
    expect(closingFault(first!, task, { name: '规划科甲', roles: ['planner'] })).toBeDefined();
    expect(closingFault(first!, task, other)).toBeUndefined();
  });

  it('says of every problem how it stands on a day', () => {
    const { followup, tasks } = issued();
    const [problem] = problemsOf(followup);
    const task = tasks[0]!.task;
    expect(problemNow(problem!, task, '2024-04-30')).toBe('open');
    expect(problemNow(problem!, task, '2024-05-01')).toBe('late');
    expect(problemNow(problem!, { ...task, state: 'under_way' }, '2024-04-01')).toBe('under_way');
    expect(problemNow(problem!, done(task), '2024-05-01')).toBe('done');
    const counts = problemCounts(followup, new Map(tasks.map(({ id, task: one }) => [id, one])), '2024-05-01');
    expect([counts.late, Object.values(counts).reduce((sum, n) => sum + n, 0)]).toEqual([15, 15]);
  });

  it('shows its chain, and how many days are left or were left', () => {
    const { followup, tasks } = issued();
    const byId = new Map(tasks.map(({ id, task }) => [id, done(task)]));
    const rungs = (one: Followup, day: FollowupDeed['today']) => Object.fromEntries(followupLadder(one, byId, day).map((rung) => [rung.name, rung]));
    expect(rungs(followup, '2024-05-20')).toMatchObject({
      division: { state: 'passed', done: 15, of: 15 },
      deadline: { state: 'here', days: 10 },
      report: { state: 'here' },
    });
    expect(rungs(followup, '2024-06-04')).toMatchObject({ deadline: { state: 'late', days: -5 }, report: { state: 'late' } });
    const reported = reportedBack(followup, { document: '临府函〔2024〕9号', date: '2024-05-28' }, byId, deed(planner, '2024-05-28')).ok!;
    expect(rungs(reported, '2024-07-01')).toMatchObject({
      deadline: { state: 'passed', days: 2 },
      report: { state: 'passed', day: '2024-05-28' },
      publication: { state: 'here' },
    });
  });

  it('is reported only when every problem says something, then rated, then published by another', () => {
    const { followup, tasks } = issued();
    const byId = new Map(tasks.map(({ id, task }) => [id, done(task)]));
    const at = deed(planner, '2024-05-28');
    const report = { document: '临府函〔2024〕9号', date: '2024-05-28' } as const;
    expect(reportedBack(followup, report, new Map(), at).refused!.zh).toContain('15 个问题');
    expect(reportedBack(followup, { ...report, document: '' }, byId, at).refused).toBeDefined();
    expect(followupRated(followup, { result: 'satisfied', text: '' }, deed(deputy)).refused).toBeDefined();
    const reported = reportedBack(followup, report, byId, at).ok!;
    expect(reported.state).toBe('reported');
    expect(followupRated(reported, { result: 'unsatisfied', text: '' }, deed(deputy)).refused).toBeDefined();
    const once = followupRated(reported, { result: 'basically', text: '' }, deed(deputy)).ok!;
    const twice = followupRated(once, { result: 'satisfied', text: '' }, deed(deputy)).ok!;
    expect(ratingCounts(twice)).toEqual({ satisfied: 1, basically: 0, unsatisfied: 0 });
    expect(followupPublished(twice, at).refused!.zh).toContain('另一人');
    const published = followupPublished(twice, deed(other, '2024-06-10')).ok!;
    const rows = [
      { id: 'f', body: published },
      { id: 'g', body: twice },
    ];
    expect(publishedFollowups(rows, byId, '2024-06-09')).toEqual([]);
    const [shown, more] = publishedFollowups(rows, byId, '2024-06-10');
    expect(more).toBeUndefined();
    expect(shown).toMatchObject({ id: 'f', reported: report, ratings: { satisfied: 1 }, published: '2024-06-10' });
    expect(shown!.aspects[0]!.problems[0]).toMatchObject({ measure: '已办完，见附件。', now: 'done' });
    expect(JSON.stringify(shown)).not.toContain('规划科');
  });
});
