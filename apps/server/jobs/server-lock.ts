import pg from 'pg';

/** Of the locks that programs take in a PostgreSQL database: this program's clock. */
const CLOCK = 0x79696475;

/**
 * Does the work while no other process of the same database server does it; false where another does. The lock goes with its connection, so a process that
 * dies leaves none behind.
 */
export const whileAlone = async (url: string, work: () => Promise<void>): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [CLOCK]);
    if (rows[0]?.held !== true) return false;
    await work();
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
};
