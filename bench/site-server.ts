import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** A server on the first core, so that who asks it has the others. */
export type SiteServer = {
  readonly url: string;
  /** Resident memory in MB; NaN where the system does not tell. */
  memory(): number;
  /** MB that the program holds after a collection, its worker threads apart. */
  held(): Promise<number>;
  /** Milliseconds of processor time so far. */
  processorTime(): number;
  stop(): Promise<void>;
};

const TASKSET = '/usr/bin/taskset';
const isApart = existsSync(TASKSET) && cpus().length > 1;

/** How server and load share the machine, for the results. */
export const LAYOUT = isApart ? 'server on core 0, load on the others' : 'server and load on the same cores';

const untilSays = (child: ChildProcess, what: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: string): void => {
      said = (said + text).slice(-4000);
      const found = what.exec(said);
      if (found !== null) resolve(found[1]!);
    };
    for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', hear);
    child.once('error', reject).once('exit', (code) => reject(new Error(`the server ended (${code}): ${said}`)));
  });

const memoryOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
};

/** Of Linux, in hundredths of a second: user and system. */
const processorTimeOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
};

const start = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<SiteServer> => {
  const own = [process.execPath, '--max-semi-space-size=64', '--expose-gc', '--import', join(root, 'bench', 'heap-told.ts'), ...args];
  const [program, ...rest] = isApart ? [TASKSET, '-c', '0', ...own] : own;
  const child = spawn(program!, rest, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await untilSays(child, /(http:\/\/(?:localhost|127\.0\.0\.1):\d+)/);
  return {
    url: url.replace('localhost', '127.0.0.1'),
    memory: () => memoryOf(child.pid!),
    held: async () => {
      const told = untilSays(child, /held (\d+)\n/);
      child.kill('SIGUSR2');
      return Number(await told) / 1024 / 1024;
    },
    processorTime: () => processorTimeOf(child.pid!),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** The program as it is shipped, with the data of a folder. */
export const startSite = (data: string): Promise<SiteServer> =>
  start([join(root, 'bin', 'yidu.js'), 'serve', '--port', '0'], { YIDU_DATA: data, DATABASE_URL: '' });

/** The bare framework giving the same packed bytes. */
export const startSiteBare = (file: string): Promise<SiteServer> => start([join(root, 'bench', 'site-bare.ts'), file], {});
