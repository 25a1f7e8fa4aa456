import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Milliseconds of processor time of a process and its threads, as Linux tells it in hundredths of a second; NaN elsewhere. */
export const processorTimeOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
};

/** Resident memory of a process in MB; NaN where the system does not tell. */
export const memoryOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
};

/** Waits until the server says something; gives what the first group caught. Rejects where it ends before that. */
export const untilSays = (child: ChildProcess, what: RegExp): Promise<string> =>
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

/** Waits until the server says where it listens. */
export const addressOf = async (child: ChildProcess): Promise<string> =>
  (await untilSays(child, /(http:\/\/(?:localhost|127\.0\.0\.1):\d+)/)).replace('localhost', '127.0.0.1');

/** Asks the server to stop, and waits until it has. */
export const stopped = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
};
