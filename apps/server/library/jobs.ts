import { randomUUID } from 'node:crypto';
import type { Refusal, Stage } from './compile-message.ts';
import type { OnStage, Upload } from './library.ts';

/** A document being taken in, as its page and the drop zone see it. */
export type Job = {
  readonly id: string;
  readonly name: string;
  readonly state: 'working' | 'done' | 'refused' | 'cancelled';
  readonly stage: Stage;
  /** Share of the stage that is done, 0 to 1, where it is known. */
  readonly share?: number;
  readonly plan?: string;
  /** Id of the plan that was uploaded under the same name or title before. */
  readonly previous?: string;
  readonly refusal?: Refusal;
};

export type Jobs = {
  /** Starts work and gives its job; `finished` resolves once it has ended and never rejects. */
  start(name: string, work: (onStage: OnStage) => Upload, onFault: (error: unknown) => void): { readonly id: string; readonly finished: Promise<Job> };
  get(id: string): Job | undefined;
  /** False where there is no such job at work. */
  cancel(id: string): boolean;
};

/** Ended jobs that are remembered, for those who ask late. */
const REMEMBERED = 100;

const NOT_KEPT: Refusal = {
  code: 'not-kept',
  zh: '规划读好了，但没能存到数据文件夹：请检查磁盘空间和权限，再载入一次。',
  en: 'The plan was read but could not be stored in the data folder: check space and permissions and load it again.',
};

export const openJobs = (): Jobs => {
  const jobs = new Map<string, { job: Job; cancel: () => void }>();
  const change = (id: string, changes: Partial<Job>): Job => {
    const entry = jobs.get(id)!;
    entry.job = { ...entry.job, ...changes };
    return entry.job;
  };
  const forget = (): void => {
    const ended = [...jobs].filter(([, { job }]) => job.state !== 'working');
    for (const [id] of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) jobs.delete(id);
  };
  return {
    start: (name, work, onFault) => {
      const id = randomUUID().slice(0, 13);
      jobs.set(id, { job: { id, name, state: 'working', stage: 'waiting' }, cancel: () => undefined });
      const upload = work((stage, share) => void change(id, share === undefined ? { stage } : { stage, share }));
      jobs.get(id)!.cancel = () => upload.cancel();
      const finished = upload.outcome
        .then(
          (outcome): Partial<Job> => {
            if (outcome === undefined) return { state: 'cancelled' };
            if (!outcome.ok) return { state: 'refused', refusal: outcome.refusal };
            return { state: 'done', plan: outcome.plan.id, ...(outcome.previous === undefined ? {} : { previous: outcome.previous.id }) };
          },
          (error: unknown): Partial<Job> => {
            onFault(error);
            return { state: 'refused', refusal: NOT_KEPT };
          },
        )
        .then((changes) => change(id, changes))
        .finally(forget);
      return { id, finished };
    },
    get: (id) => jobs.get(id)?.job,
    cancel: (id) => {
      const entry = jobs.get(id);
      if (entry?.job.state !== 'working') return false;
      entry.cancel();
      return true;
    },
  };
};
