import type { PGlite } from '@electric-sql/pglite';

/** Bytes of requests after which the log is cut; it grows by a few times as much. */
const ENOUGH = 16 * 1024 * 1024;

const READY = 'Z'.charCodeAt(0);
const IDLE = 'I'.charCodeAt(0);

/**
 * A single-user backend has nobody who checkpoints, so its log would grow until it is closed and be read from its start after a crash. This one
 * checkpoints between transactions, whenever enough has been written.
 */
export const checkpoints = (lite: Pick<PGlite, 'exec'>, enough = ENOUGH): { saw(data: Uint8Array): void; wrote(bytes: number): Promise<void> } => {
  let written = 0;
  let idle = false;
  return {
    /** An answer ends with ReadyForQuery: six bytes, the last the state of the transaction. */
    saw: (data) => {
      if (data.length >= 6 && data.at(-6) === READY) idle = data.at(-1) === IDLE;
    },
    wrote: async (bytes) => {
      written += bytes;
      if (written < enough || !idle) return;
      written = 0;
      await lite.exec('checkpoint');
    },
  };
};
