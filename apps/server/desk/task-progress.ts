import type { PlainDate } from '../../../src/basis/index.ts';
import type { Progress, Task } from '../../../src/delivery/index.ts';

export const lastProgress = ({ progress }: Task): Progress | undefined => progress?.at(-1);

/** Whether somebody has said in this month how it goes on. */
export const recentlyTold = (task: Task, today: PlainDate): boolean => {
  const last = lastProgress(task);
  return last !== undefined && last.at.slice(0, 7) >= today.slice(0, 7);
};
