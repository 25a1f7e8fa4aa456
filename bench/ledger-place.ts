import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Engine, Store } from '../src/database/index.ts';
import { openEngine, storeOver } from '../src/database/index.ts';
import { startPostgres } from '../src/database/testing/postgres-server.ts';

/** A database to measure in, gone afterwards. */
export type Place = { readonly engine: Engine; readonly store: Store; done(): Promise<void> };

/** As a server is set up that holds millions of rows, a quarter of the memory for its buffers as its manual advises; fsync stays on. */
const SETTINGS = [`shared_buffers=${Math.round(totalmem() / 4 / 2 ** 20)}MB`, 'max_wal_size=8GB', 'checkpoint_timeout=30min', 'work_mem=32MB'];

/** A database server is a program of its own: the bench is held to one core, the server and what asks it are not. */
export const freeFromOneCore = (): void => {
  if (existsSync('/usr/bin/taskset')) execFileSync('/usr/bin/taskset', ['-apc', `0-${cpus().length - 1}`, String(process.pid)], { stdio: 'ignore' });
};

const withRegions = async (engine: Engine, regions: number): Promise<void> => {
  await engine.pool.query("insert into region select (100000 + g)::text, '基准区' || g, null, true from generate_series(0, $1::int) g", [regions]);
};

const place = async (engine: Engine, regions: number, stop: () => Promise<void>): Promise<Place> => {
  await withRegions(engine, regions);
  return {
    engine,
    store: storeOver(engine),
    done: async () => {
      await engine.close();
      await stop();
    },
  };
};

export const onServer = async (regions: number): Promise<Place | undefined> => {
  const server = await startPostgres(SETTINGS);
  return server === undefined ? undefined : place(await openEngine({ url: await server.create() }), regions, () => server.stop());
};

export const embedded = async (regions: number): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'yidu-bench-'));
  return place(await openEngine({ folder }), regions, async () => rmSync(folder, { recursive: true }));
};
