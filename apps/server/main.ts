import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';
import type { Instant } from '../../src/basis/index.ts';
import { firstAdministrator, letIn, type Printed } from './accounts/first-administrator.ts';
import type { Log } from './app-state.ts';
import type { Jobs } from './jobs/start-jobs.ts';
import type { ReadingRoom } from './open-room.ts';
import { takePort } from './port.ts';
import { projectFolder } from './project-folder.ts';
import { databaseDoor } from './region/database-door.ts';

export type ServeOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  /** Given: listen there; people sign in, and programs write with a token. Absent: 127.0.0.1 only. */
  readonly host?: string;
  /** Folder of the uploaded plans, and of the embedded database in `database/` under it. */
  readonly data: string;
  /** Address of a PostgreSQL server that keeps the regions in place of the embedded database. */
  readonly databaseUrl?: string;
  /** Name of an account that is locked out: it is given a one-time password. */
  readonly letIn?: string;
  readonly log: Log;
};
/**
 * `writeToken` is set where programs may write with it, and `passwords` are for one time: print them, and keep them nowhere. `database` resolves once the
 * regions are there, and rejects where they cannot be opened; so does `passwords`.
 */
export type Serving = {
  readonly url: string;
  readonly writeToken?: string;
  readonly passwords: Promise<readonly Printed[]>;
  readonly database: Promise<unknown>;
  close(): Promise<void>;
};

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
export const serve = async ({ port, host, data, databaseUrl, letIn: lockedOut, log }: ServeOptions): Promise<Serving> => {
  shareCompileCache();
  const folder = projectFolder();
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const token = host === undefined ? {} : { writeToken: randomBytes(18).toString('base64url') };
  const databaseFolder = join(data, 'database');
  const isNew = databaseUrl === undefined && !existsSync(databaseFolder);
  const room = Promise.withResolvers<ReadingRoom>();
  room.promise.catch(() => undefined);
  const passwords = Promise.withResolvers<readonly Printed[]>();
  passwords.promise.catch(() => undefined);
  let jobs: Jobs | undefined;
  const taken = await takePort(async (request, bindings) => (await room.promise).app.fetch(request, bindings), port, host ?? '127.0.0.1');
  // Opened once the port is ours, so that a second server on it leaves the database alone, and before anything else, for it takes longest.
  const door = databaseDoor({
    folder: databaseFolder,
    ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
    clock,
    log,
    prepare: async (store, stopped) => {
      await (await room.promise).prepare(store, stopped);
      const printed = [await firstAdministrator(store), lockedOut === undefined ? undefined : await letIn(store, lockedOut)];
      passwords.resolve(printed.filter((each) => each !== undefined));
    },
  });
  door.database().catch((fault: unknown) => passwords.reject(fault));
  const stopping = new AbortController();
  const close = async (): Promise<void> => {
    stopping.abort();
    await taken.close();
    await jobs?.stop();
    await door.close();
  };
  try {
    if (databaseUrl === undefined) await threadOf(door.database());
    // Loading holds this thread for as long as the database needs for half of its way.
    const { openRoom, startJobs } = await import('./open-room.ts');
    const patience = isNew ? PATIENCE.anew : PATIENCE.there;
    const opened = await openRoom({ folder, data, log, version, clock, patience, database: () => door.database(), ...token });
    room.resolve(opened);
    if (isNew) void opened.compileExamples();
    void opened.warmUp(door.database(), stopping.signal);
    jobs = startJobs({ database: () => door.database(), clock, log, env: process.env, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
    return { url: addressOf(host, taken.number), ...token, passwords: passwords.promise, database: door.database(), close };
  } catch (fault) {
    room.reject(fault);
    await close();
    throw fault;
  }
};
