import { mkdir } from 'node:fs/promises';
import type { Pool } from 'pg';
import type { Engine, EngineOptions } from '../engine.ts';
import { poolOf } from '../driver.ts';
import { DatabaseError } from '../error.ts';
import { guardOf } from '../guard.ts';
import { landedMigrations, migrate, pendingMigrations, type Migration } from '../migration.ts';
import { clusterIn, copyCluster } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import type { LiteTask } from './lite-message.ts';
import { startLite, type LiteProcess } from './lite-process.ts';
import { LiteStream } from './lite-stream.ts';
import { keepTemplate, keptTemplate } from './template.ts';

/** A pool over the thread. It has one connection, for the backend has one session: never ask the pool inside a transaction. */
const poolOver = (lite: LiteProcess, onFault: (error: Error) => void): Pool => {
  // `pg` takes a function for `stream`, which its types do not say.
  const pool = poolOf({ stream: (() => new LiteStream(lite)) as never, max: 1, user: 'postgres', database: 'postgres', idleTimeoutMillis: 0 });
  pool.on('error', onFault);
  return pool;
};

type Running = { readonly lite: LiteProcess; readonly pool: Pool; readonly stop: () => Promise<void> };

const startRunning = async (task: Omit<LiteTask, 'program'>, { onFault }: EngineOptions): Promise<Running> => {
  const lite = await startLite(task);
  const pool = poolOver(lite, onFault);
  return {
    lite,
    pool,
    stop: async () => {
      await pool.end();
      await lite.close();
    },
  };
};

const openMemory = async (migrations: readonly Migration[], options: EngineOptions): Promise<Engine> => {
  const template = await keptTemplate(migrations);
  const { lite, pool, stop } = await startRunning({ durable: false, ...(template === undefined ? {} : { template }) }, options);
  const schema = await migrate(pool, migrations);
  if (template === undefined) await keepTemplate(migrations, await lite.dump());
  return { kind: 'embedded', pool, schema, guard: await guardOf(pool), syncs: () => lite.syncs(), close: stop };
};

/** Before a migration changes anything, the files are copied as they lie, closed. */
const copyBeforeMigration = async (
  folder: string,
  task: Omit<LiteTask, 'program'>,
  migrations: readonly Migration[],
  running: Running,
  options: EngineOptions,
): Promise<Running> => {
  const landed = await landedMigrations(running.pool);
  const pending = pendingMigrations(migrations, landed);
  if (landed.length === 0 || pending.length === 0) return running;
  await running.stop();
  const name = `before-${String(pending[0]!.number).padStart(4, '0')}-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  options.log('database-copied', { folder: await copyCluster(folder, name), before: pending.map((migration) => migration.name) });
  return startRunning(task, options);
};

const openFolder = async (folder: string, migrations: readonly Migration[], options: EngineOptions): Promise<Engine> => {
  let unlock: () => void;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    unlock = lockFolder(folder);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('folder', { folder, detail: (error as NodeJS.ErrnoException).code ?? String(error) }, { cause: error });
  }
  let running: Running | undefined;
  try {
    const task = { folder: await clusterIn(folder, await keptTemplate(migrations)), durable: true };
    running = await startRunning(task, options);
    const migrating = options.migrating !== false;
    if (migrating) running = await copyBeforeMigration(folder, task, migrations, running, options);
    const { lite, pool, stop } = running;
    const schema = migrating ? await migrate(pool, migrations) : ((await landedMigrations(pool)).at(-1)?.number ?? 0);
    return {
      kind: 'embedded',
      pool,
      schema,
      guard: await guardOf(pool),
      syncs: () => lite.syncs(),
      close: async () => {
        try {
          await stop();
        } finally {
          unlock();
        }
      },
    };
  } catch (error) {
    await running?.stop().catch(() => undefined);
    unlock();
    throw error;
  }
};

/** Opens the embedded database of a folder, or one in memory, and brings it to the schema of this program. */
export const openEmbedded = (folder: string | undefined, migrations: readonly Migration[], options: EngineOptions): Promise<Engine> =>
  folder === undefined ? openMemory(migrations, options) : openFolder(folder, migrations, options);
