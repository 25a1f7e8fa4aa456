/** Runs PGlite beside the program, so that a long question does not stop it, and makes what it commits last. */
import { PGlite } from '@electric-sql/pglite';
import { parentPort, workerData } from 'node:worker_threads';
import { syncingFiles, type SyncCounter } from './file-sync.ts';
import type { LiteReply, LiteRequest, LiteTask } from './lite-message.ts';
import { checkpoints } from './checkpoint.ts';

const { program, folder, template, durable } = workerData as LiteTask;

// Shipped, PGlite starts with -F (no fsync); its fdatasync does nothing, so the log is synced by fsync.
const startParams = [
  ...PGlite.defaultStartParams.filter((word) => !(durable && word === '-F')),
  ...(durable ? ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'] : []),
  '-c',
  'timezone=UTC',
];

const say = (reply: LiteReply): void => {
  if (reply.type === 'bytes') parentPort!.postMessage(reply, [reply.bytes.buffer as ArrayBuffer]);
  else parentPort!.postMessage(reply);
};
/** What PGlite's file system throws is no `Error`: a number of WASI, 51 where the disk is full. */
const textOf = (error: unknown): string => {
  if (error instanceof Error) return error.message;
  const number = (error as { errno?: number } | undefined)?.errno;
  if (number === undefined) return String(error);
  return number === 51 ? 'no space left on the disk' : `the file system refused (${number})`;
};

const start = async (): Promise<void> => {
  const lite = await PGlite.create({
    startParams,
    pgliteWasmModule: program as never,
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(template === undefined ? {} : { loadDataDir: new Blob([template as Uint8Array<ArrayBuffer>]) }),
  });
  const counter: SyncCounter = durable && folder !== undefined ? syncingFiles(lite) : { count: 0 };
  const checkpoint = checkpoints(lite);

  const answer = async (session: number, bytes: Uint8Array): Promise<void> => {
    try {
      await lite.execProtocolRawStream(bytes, {
        onRawData: (data) => {
          checkpoint.saw(data);
          say({ type: 'bytes', session, bytes: new Uint8Array(data) });
        },
      });
      await checkpoint.wrote(bytes.length);
    } catch (error) {
      say({ type: 'broken', session, error: textOf(error) });
    }
  };

  const work = async (request: LiteRequest): Promise<void> => {
    if (request.type === 'bytes') await answer(request.session, request.bytes);
    else if (request.type === 'end') {
      // The next connection finds the one backend as a new one would be.
      await lite.exec('rollback');
      await lite.exec('discard all');
    } else if (request.type === 'syncs') say({ type: 'syncs', count: counter.count });
    else if (request.type === 'dump') say({ type: 'dump', bytes: new Uint8Array(await (await lite.dumpDataDir('none')).arrayBuffer()) });
    else {
      await lite.close();
      say({ type: 'closed' });
    }
  };

  let turn: Promise<void> = Promise.resolve();
  parentPort!.on('message', (request: LiteRequest) => {
    turn = turn.then(() => work(request)).catch((error: unknown) => say({ type: 'failed', error: textOf(error) }));
  });
  say({ type: 'ready' });
};

start().catch((error: unknown) => say({ type: 'failed', error: textOf(error) }));
