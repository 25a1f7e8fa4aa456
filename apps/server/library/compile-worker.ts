/** Reads and compiles documents beside the server, one after another, so that the server goes on answering and can end it at any moment. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { IntakeError, read } from '../../../src/intake/index.ts';
import { compile } from '../../../src/plan/index.ts';
import type { CompileMessage, CompileTask } from './compile-message.ts';

const say = (message: CompileMessage): void => parentPort!.postMessage(message);

/** Progress is told at most a hundred times: each message wakes the server. */
const tellReading = (): ((done: number, of: number) => void) => {
  let told = -1;
  return (done, of) => {
    const share = of > 0 ? Math.floor((100 * done) / of) / 100 : 0;
    if (share <= told) return;
    told = share;
    say({ type: 'stage', stage: 'reading', share });
  };
};

const work = async ({ path, name }: CompileTask): Promise<void> => {
  try {
    say({ type: 'stage', stage: 'reading' });
    const document = await read(await readFile(path), name, { onProgress: tellReading() });
    say({ type: 'stage', stage: 'compiling' });
    const compiled = compile({ name, text: document.text, sha256: document.sha256 });
    const { format, sha256, silentPages } = document;
    if (compiled.refused === undefined) say({ type: 'done', document: { format, sha256, compiled, ...(silentPages === undefined ? {} : { silentPages }) } });
    else say({ type: 'refused', refusal: { code: 'no-plan', zh: compiled.refused.messageZh, en: compiled.refused.message } });
  } catch (error) {
    if (error instanceof IntakeError) say({ type: 'refused', refusal: { code: error.code, zh: error.messageZh, en: error.message } });
    else say({ type: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};

parentPort!.on('message', (task: CompileTask) => void work(task));
