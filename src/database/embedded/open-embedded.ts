import type { Engine } from '../engine.ts';
import { poolOf } from '../driver.ts';
import { migrate, type Migration } from '../migration.ts';
import { startLite, type LiteProcess } from './lite-process.ts';
import { LiteStream } from './lite-stream.ts';
import type { LiteTask } from './lite-message.ts';

/** A pool over the thread. It has one connection, for the backend has one session: never ask the pool inside a transaction. */
const poolOver = (lite: LiteProcess) =>
  poolOf({ stream: () => new LiteStream(lite), max: 1, user: 'postgres', database: 'postgres', idleTimeoutMillis: 0 } as never);

/** Starts an embedded database and brings it to the schema of this program. */
export const startEmbedded = async (task: LiteTask, migrations: readonly Migration[], onFault: (error: Error) => void): Promise<Engine> => {
  const lite = await startLite(task);
  const pool = poolOver(lite);
  pool.on('error', onFault);
  const close = async (): Promise<void> => {
    await pool.end();
    await lite.close();
  };
  try {
    const schema = await migrate(pool, migrations);
    return { kind: 'embedded', pool, schema, syncs: () => lite.syncs(), dump: () => lite.dump(), close };
  } catch (error) {
    await close();
    throw error;
  }
};

type Options = { readonly log: (event: string, details?: Readonly<Record<string, unknown>>) => void; readonly onFault: (error: Error) => void };

/** Opens the embedded database of a folder, or one in memory. */
export const openEmbedded = async (folder: string | undefined, migrations: readonly Migration[], { onFault }: Options): Promise<Engine> =>
  startEmbedded({ durable: folder !== undefined, ...(folder === undefined ? {} : { folder }) }, migrations, onFault);
