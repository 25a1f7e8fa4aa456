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
/** A worker takes a second to start on a busy machine, so one that has done its work is kept for the next; not for ever, lest it grow. */
const MOST_IDLE = 1;
const MOST_TASKS = 50;

type Staff = { readonly worker: Worker; readonly heapMb: number; tasks: number };
const idle: Staff[] = [];
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

const hire = (heapMb: number): Staff => {
  const at = idle.findIndex((one) => one.heapMb === heapMb);
  if (at >= 0) return idle.splice(at, 1)[0]!;
  // From the checkout, not from the built server: a worker is a file of its own, which Node runs as it is.
  const worker = new Worker(join(projectFolder(), 'apps', 'server', 'library', 'compile-worker.ts'), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 128 },
  });
  return { worker, heapMb, tasks: 0 };
};

/** Keeps a worker that ended its task in good order; it does not keep the process alive. */
const release = (staff: Staff): void => {
  staff.worker.removeAllListeners();
  // One that dies while idle is no longer there to be hired.
  const leave = (): void => {
    const at = idle.indexOf(staff);
    if (at >= 0) idle.splice(at, 1);
  };
  staff.worker.on('error', leave).on('exit', leave);
  if (idle.length >= MOST_IDLE || staff.tasks >= MOST_TASKS) void staff.worker.terminate();
  else {
    staff.worker.unref();
    idle.push(staff);
  }
};

const run = (task: CompileTask, { onStage, onFault, limits = LIMITS }: CompilationOptions, stopped: AbortSignal): Promise<Outcome> =>
  new Promise((resolve) => {
    const staff = hire(limits.heapMb);
    const { worker } = staff;
    staff.tasks++;
    const settle = (outcome: Outcome, inGoodOrder: boolean): void => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', cancel);
      if (inGoodOrder) release(staff);
      else
        void worker
          .removeAllListeners()
          .on('error', () => undefined)
          .terminate();
      resolve(outcome);
    };
    const cancel = (): void => settle({ type: 'cancelled' }, false);
    const timer = setTimeout(() => settle({ type: 'refused', refusal: tooSlow(limits.seconds) }, false), limits.seconds * 1000);
    stopped.addEventListener('abort', cancel);
    worker.removeAllListeners();
    worker.on('message', (message: CompileMessage) => {
      if (message.type === 'stage') return onStage?.(message.stage, message.share);
      if (message.type !== 'failed') return settle(message, true);
      onFault?.(message.error);
      return settle({ type: 'refused', refusal: BROKEN }, false);
    });
    worker.on('error', (error) => {
      const memory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!memory) onFault?.(error);
      settle({ type: 'refused', refusal: memory ? TOO_BIG : BROKEN }, false);
    });
    worker.on('exit', () => settle({ type: 'refused', refusal: BROKEN }, false));
    worker.ref();
    worker.postMessage(task);
  });

/** Compiles a file in a worker thread within limits of time and memory. The outcome never rejects. */
export const compileFile = (task: CompileTask, options: CompilationOptions = {}): Compilation => {
  const stopped = new AbortController();
  const outcome = (async (): Promise<Outcome> => {
    options.onStage?.('waiting', undefined);
    await takeTurn();
    try {
      return stopped.signal.aborted ? { type: 'cancelled' } : await run(task, options, stopped.signal);
    } finally {
      giveTurn();
    }
  })();
  return { outcome, cancel: () => stopped.abort() };
};
