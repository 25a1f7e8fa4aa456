import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../project-folder.ts';
import type { CompiledDocument, CompileMessage, CompileTask, Refusal, Stage } from './compile-message.ts';

/** How long a document may take and how much memory; both far above what any plan needs. */
export type CompileLimits = { readonly seconds: number; readonly heapMb: number };
const LIMITS: CompileLimits = { seconds: 240, heapMb: 1536 };

export type Outcome =
  | { readonly type: 'done'; readonly document: CompiledDocument }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'cancelled' };

export type Compilation = {
  readonly outcome: Promise<Outcome>;
  /** Ends the work, also while it waits for its turn. */
  cancel(): void;
};

export type CompilationOptions = {
  readonly onStage?: (stage: Stage, share: number | undefined) => void;
  /** Told what a worker died of, where it was no fault of the document. */
  readonly onFault?: (error: unknown) => void;
  readonly limits?: CompileLimits;
};

const tooSlow = (seconds: number): Refusal => ({
  code: 'time',
  zh: `文件没有在 ${seconds} 秒内读完，已停止：请拆成几份，或只保存规划的文字。`,
  en: `The file was not read within ${seconds} seconds and was stopped: split it, or save only the text of the plan.`,
});
const TOO_BIG: Refusal = {
  code: 'memory',
  zh: '读这份文件需要的内存超过限度，已停止：请拆成几份，或只保存规划的文字。',
  en: 'Reading the file needs more memory than is allowed and was stopped: split it, or save only the text of the plan.',
};
const BROKEN: Refusal = {
  code: 'failed',
  zh: '读这份文件时程序出错，没有保存任何东西：请把文件另存为 .txt 再试，并把文件发给维护人员。',
  en: 'The program failed on this file and nothing was stored: save it as .txt and try again, and send the file to the maintainers.',
};

/** Two at a time: a third would slow the reading of plans that are already there. */
const MOST_AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

const takeTurn = async (): Promise<void> => {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
};
const giveTurn = (): void => {
  const next = waiting.shift();
  if (next === undefined) running--;
  else next();
};

/** Compiles a file in a worker thread within limits of time and memory. The outcome never rejects. */
export const compileFile = (task: CompileTask, { onStage, onFault, limits = LIMITS }: CompilationOptions = {}): Compilation => {
  const stopped = new AbortController();
  const run = (): Promise<Outcome> =>
    new Promise((resolve) => {
      // From the checkout, not from the built server: a worker is a file of its own, which Node runs as it is.
      const worker = new Worker(join(projectFolder(), 'apps', 'server', 'library', 'compile-worker.ts'), {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 128 },
        stdout: false,
        stderr: false,
      });
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        resolve(outcome);
        void worker.terminate();
      };
      const timer = setTimeout(() => settle({ type: 'refused', refusal: tooSlow(limits.seconds) }), limits.seconds * 1000);
      stopped.signal.addEventListener('abort', () => settle({ type: 'cancelled' }));
      worker.on('message', (message: CompileMessage) => (message.type === 'stage' ? onStage?.(message.stage, message.share) : settle(message)));
      worker.on('error', (error) => {
        const memory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
        if (!memory) onFault?.(error);
        settle({ type: 'refused', refusal: memory ? TOO_BIG : BROKEN });
      });
      worker.on('exit', () => settle({ type: 'refused', refusal: BROKEN }));
    });
  const outcome = (async (): Promise<Outcome> => {
    onStage?.('waiting', undefined);
    await takeTurn();
    try {
      return stopped.signal.aborted ? { type: 'cancelled' } : await run();
    } finally {
      giveTurn();
    }
  })();
  return { outcome, cancel: () => stopped.abort() };
};
