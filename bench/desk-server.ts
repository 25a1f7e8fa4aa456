import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { addressOf, processorTimeOf, stopped } from './child-server.ts';

const root = join(import.meta.dirname, '..');

/** A server in a process of its own, on a port of its own. */
export type Running = {
  readonly url: string;
  /** Milliseconds of processor time so far, its threads with it; NaN where the system does not tell. A database server's own is not in it. */
  processorTime(): number;
  stop(): Promise<void>;
};

const start = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<Running> => {
  const child = spawn(process.execPath, ['--max-semi-space-size=64', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    url: await addressOf(child),
    processorTime: () => processorTimeOf(child.pid!),
    stop: () => stopped(child),
  };
};

/** The program as it is shipped, over a database. */
export const startProgram = (env: NodeJS.ProcessEnv): Promise<Running> => start([join(root, 'bin', 'yidu.js'), 'serve', '--port', '0'], env);

/** The bare framework: Hono giving the bytes of a file. */
export const startBare = (file: string): Promise<Running> => start([join(root, 'bench', 'desk-bare.ts'), file], {});
