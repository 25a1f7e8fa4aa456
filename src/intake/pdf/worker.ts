import { parentPort, workerData } from 'node:worker_threads';
import { IntakeError, type Wording } from '../error.ts';
import { damagedFile } from '../messages.ts';
import { extractPdf } from './extract-pdf.ts';
import type { IntakeText } from '../document.ts';

/** What the thread that reads a PDF reports. */
export type Report = { readonly progress: readonly [done: number, of: number] } | { readonly read: IntakeText } | { readonly fault: Wording };

const report = (message: Report): void => parentPort?.postMessage(message);

try {
  report({ read: await extractPdf(workerData as Uint8Array, (done, of) => report({ progress: [done, of] })) });
} catch (error) {
  const fault: Wording =
    error instanceof IntakeError
      ? { code: error.code, en: error.message, zh: error.messageZh }
      : damagedFile('PDF', 'its objects cannot be followed', '对象结构无法解读');
  report({ fault });
}
