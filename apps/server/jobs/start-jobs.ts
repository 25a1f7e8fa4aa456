import type { Instant } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import type { Log } from '../app-state.ts';
import { contextsOf } from '../region/contexts-of.ts';
import { dayOf } from '../region/moment.ts';
import { amendmentJobs } from '../amendments/amendment-jobs.ts';
import { openDataJobs } from '../open-data/open-data-jobs.ts';
import { participationJobsWith } from '../participation/participation-jobs.ts';
import { releaseJobs } from '../releases/release-jobs.ts';
import { supervisionJobsWith } from '../supervision/supervision-jobs.ts';
import { whistleJobs } from '../whistles/whistle-jobs.ts';
import { linkJobs } from '../years/link-jobs.ts';
import { exampleJobs } from './example-jobs.ts';
import type { Job } from './job.ts';
import { messageJobs, reportJobs } from './report-jobs.ts';
import { whileAlone } from './server-lock.ts';

const MINUTE = 60_000;
/** Milliseconds after the database is open: whoever opens the first page is not to wait for what the clock does. */
const AFTER = 15_000;

export type JobOptions = {
  readonly database: () => Promise<Store>;
  readonly clock: () => Instant;
  readonly log: Log;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the PostgreSQL server, where the regions lie on one; `DATABASE_URL` by default. */
  readonly databaseUrl?: string;
  /** All of the program's by default. */
  readonly jobs?: readonly Job[];
};

/** `tick` does what is due now, and waits for it; `stop` ends the clock once what it does is done. */
export type Jobs = { stop(): Promise<void>; tick(): Promise<void> };

/** One look at every region. A job that fails is told in the log and leaves the others alone. */
const doAll = async (store: Store, jobs: readonly Job[], { clock, log }: Pick<JobOptions, 'clock' | 'log'>): Promise<void> => {
  for (const { code: region } of await store.regions()) {
    const today = dayOf(clock());
    const contexts = await contextsOf(store, region, today);
    if (contexts.length === 0) continue;
    const given = { store, region, delivery: store.delivery(region, SYSTEM), contexts, today, log };
    for (const job of jobs) {
      try {
        // Each at its own moment, so that it sees what the jobs before it have written.
        const done = await job.run({ ...given, now: clock() });
        if (done > 0) log('job-done', { job: job.name, region, done });
      } catch (fault) {
        log('job-failed', { job: job.name, region, fault: fault instanceof Error ? fault.message : String(fault) });
      }
    }
  }
};

/**
 * Starts the program's clock: soon after the start and then every minute it does what is due in every region that has a plan. On a database server only one
 * process does at a time.
 */
export const startJobs = (options: JobOptions): Jobs => {
  const { database, log, env } = options;
  const jobs = options.jobs ?? [
    ...exampleJobs,
    ...reportJobs,
    ...whistleJobs,
    ...linkJobs,
    ...amendmentJobs,
    ...supervisionJobsWith(env),
    ...participationJobsWith(env),
    ...openDataJobs,
    ...messageJobs(env),
    ...releaseJobs,
  ];
  const databaseUrl = options.databaseUrl ?? env['DATABASE_URL'];
  let running: Promise<void> | undefined;
  let stopped = false;

  const once = async (): Promise<void> => {
    const store = await database();
    if (stopped) return;
    const work = (): Promise<void> => doAll(store, jobs, options);
    if (store.engine === 'embedded' || databaseUrl === undefined) await work();
    else await whileAlone(databaseUrl, work);
  };
  const tick = (): Promise<void> => {
    running ??= once()
      .catch((fault: unknown) => log('jobs-failed', { fault: fault instanceof Error ? fault.message : String(fault) }))
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  const timer = setInterval(() => void tick(), MINUTE);
  timer.unref();
  const first = (): void => void setTimeout(() => void tick(), AFTER).unref();
  // Where it cannot be opened, the next minute asks again and tells the log.
  database().then(first, () => undefined);
  return {
    tick,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
};
