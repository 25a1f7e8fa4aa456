import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Store } from '../../src/database/index.ts';
import { createApp } from './app.tsx';
import type { AppState, Env } from './app-state.ts';
import { readAssets } from './assets.ts';
import type { Library } from './library/library.ts';
import { openStore } from './open-store.ts';
import { bringExamples, EXAMPLES } from './region/examples.ts';
import { warmUp } from './region/warm-up.ts';

export { startJobs } from './jobs/start-jobs.ts';

export type RoomOptions = Omit<AppState, 'store' | 'assets'> & {
  /** Of the project. */
  readonly folder: string;
  /** Of the uploaded plans. */
  readonly data: string;
};

/** Everything that answers requests, apart from the port and the database. */
export type ReadingRoom = {
  readonly app: Hono<Env>;
  /** Brings the example regions into a database that was opened. */
  prepare(database: Store, stopped: AbortSignal): Promise<void>;
  /** Compiles the examples, one after another in one thread, for a database that is being made. */
  compileExamples(): Promise<void>;
  /** Makes beforehand what will be asked for first. Never rejects. */
  warmUp(database: Promise<Store>, stopped: AbortSignal): Promise<void>;
};

/** Opens the library and puts the application together. Rejects where the data folder cannot be used. */
export const openRoom = async ({ folder, data, ...state }: RoomOptions): Promise<ReadingRoom> => {
  const { log } = state;
  const store: Library = await openStore({ data, folder, log });
  const compileExamples = async (): Promise<void> => {
    for (const id of EXAMPLES) await store.get(id);
  };
  const app = createApp({ ...state, store, assets: readAssets(join(folder, 'dist', 'web')) });
  return {
    app,
    prepare: (database, stopped) => bringExamples(database, { folder, log, library: store, stopped }),
    compileExamples,
    warmUp: async (database, stopped) => {
      await database.then((regions) => warmUp(app, regions, stopped)).catch(() => undefined);
      if (!stopped.aborted) await compileExamples();
    },
  };
};
