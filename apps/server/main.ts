import { serve as listen } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from './app.tsx';
import type { Log } from './app-state.ts';
import { readAssets } from './assets.ts';
import { openStore } from './open-store.ts';
import { projectFolder } from './project-folder.ts';

export { createApp } from './app.tsx';

export type ServeOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  /** Given: listen there, and writing needs a token. Absent: 127.0.0.1 only. */
  readonly host?: string;
  /** Folder of the uploaded plans. */
  readonly data: string;
  readonly log: Log;
};
/** `writeToken` is set where writing needs it: print it. */
export type Serving = { readonly url: string; readonly writeToken?: string; close(): Promise<void> };

/** Starts the reading room; resolves once it answers. Rejects with the system's error where the port is taken. */
export const serve = async ({ port, host, data, log }: ServeOptions): Promise<Serving> => {
  const folder = projectFolder();
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const token = host === undefined ? {} : { writeToken: randomBytes(18).toString('base64url') };
  const app = createApp({ store: await openStore({ data, folder, log }), assets: readAssets(join(folder, 'dist', 'web')), log, version, ...token });
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: host ?? '127.0.0.1' }, (info) => {
      const name = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${info.port}/`,
        ...token,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
};
