import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** A server in a process of its own, on a port of its own. */
export type Running = {
  readonly url: string;
  /** Milliseconds of processor time so far, its threads with it; NaN where the system does not tell. A database server's own is not in it. */
  processorTime(): number;
  stop(): Promise<void>;
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

const untilSays = (child: ChildProcess, pattern: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: string): void => {
      said = (said + text).slice(-4000);
      const found = pattern.exec(said);
      if (found !== null) resolve(found[1]!);
    };
    for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', hear);
    child.once('error', reject).once('exit', (code) => reject(new Error(`the server ended (${code}): ${said}`)));
  });

const start = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<Running> => {
  const child = spawn(process.execPath, ['--max-semi-space-size=64', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await untilSays(child, /(http:\/\/(?:localhost|127\.0\.0\.1):\d+)/);
  return {
    url: url.replace('localhost', '127.0.0.1'),
    processorTime: () => processorTimeOf(child.pid!),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** The program as it is shipped, over a database. */
export const startProgram = (env: NodeJS.ProcessEnv): Promise<Running> => start([join(root, 'bin', 'yidu.js'), 'serve', '--port', '0'], env);

/** The bare framework: Hono giving the bytes of a file. */
export const startBare = (file: string): Promise<Running> => start([join(root, 'bench', 'desk-bare.ts'), file], {});
