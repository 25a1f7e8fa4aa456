import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findBinaries } from './postgres-binaries.ts';

/** A real PostgreSQL for tests and benchmarks, with nothing installed. */
export type PostgresServer = {
  /** Makes an empty database; gives its URL. */
  create(): Promise<string>;
  stop(): Promise<void>;
};

const PREFIX = 'yidu-postgres-data-';

/** Servers whose starter died lie in their folders; they are ended by the number written there, if it still is theirs. */
const stopOrphans = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const starter = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!Number.isSafeInteger(starter) || isRunning(starter)) continue;
    try {
      const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) process.kill(pid, 'SIGQUIT');
    } catch {
      // It ended by itself.
    }
    await rm(folder, { recursive: true, force: true });
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

type Identity = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root; then it runs as the user `postgres`, who is made where he is not there. */
const identity = (): Identity => {
  if (process.getuid?.() !== 0) return {};
  const ask = (option: string): number => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    ask('-u');
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  }
  return { uid: ask('-u'), gid: ask('-g') };
};

const untilReady = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    server.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject).once('exit', () => reject(new Error(`PostgreSQL ended: ${said}`)));
  });

const databases = (adminUrl: string): (() => Promise<string>) => {
  let count = 0;
  return async () => {
    const name = `yidu_test_${process.pid}_${Date.now().toString(36)}_${++count}`;
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    try {
      await client.query(`create database ${name} encoding 'UTF8' template template0`);
    } finally {
      await client.end();
    }
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    return url.href;
  };
};

/**
 * Starts a PostgreSQL, or takes that of DATABASE_URL_TEST, whose user may create databases. Undefined where npm brings none for this platform; `settings`
 * are for its command line.
 */
export const startPostgres = async (settings: readonly string[] = []): Promise<PostgresServer | undefined> => {
  const given = process.env.DATABASE_URL_TEST;
  if (given !== undefined && given !== '') return { create: databases(given), stop: async () => undefined };
  const binaries = await findBinaries();
  if (binaries === undefined) return undefined;
  await stopOrphans();
  const who = identity();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, '..', `.${password.slice(0, 8)}`);
  const own = async (path: string): Promise<void> => (who.uid === undefined ? undefined : chown(path, who.uid, who.gid!));
  await own(folder);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await own(passwordFile);
  try {
    const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C', '--no-sync'];
    execFileSync(binaries.initdb, [`--pgdata=${folder}`, ...flags], { ...who, cwd: tmpdir(), stdio: 'pipe' });
  } finally {
    await rm(passwordFile, { force: true });
  }
  const port = await freePort();
  const flags = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(binaries.postgres, ['-D', folder, '-p', String(port), ...flags], { ...who, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
  await untilReady(server);
  return {
    create: databases(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`),
    stop: async () => {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGINT');
        await ended;
      }
      if (existsSync(folder)) await rm(folder, { recursive: true, force: true });
    },
  };
};
