import type { Job } from '../jobs/job.ts';
import { remindClosing, remindOpinions, sendDigests, tellSenders } from './opinion-jobs.ts';

/** What the clock does about participation; before the jobs that send messages out. */
export const participationJobs: readonly Job[] = [remindOpinions, remindClosing, tellSenders(process.env), sendDigests(process.env)];
