import type { PlainDate } from '../basis/index.ts';
import type { Task } from '../delivery/index.ts';
import type { Plan } from '../plan/index.ts';

/** What a published division of work is made of: tasks in the order of the plan, and what their units are called on its day. */
export type DivisionEdition = {
  readonly region: { readonly name: string; readonly simulated?: boolean };
  readonly plan: Plan;
  readonly tasks: readonly Task[];
  readonly unitName: (id: string) => string;
  readonly day: PlainDate;
  /** 文号. */
  readonly document?: string;
  readonly generator?: string;
};
