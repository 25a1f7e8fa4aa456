import type { Job } from '../jobs/job.ts';

/** What the clock does about whistles: lets the silent ones climb, opens red items. */
export const whistleJobs: readonly Job[] = [];
