import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DatabaseError } from '../error.ts';
import { projectFolder } from '../project-folder.ts';
import type { LiteReply, LiteRequest, LiteTask, Program } from './lite-message.ts';

type Listener = (reply: Extract<LiteReply, { session: number }>) => void;

/** The embedded database at work in its thread. */
export type LiteProcess = {
  send(request: LiteRequest, transfer?: ArrayBuffer): void;
  /** What comes back for a connection; the function given ends it. */
  listen(session: number, listener: Listener): () => void;
  /** Files made to last since the start. */
  syncs(): Promise<number>;
  dump(): Promise<Uint8Array>;
  /** Resolves when everything is on disk. */
  close(): Promise<void>;
};

// A worker is a file of its own, which Node runs as it is: beside this one in the sources, in the checkout where this one is part of a bundle.
const workerPath = (): string => {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'lite-worker.ts');
  return existsSync(beside) ? beside : join(projectFolder(), 'src', 'database', 'embedded', 'lite-worker.ts');
};

declare const WebAssembly: { compile(bytes: Uint8Array): Promise<Program> };

let program: Promise<Program> | undefined;

/** PGlite's program, compiled once for all threads of this process: the second database opens in half the time. */
const compiledProgram = (): Promise<Program> => {
  const path = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), 'pglite.wasm');
  program ??= readFile(path).then((bytes) => WebAssembly.compile(bytes));
  return program;
};

/** Starts the thread; resolves once the database answers. Rejects with a `DatabaseError` where it cannot open. */
export const startLite = async (task: Omit<LiteTask, 'program'>): Promise<LiteProcess> => {
  const workerData: LiteTask = { ...task, program: await compiledProgram() };
  const worker = new Worker(workerPath(), { workerData });
  const listeners = new Map<number, Listener>();
  type Waiting = { readonly type: LiteReply['type']; readonly take: (reply: never) => void; readonly refuse: (error: Error) => void };
  let waiting: Waiting[] = [];
  let fault: Error | undefined;

  const wait = <T extends LiteReply['type']>(type: T): Promise<Extract<LiteReply, { type: T }>> =>
    new Promise((take, refuse) => {
      if (fault === undefined) waiting.push({ type, take, refuse });
      else refuse(fault);
    });
  const settle = (reply: LiteReply): void => {
    const at = waiting.findIndex(({ type }) => type === reply.type);
    if (at >= 0) waiting.splice(at, 1)[0]!.take(reply as never);
  };
  const fail = (error: Error): void => {
    fault ??= error;
    for (const { refuse } of waiting) refuse(error);
    waiting = [];
    for (const [session, listener] of listeners) listener({ type: 'broken', session, error: error.message });
  };

  worker.on('message', (reply: LiteReply) => {
    if (reply.type === 'bytes' || reply.type === 'broken') listeners.get(reply.session)?.(reply);
    else if (reply.type === 'failed') fail(new DatabaseError('engine', { detail: reply.error }));
    else settle(reply);
  });
  worker.on('error', (error) => fail(new DatabaseError('engine', { detail: error.message })));
  worker.on('exit', () => fail(new DatabaseError('closed')));

  const send: LiteProcess['send'] = (request, transfer) => worker.postMessage(request, transfer === undefined ? [] : [transfer]);
  try {
    await wait('ready');
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    send,
    listen: (session, listener) => {
      listeners.set(session, listener);
      if (fault !== undefined) queueMicrotask(() => listener({ type: 'broken', session, error: fault!.message }));
      return () => void listeners.delete(session);
    },
    syncs: async () => {
      send({ type: 'syncs' });
      return (await wait('syncs')).count;
    },
    dump: async () => {
      send({ type: 'dump' });
      return (await wait('dump')).bytes;
    },
    close: async () => {
      send({ type: 'close' });
      try {
        await wait('closed');
      } finally {
        await worker.terminate();
      }
    },
  };
};
