import type { Acceptance, Progress, Proposal, Task, TaskState } from '../task.ts';

export type Language = 'zh' | 'en';

/** Names of what a task is, in one language; a sign never stands for a word alone. */
export type TaskWords = {
  readonly kind: Readonly<Record<Task['kind'], string>>;
  readonly state: Readonly<Record<TaskState, { readonly mark: string; readonly word: string }>>;
  readonly acceptance: Readonly<Record<Acceptance, { readonly word: string; readonly meaning: string }>>;
  readonly because: Readonly<Record<Proposal['because'], string>>;
  readonly progress: Readonly<Record<Progress['state'], { readonly mark: string; readonly word: string }>>;
};

