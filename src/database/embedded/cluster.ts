import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from '../error.ts';
import { startLite } from './lite-process.ts';

/** The files of PostgreSQL within the folder of the database. */
const NAME = 'cluster';
const UNFINISHED = '.unfinished-';

/** Major version of the PostgreSQL in PGlite; its files can be read by no other. */
const MAJOR = '18';

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Windows does not sync folders.
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle.close();
  }
};

/** Makes a whole tree of files last. */
const syncTree = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else if (entry.isFile()) await sync(path);
  }
  await sync(folder);
};

/** Something made beside its place and put there when whole: a process killed in between leaves nothing that looks done. */
const madeWhole = async (folder: string, name: string, make: (path: string) => Promise<unknown>): Promise<string> => {
  const made = join(folder, `${UNFINISHED}${randomUUID().slice(0, 8)}`);
  await make(made);
  await syncTree(made);
  const path = join(folder, name);
  await rename(made, path);
  await sync(folder);
  return path;
};

const removeUnfinished = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) if (name.startsWith(UNFINISHED)) await rm(join(folder, name), { recursive: true, force: true });
};

/** The database's files, made first where there are none. The folder is locked. Throws where what is there is no database, or that of another PostgreSQL. */
export const clusterIn = async (folder: string, template: Uint8Array | undefined): Promise<string> => {
  await removeUnfinished(folder);
  const path = join(folder, NAME);
  if (!existsSync(path)) {
    return madeWhole(folder, NAME, async (made) => {
      const lite = await startLite({ folder: made, durable: false, ...(template === undefined ? {} : { template }) });
      await lite.close();
    });
  }
  if (!existsSync(join(path, 'PG_VERSION'))) throw new DatabaseError('foreign', { folder });
  const major = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim();
  if (major !== MAJOR) throw new DatabaseError('other_major', { folder, found: major, known: MAJOR });
  return path;
};

/** Copies the files of a database that is closed into `backups/`; gives the copy's path. */
export const copyCluster = async (folder: string, name: string): Promise<string> => {
  const backups = join(folder, 'backups');
  await mkdir(backups, { recursive: true, mode: 0o700 });
  await removeUnfinished(backups);
  return madeWhole(backups, name, (made) => cp(join(folder, NAME), made, { recursive: true }));
};
