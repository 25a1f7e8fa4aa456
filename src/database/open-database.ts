import type { Instant } from '../basis/index.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import type { DatabaseLog, Engine } from './engine.ts';
import { readMigrations } from './migration.ts';
import { openServer } from './server/open-server.ts';
import { storeOf } from './region-store.ts';
import type { Store } from './store.ts';

export type DatabaseOptions = {
  /** Of a PostgreSQL server (`postgres://…`); goes before `folder`. */
  readonly url?: string;
  /** Of the embedded database, made where it is not there. Without a folder and a URL the database is in memory and gone when closed. */
  readonly folder?: string;
  /** The moment of a write, in whole milliseconds; the computer's clock by default. */
  readonly clock?: () => Instant;
  readonly log?: DatabaseLog;
};

const clockOfComputer = (): Instant => new Date().toISOString();

/** Opens the engine alone: for what looks after the database as a whole. */
export const openEngine = async ({ url, folder, log = () => undefined }: DatabaseOptions, how: { readonly migrating?: boolean } = {}): Promise<Engine> => {
  const migrations = await readMigrations();
  const onFault = (error: Error): void => log('database-fault', { error: error.message });
  const options = { log, onFault, ...how };
  return url === undefined || url === '' ? openEmbedded(folder, migrations, options) : openServer(url, migrations, options);
};

/** The store over an engine that somebody opened; closing the one closes the other. */
export const storeOver = (engine: Engine, clock: () => Instant = clockOfComputer): Store => storeOf(engine, clock);

/** Opens the database and brings it to the schema of this program. Throws a `DatabaseError` with one sentence. */
export const openDatabase = async (options: DatabaseOptions = {}): Promise<Store> => storeOver(await openEngine(options), options.clock);
