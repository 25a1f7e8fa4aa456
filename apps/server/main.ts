import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';
import type { Instant } from '../../src/basis/index.ts';
import type { Log } from './app-state.ts';
import type { ReadingRoom } from './open-room.ts';
import { takePort } from './port.ts';
import { projectFolder } from './project-folder.ts';
import { databaseDoor } from './region/database-door.ts';

export type ServeOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  /** Given: listen there, and writing needs a token. Absent: 127.0.0.1 only. */
  readonly host?: string;
  /** Folder of the uploaded plans, and of the embedded database in `database/` under it. */
  readonly data: string;
  /** Address of a PostgreSQL server that keeps the regions in place of the embedded database. */
  readonly databaseUrl?: string;
  readonly log: Log;
};
/** `writeToken` is set where writing needs it: print it. `database` resolves once the regions are there, and rejects where they cannot be opened. */
export type Serving = { readonly url: string; readonly writeToken?: string; readonly database: Promise<unknown>; close(): Promise<void> };

const clock = (): Instant => new Date().toISOString();

/** Milliseconds a page waits for the database: one that is there opens within them also on a slow machine, one that is made anew may not. */
const PATIENCE = { there: 15_000, anew: 2500 };

/** Threads look in the environment alone for what was compiled before. */
const shareCompileCache = (): void => {
  const folder = getCompileCacheDir();
  if (folder !== undefined) process.env['NODE_COMPILE_CACHE'] ??= dirname(folder);
};

const addressOf = (host: string | undefined, port: number): string => {
  const name = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
};

/** Resolves once the embedded database has its thread, which then works beside this one, or cannot have one. */
const threadOf = async (database: Promise<unknown>): Promise<void> => {
  const settled = new AbortController();
  void database.catch(() => undefined).finally(() => settled.abort());
  await once(process, 'worker', { signal: settled.signal }).catch(() => undefined);
};

/**
 * Starts the reading room; resolves once it answers, while the database still opens. Rejects with the system's error where the port is taken or the data
 * folder cannot be used.
 */
export const serve = async ({ port, host, data, databaseUrl, log }: ServeOptions): Promise<Serving> => {
  shareCompileCache();
  const folder = projectFolder();
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const token = host === undefined ? {} : { writeToken: randomBytes(18).toString('base64url') };
  const databaseFolder = join(data, 'database');
  const isNew = databaseUrl === undefined && !existsSync(databaseFolder);
  const room = Promise.withResolvers<ReadingRoom>();
  room.promise.catch(() => undefined);
  const taken = await takePort(async (request, bindings) => (await room.promise).app.fetch(request, bindings), port, host ?? '127.0.0.1');
  // Opened once the port is ours, so that a second server on it leaves the database alone, and before anything else, for it takes longest.
  const door = databaseDoor({
    folder: databaseFolder,
    ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
    clock,
    log,
    prepare: async (store, stopped) => (await room.promise).prepare(store, stopped),
  });
  const stopping = new AbortController();
  const close = async (): Promise<void> => {
    stopping.abort();
    await taken.close();
    await door.close();
  };
  try {
    if (databaseUrl === undefined) await threadOf(door.database());
    // Loading holds this thread for as long as the database needs for half of its way.
    const { openRoom } = await import('./open-room.ts');
    const patience = isNew ? PATIENCE.anew : PATIENCE.there;
    const opened = await openRoom({ folder, data, log, version, clock, patience, database: () => door.database(), ...token });
    room.resolve(opened);
    if (isNew) void opened.compileExamples();
    void opened.warmUp(door.database(), stopping.signal);
    return { url: addressOf(host, taken.number), ...token, database: door.database(), close };
  } catch (fault) {
    room.reject(fault);
    await close();
    throw fault;
  }
};
