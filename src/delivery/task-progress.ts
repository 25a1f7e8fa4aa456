import type { PlainDate } from '../basis/index.ts';
import type { Outcome } from './refusal.ts';
import type { Progress, Task } from './task.ts';
import { taskFaults } from './words/task-faults.ts';

/** The task with what was said about it for a period (进展): it is under way, or done where that was said. The same period said again replaces nothing. */
export const reported = (task: Task, progress: Progress): Outcome<Task> => {
  if (task.state !== 'issued' && task.state !== 'under_way' && task.state !== 'done') return { refused: taskFaults.notIssued() };
  if (progress.text.trim() === '') return { refused: taskFaults.noText() };
  return { ok: { ...task, state: progress.state === 'done' ? 'done' : 'under_way', progress: [...(task.progress ?? []), progress] } };
};

/** The task with one more milestone (节点) of the unit's own plan. */
export const withMilestone = (task: Task, milestone: { readonly id: string; readonly name: string; readonly due: PlainDate }): Outcome<Task> =>
  milestone.name.trim() === '' ? { refused: taskFaults.noText() } : { ok: { ...task, milestones: [...(task.milestones ?? []), milestone] } };

/** The milestone passed on a day; without a day, open again. */
export const milestonePassed = (task: Task, id: string, day?: PlainDate): Task => ({
  ...task,
  milestones: (task.milestones ?? []).map(({ done: _done, ...milestone }) =>
    milestone.id === id ? (day === undefined ? milestone : { ...milestone, done: day }) : { ...milestone, ...(_done === undefined ? {} : { done: _done }) },
  ),
});
