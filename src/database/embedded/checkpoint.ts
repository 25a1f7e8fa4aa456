import type { PGlite } from '@electric-sql/pglite';

const MEBIBYTE = 1024 * 1024;
/** Log after which it is cut; looked at whenever this many bytes of requests have come. */
const ENOUGH = 48 * MEBIBYTE;
const LOOK_EVERY = MEBIBYTE;

const READY = 'Z'.charCodeAt(0);
const IDLE = 'I'.charCodeAt(0);

const ASK_LOG = 'select (pg_current_wal_lsn() - redo_lsn)::float8 as bytes from pg_control_checkpoint()';

/**
 * A single-user backend has nobody who checkpoints, so its log would grow until it is closed and be read from its start after a crash. This one
 * checkpoints between transactions, whenever enough has been written.
 */
export const checkpoints = (lite: Pick<PGlite, 'exec' | 'query'>): { saw(data: Uint8Array): void; wrote(bytes: number): Promise<void> } => {
  let written = 0;
  let idle = false;
  return {
    /** An answer ends with ReadyForQuery: six bytes, the last the state of the transaction. */
    saw: (data) => {
      if (data.length >= 6 && data.at(-6) === READY) idle = data.at(-1) === IDLE;
    },
    wrote: async (bytes) => {
      written += bytes;
      if (written < LOOK_EVERY || !idle) return;
      written = 0;
      const { rows } = await lite.query<{ bytes: number }>(ASK_LOG);
      if (rows[0]!.bytes >= ENOUGH) await lite.exec('checkpoint');
    },
  };
};
