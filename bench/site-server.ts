import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { addressOf, memoryOf, processorTimeOf, stopped, untilSays } from './child-server.ts';

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

const start = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<SiteServer> => {
  const own = [process.execPath, '--max-semi-space-size=64', '--expose-gc', '--import', join(root, 'bench', 'heap-told.ts'), ...args];
  const [program, ...rest] = isApart ? [TASKSET, '-c', '0', ...own] : own;
  const child = spawn(program!, rest, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    url: await addressOf(child),
    memory: () => memoryOf(child.pid!),
    held: async () => {
      const told = untilSays(child, /held (\d+)\n/);
      child.kill('SIGUSR2');
      return Number(await told) / 1024 / 1024;
    },
    processorTime: () => processorTimeOf(child.pid!),
    stop: () => stopped(child),
  };
};

/** The program as it is shipped, with the data of a folder. */
export const startSite = (data: string): Promise<SiteServer> =>
  start([join(root, 'bin', 'yidu.js'), 'serve', '--port', '0'], { YIDU_DATA: data, DATABASE_URL: '' });

/** The bare framework giving the same packed bytes. */
export const startSiteBare = (file: string): Promise<SiteServer> => start([join(root, 'bench', 'site-bare.ts'), file], {});
