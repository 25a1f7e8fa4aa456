import type { Engine, EngineOptions } from '../engine.ts';
import { poolOf } from '../driver.ts';
import { DatabaseError } from '../error.ts';
import { guardOf } from '../guard.ts';
import { landedMigrations, migrate, type Migration } from '../migration.ts';
import { withoutPassword } from './address.ts';

/** The oldest PostgreSQL the questions are written for. */
const LEAST_VERSION = 15;

const CONNECT_MS = 10_000;

/** Opens a PostgreSQL server by its URL. Throws a `DatabaseError`, which never shows the password. */
export const openServer = async (url: string, migrations: readonly Migration[], { onFault, migrating }: EngineOptions): Promise<Engine> => {
  const pool = poolOf({ connectionString: url, max: 8, connectionTimeoutMillis: CONNECT_MS, application_name: 'yidu' });
  // A connection that breaks while idle is replaced; without a listener it would end the program.
  pool.on('error', onFault);
  try {
    const { rows } = await pool.query<{ version: string; encoding: string }>(
      "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
    );
    const { version, encoding } = rows[0]!;
    const major = Math.floor(Number(version) / 10_000);
    if (major < LEAST_VERSION) throw new DatabaseError('old_server', { found: major, least: LEAST_VERSION });
    if (encoding !== 'UTF8') throw new DatabaseError('encoding', { found: encoding });
    const schema = migrating === false ? ((await landedMigrations(pool)).at(-1)?.number ?? 0) : await migrate(pool, migrations);
    return { kind: 'server', pool, schema, guard: await guardOf(pool), close: () => pool.end() };
  } catch (error) {
    await pool.end();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('unreachable', { url: withoutPassword(url), detail: (error as Error).message || String((error as { code?: string }).code) });
  }
};
