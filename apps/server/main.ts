import { serve as listen } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../src/basis/index.ts';
import type { Store } from '../../src/database/index.ts';
import { createApp } from './app.tsx';
import type { Log } from './app-state.ts';
import { readAssets } from './assets.ts';
import { openStore } from './open-store.ts';
import { projectFolder } from './project-folder.ts';
import { databaseDoor } from './region/database-door.ts';
import { bringExamples } from './region/examples.ts';
import { warmUp } from './region/warm-up.ts';

export { createApp } from './app.tsx';

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

/** Starts the reading room; resolves once it answers, while the database still opens. Rejects with the system's error where the port is taken. */
export const serve = async ({ port, host, data, databaseUrl, log }: ServeOptions): Promise<Serving> => {
  const folder = projectFolder();
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const token = host === undefined ? {} : { writeToken: randomBytes(18).toString('base64url') };
  const store = await openStore({ data, folder, log });
  const assets = readAssets(join(folder, 'dist', 'web'));
  // Opened once the port is ours, so that a second server on it leaves the database alone.
  const { promise: database, resolve: opened } = Promise.withResolvers<Store>();
  const app = createApp({ store, assets, log, version, clock, database: () => database, ...token });
  const databaseFolder = join(data, 'database');
  const isNew = databaseUrl === undefined && !existsSync(databaseFolder);
  const stopping = new AbortController();
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: host ?? '127.0.0.1' }, (info) => {
      const door = databaseDoor({
        folder: databaseFolder,
        ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
        clock,
        log,
        prepare: (store, stopped) => bringExamples(store, { folder, log, stopped }),
      });
      opened(door.database());
      // The examples of the library are compiled while a new database is made; one that is there opens sooner without them beside it.
      if (isNew) void store.list();
      void database
        .then((regions) => warmUp(app, regions, stopping.signal))
        .catch(() => undefined)
        .then(() => store.list());
      const name = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${info.port}/`,
        ...token,
        database,
        close: async () => {
          stopping.abort();
          await new Promise<void>((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
          await door.close();
        },
      });
    });
    server.on('error', reject);
  });
};
