import { DatabaseError, openDatabase, type Store } from '../../../src/database/index.ts';
import type { Instant } from '../../../src/basis/index.ts';
import { bindingStore } from '../amendments/binding-store.ts';
import type { Log } from '../app-state.ts';

export type DatabaseOptions = {
  /** Folder of the embedded database; with `url` it is not used. */
  readonly folder: string;
  /** Address of a PostgreSQL server. */
  readonly url?: string;
  readonly clock: () => Instant;
  readonly log: Log;
  /** What is done before anybody sees the database, such as bringing in the examples; it stops soon after `stopped`. */
  readonly prepare: (store: Store, stopped: AbortSignal) => Promise<void>;
};

export type DatabaseDoor = { database(): Promise<Store>; close(): Promise<void> };

/** Opens the database in the background, so that the reading room answers at once; whoever needs the database waits for `database()`. */
export const databaseDoor = ({ folder, url, clock, log, prepare }: DatabaseOptions): DatabaseDoor => {
  const stop = new AbortController();
  const opened = openDatabase({ ...(url === undefined ? { folder } : { url }), clock, log });
  const ready = opened.then(async (store) => {
    await prepare(store, stop.signal);
    log('database-ready', { engine: store.engine });
    // The jobs and the pages share it, and what is kept in memory by it.
    return bindingStore(store);
  });
  ready.catch((fault: unknown) =>
    log('database-failed', { fault: fault instanceof DatabaseError ? fault.message : fault instanceof Error ? fault.stack : fault }),
  );
  return {
    database: () => ready,
    close: async () => {
      stop.abort();
      await ready.catch(() => undefined);
      await opened.then(
        (store) => store.close(),
        () => undefined,
      );
    },
  };
};
