// Writes the stage and the seconds to the terminal while the main thread is busy. Shares: 4 bytes running, the stage's name, whose last byte becomes 1 once something was written.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const running = new Int32Array(workerData, 0, 1);
const words = new Uint8Array(workerData, 4);
const began = Date.now();

while (Atomics.wait(running, 0, 1, 250) === 'timed-out') {
  const seconds = Math.floor((Date.now() - began) / 1000);
  if (seconds < 1) continue;
  Atomics.store(words, words.length - 1, 1);
  const stage = Buffer.from(words.slice(0, -1)).toString().trimEnd();
  writeSync(2, `\r\x1b[Kyidu: ${stage} … ${seconds} s`);
}
