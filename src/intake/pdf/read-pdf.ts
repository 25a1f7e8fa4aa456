import { Worker } from 'node:worker_threads';
import { IntakeError } from '../error.ts';
import { MAX_PDF_MEMORY, MAX_PDF_TIME } from '../limits.ts';
import { exhausted } from '../messages.ts';
import type { IntakeText, Progress } from '../document.ts';
import type { Report } from './worker.ts';

const WATCH_EVERY = 200;

/**
 * Reads a PDF with a text layer in a thread of its own, which is stopped when it takes too long or too much memory: no
 * reader of PDF is proof against every file. Throws IntakeError.
 */
export const readPdf = async (bytes: Uint8Array, onProgress?: Progress): Promise<IntakeText> => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: 2048 }, execArgv: [] });
  const before = process.memoryUsage.rss();
  const end = performance.now() + MAX_PDF_TIME;
  const overrun = (): IntakeError => new IntakeError(exhausted(MAX_PDF_TIME / 1000));
  let watch: ReturnType<typeof setInterval> | undefined;
  try {
    return await new Promise<IntakeText>((resolve, reject) => {
      watch = setInterval(() => {
        if (performance.now() > end || process.memoryUsage.rss() - before > MAX_PDF_MEMORY) reject(overrun());
      }, WATCH_EVERY);
      worker.on('message', (report: Report) => {
        if ('progress' in report) onProgress?.(...report.progress);
        else if ('read' in report) resolve(report.read);
        else reject(new IntakeError(report.fault));
      });
      worker.on('error', (error) => reject(new IntakeError(exhausted(MAX_PDF_TIME / 1000), { cause: error })));
      worker.on('exit', () => reject(overrun()));
    });
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
};
