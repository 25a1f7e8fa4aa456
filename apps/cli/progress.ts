import { Worker } from 'node:worker_threads';
import type { Io } from './io.ts';

export type Progress = { stage(name: string): void; stop(): void };

const silent: Progress = { stage: () => {}, stop: () => {} };
const longestStage = 40;

/**
 * Says on a terminal what is being done and for how long, once it takes over a second. Compiling keeps this thread busy
 * from beginning to end, so another one does the telling.
 */
export const startProgress = (io: Io, stage: string): Progress => {
  if (io.stderr.isTTY !== true || io.stderr !== process.stderr) return silent;
  const shared = new SharedArrayBuffer(4 + longestStage);
  const running = new Int32Array(shared, 0, 1);
  const words = new Uint8Array(shared, 4);
  const tell = (name: string): void => void new TextEncoder().encodeInto(name.padEnd(longestStage), words);
  tell(stage);
  Atomics.store(running, 0, 1);
  const worker = new Worker(new URL('./progress-worker.js', import.meta.url), { workerData: shared });
  worker.unref();
  let over = false;
  return {
    stage: tell,
    stop: () => {
      if (over) return;
      over = true;
      Atomics.store(running, 0, 0);
      Atomics.notify(running, 0);
      // The line is wiped here: the worker may not get a turn before the next remark.
      if (Atomics.load(words, longestStage - 1) === 1) io.stderr.write('\r\x1b[K');
      void worker.terminate();
    },
  };
};
