import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { tableAsEntries, type DivisionEntry, type Said } from '../../../src/delivery/index.ts';
import { readWordTable } from '../../../src/intake/index.ts';
import { projectFolder } from '../project-folder.ts';
import type { DivisionMessage } from './division-message.ts';
import { inBoth } from './words/index.ts';

/** What a file says about who does what; a table is taken as it is, a document only proposes. */
export type DivisionReading =
  | { readonly entries: readonly DivisionEntry[]; readonly form: 'table' | 'document'; readonly refused?: never }
  | { readonly refused: Said; readonly entries?: never };

/** Far above what any document of division needs. */
const SECONDS = 120;
const HEAP_MB = 1024;

const inWorker = (bytes: Uint8Array, name: string): Promise<DivisionMessage> =>
  new Promise((resolve) => {
    // From the checkout, not from the built server: a worker is a file of its own, which Node runs as it is.
    const worker = new Worker(join(projectFolder(), 'apps', 'server', 'tasks', 'division-worker.ts'), {
      workerData: { bytes, name },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const settle = (message: DivisionMessage): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(message);
    };
    const timer = setTimeout(() => settle({ fault: 'time' }), SECONDS * 1000);
    worker.on('message', settle).on('error', (fault) => settle({ fault: String(fault) }));
  });

const readDocument = async (bytes: Uint8Array, name: string): Promise<DivisionReading> => {
  const { entries = [], refused, fault } = await inWorker(bytes, name);
  if (refused !== undefined) return { refused };
  if (fault !== undefined) return { refused: inBoth((words) => words.importFailed) };
  return entries.length === 0 ? { refused: inBoth((words) => words.importNothing) } : { entries, form: 'document' };
};

const isTable = (bytes: Uint8Array, name: string): boolean => {
  if (/\.(?:xlsx|xlsm|csv)$/i.test(name)) return true;
  if (/\.(?:docx|pdf|txt|md|html?)$/i.test(name)) return false;
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
};

/** Reads a table (.xlsx, .csv) or a document (.docx, .pdf, .txt, …) that divides work. Nothing is stored. */
export const readDivision = async (bytes: Uint8Array, name: string): Promise<DivisionReading> => {
  if (!isTable(bytes, name)) return readDocument(bytes, name);
  const table = await readWordTable(bytes);
  if (table.refused !== undefined) return { refused: table.refused };
  const entries = table.sheets.flatMap(({ name: sheet, rows }) => tableAsEntries(rows, (row) => (sheet === '' ? String(row) : `${sheet} ${row}`)) ?? []);
  return entries.length === 0 ? { refused: inBoth((words) => words.importNothing) } : { entries, form: 'table' };
};
