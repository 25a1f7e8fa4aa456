import type { Pool } from 'pg';
import type { Guard } from './guard.ts';

/** A PostgreSQL behind a pool, of either kind, migrated and ready. */
export type Engine = {
  readonly kind: 'embedded' | 'server';
  readonly pool: Pool;
  /** Schema it stands at: the number of its last migration. */
  readonly schema: number;
  readonly guard: Guard;
  /** Embedded: files made to last since the start. */
  syncs?(): Promise<number>;
  close(): Promise<void>;
};

/** Told what happens beside the answers: a copy before a migration, a connection that broke. */
export type DatabaseLog = (event: string, details?: Readonly<Record<string, unknown>>) => void;

export type EngineOptions = {
  readonly log: DatabaseLog;
  readonly onFault: (error: Error) => void;
  /** False leaves the schema as it is: for looking only. */
  readonly migrating?: boolean;
};
