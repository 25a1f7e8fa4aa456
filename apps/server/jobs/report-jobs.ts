import { finishAccepted } from './finish-accepted.ts';
import type { Job } from './job.ts';
import { openRounds } from './open-rounds.ts';
import { remind } from './remind.ts';
import { sendDispatches } from './send-dispatches.ts';
import { spreadNotices } from './spread-notices.ts';

/** What the clock does about reports. */
export const reportJobs: readonly Job[] = [openRounds, remind, finishAccepted];

/** What it does last, for servers of others may keep it waiting: notices of all kinds go out. */
export const messageJobs = (env: Readonly<Record<string, string | undefined>>): readonly Job[] => [spreadNotices(env), sendDispatches(env)];
