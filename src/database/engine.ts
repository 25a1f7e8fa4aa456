import type { Pool } from 'pg';

/** A PostgreSQL behind a pool, of either kind, migrated and ready. */
export type Engine = {
  readonly kind: 'embedded' | 'server';
  readonly pool: Pool;
  /** Schema it stands at: the number of its last migration. */
  readonly schema: number;
  /** Embedded: files made to last since the start. */
  syncs?(): Promise<number>;
  /** Embedded: the whole database as one archive that a memory database can start from. */
  dump?(): Promise<Uint8Array>;
  close(): Promise<void>;
};
