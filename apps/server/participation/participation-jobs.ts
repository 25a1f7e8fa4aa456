import type { Job } from '../jobs/job.ts';
import { sendDigests } from './digest-job.ts';
import { remindClosing, remindOpinions, tellSenders } from './opinion-jobs.ts';
import { finishClearing } from './source-clearing.ts';

/** What the clock does about participation; before the jobs that send messages out. */
export const participationJobsWith = (env: Readonly<Record<string, string | undefined>>): readonly Job[] => [
  remindOpinions,
  remindClosing,
  finishClearing,
  tellSenders(env),
  sendDigests(env),
];
