import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { DatabaseError } from './error.ts';
import { AS_OWNER, bringRole } from './guard.ts';
import { bringRights } from './permission-table.ts';
import { projectFolder } from './project-folder.ts';

/** One numbered step of the schema; frozen once it has landed. */
export type Migration = { readonly number: number; readonly name: string; readonly checksum: string; readonly sql: string };

/** Programs that start at the same moment on one server migrate one after another. */
const ADVISORY_KEY = 20_210_303;

const NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/;

/** Line ends do not count: a checkout may change them. */
const checksumOf = (sql: string): string => createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');

/** The migrations of a folder in their order; those of this program by default. */
export const readMigrations = async (folder = join(projectFolder(), 'src', 'database', 'migrations')): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      const parts = NAME.exec(name)!;
      return { number: Number(parts[1]), name: parts[2]!, checksum: checksumOf(sql), sql };
    }),
  );
};

/** The schema of this program: the number of its last migration. */
export const knownSchema = async (): Promise<number> => (await readMigrations()).at(-1)!.number;

type Landed = { readonly number: number; readonly name: string; readonly checksum: string };

/** What the database has been through; nothing where it is new. */
export const landedMigrations = async (client: Pool | PoolClient): Promise<readonly Landed[]> => {
  const { rows } = await client.query<{ there: boolean }>("select to_regclass('migration') is not null as there");
  return rows[0]!.there ? (await client.query<Landed>('select number, name, checksum from migration order by number')).rows : [];
};

/** Those still to come. Throws a `DatabaseError` where the database has been through one that is not here, or not as it is here. */
export const pendingMigrations = (migrations: readonly Migration[], landed: readonly Landed[]): readonly Migration[] => {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const { number, name, checksum } of landed) {
    const ours = known.get(number);
    if (ours === undefined) throw new DatabaseError('migration_newer', { found: landed.at(-1)!.number, known: migrations.at(-1)?.number ?? 0 });
    if (ours.checksum !== checksum) throw new DatabaseError('migration_changed', { number, name });
  }
  const done = new Set(landed.map(({ number }) => number));
  return migrations.filter(({ number }) => !done.has(number));
};

export const createMigrationTable = async (client: PoolClient): Promise<void> => {
  await client.query(
    'create table if not exists migration (number integer primary key, name text not null, checksum text not null, applied timestamptz not null)',
  );
};

/** Holds back whoever else would migrate, until the transaction ends. */
export const holdMigrations = async (client: PoolClient): Promise<void> => {
  await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_KEY]);
};

/** Does one migration within the transaction at hand. */
export const landMigration = async (client: PoolClient, { number, name, checksum, sql }: Migration): Promise<void> => {
  try {
    await client.query(sql);
    await client.query('insert into migration (number, name, checksum, applied) values ($1, $2, $3, now())', [number, name, checksum]);
  } catch (error) {
    throw new DatabaseError('migration_failed', { number, name, detail: (error as Error).message }, { cause: error });
  }
};

/** Brings the database to the schema and the table of rights of this program, in one transaction: whole or not at all. Gives the number it stands at. */
export const migrate = async (pool: Pool, migrations: readonly Migration[]): Promise<number> => {
  const client = await pool.connect();
  try {
    await client.query(`begin; ${AS_OWNER}`);
    await holdMigrations(client);
    const pending = pendingMigrations(migrations, await landedMigrations(client));
    if (pending.length > 0) await createMigrationTable(client);
    for (const migration of pending) await landMigration(client, migration);
    await bringRights(client);
    await bringRole(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  return migrations.at(-1)?.number ?? 0;
};
