import type { Pool } from 'pg';

/** A PostgreSQL behind a pool, of either kind, migrated and ready. */
export type Engine = {
  readonly kind: 'embedded' | 'server';
  readonly pool: Pool;
  /** Schema it stands at: the number of its last migration. */
  readonly schema: number;
  /** Embedded: files made to last since the start. */
  syncs?(): Promise<number>;
  close(): Promise<void>;
};
