import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backup, databaseOf, DatabaseError, openEngine, type Counts } from '../../../src/database/index.ts';
import { Refusal, exit, readsChinese, type Command, type Io } from '../io.ts';

export const help = `yidu backup [--out FILE] [--data FOLDER|URL]

Writes everything the database keeps (plans with their versions and sources, every observation with every revision, events, settings, findings, attachments,
the audit chain) into one archive, which \`yidu restore\` puts into an embedded database or a PostgreSQL server alike. 备份整个数据库。

  yidu backup                                 yidu-backup-2026-03-04T05-06-07.zip in this folder
  yidu backup --out /backup/today.zip
  yidu backup --data postgres://user:password@host/name

  --out F       write the archive to F, which must not be there yet
  --data D      the data folder, or the address of a server; else DATABASE_URL, else YIDU_DATA, else ./data

An embedded database is used by one process at a time: stop the server first.

Exit status: 0 written · 2 refused.
`;

const writeWhole = async (path: string, write: (sink: (bytes: Uint8Array) => Promise<void>) => Promise<Counts>): Promise<Counts> => {
  if (existsSync(path)) throw new Refusal(`${path} is there already; a backup is never written over another: give another name with --out`);
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`);
  let handle;
  try {
    handle = await open(temporary, 'wx', 0o600);
  } catch (fault) {
    throw new Refusal(`${path} cannot be written (${(fault as NodeJS.ErrnoException).code}): name a folder that is there and yours`);
  }
  try {
    const counts = await write(async (bytes) => void (await handle.write(bytes)));
    await handle.sync();
    await handle.close();
    await rename(temporary, path);
    return counts;
  } catch (fault) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw fault;
  }
};

/** Does the work, and says a refusal of the database in one line of the terminal's language. */
export const withRefusals = async <T>(io: Io, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (fault) {
    throw fault instanceof DatabaseError ? new Refusal(readsChinese(io.env) ? fault.messageZh : fault.message) : fault;
  }
};

/** Rows of each table that has any, as one line. */
export const counted = (counts: Counts): string =>
  Object.entries(counts)
    .filter(([, rows]) => rows > 0)
    .map(([table, rows]) => `${table} ${rows}`)
    .join(' · ');

const run = async (io: Io, out: string | undefined, data: string | undefined): Promise<number> => {
  const chosen = databaseOf(data, io.env);
  if (chosen.folder !== undefined && !existsSync(chosen.folder)) {
    throw new Refusal(`there is no database in ${chosen.folder}: name its data folder with --data, or set YIDU_DATA or DATABASE_URL`);
  }
  const created = new Date().toISOString();
  const path = resolve(out ?? `yidu-backup-${created.slice(0, 19).replaceAll(':', '-')}.zip`);
  const engine = await openEngine(chosen);
  try {
    const counts = await writeWhole(path, (sink) => backup(engine, sink, created));
    io.stdout.write(readsChinese(io.env) ? `已备份到 ${path}（${counted(counts) || '空库'}）\n` : `backed up to ${path} (${counted(counts) || 'empty'})\n`);
    return exit.compiled;
  } finally {
    await engine.close();
  }
};

export const command: Command = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' }, data: { type: 'string' } } });
  return withRefusals(io, () => run(io, values.out, values.data));
};
