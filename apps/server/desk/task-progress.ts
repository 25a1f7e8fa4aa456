import { periodAt, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import type { Progress, Task } from '../../../src/delivery/index.ts';

export const lastProgress = ({ progress }: Task): Progress | undefined => progress?.at(-1);

/** Whether somebody has said in this month how it goes on. */
export const recentlyTold = (task: Task, today: PlainDate): boolean => {
  const last = lastProgress(task);
  return last !== undefined && last.at.slice(0, 7) >= today.slice(0, 7);
};

export type Told = { readonly state: Progress['state']; readonly text: string; readonly at: Instant; readonly by: string; readonly today: PlainDate };

/** The task with what was said about this month; a task that was issued is under way from then on. */
export const withProgress = (task: Task, { state, text, at, by, today }: Told): Task => ({
  ...task,
  state: task.state === 'issued' || task.state === 'confirmed' ? 'under_way' : task.state,
  progress: [...(task.progress ?? []), { period: periodAt(today, 'month'), state, text, at, by }],
});
