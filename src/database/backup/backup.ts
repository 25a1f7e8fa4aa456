import type { PoolClient } from 'pg';
import { lineHash, sha256 } from '../digest.ts';
import type { Engine } from '../engine.ts';
import { AS_OWNER } from '../guard.ts';
import { archiveWriter, type ArchiveWriter, type Sink } from './archive-writer.ts';
import { CHECKSUMS_NAME, HEADER_NAME, partName, TABLES, type Checksums, type Header } from './format.ts';

const FETCHED = 2000;
/** Characters after which the next part begins. */
const PART_LENGTH = 32 * 1024 * 1024;

/** Rows of each table. */
export type Counts = Readonly<Record<string, number>>;

/** A table's rows as the database itself writes them in JSON: exact numbers stay exact, whoever reads them. */
async function* linesOf(client: PoolClient, table: string, key: string): AsyncGenerator<readonly string[]> {
  await client.query(`declare kept no scroll cursor for select row_to_json(t)::text as line from ${table} t order by ${key}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${FETCHED} from kept`);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < FETCHED) break;
  }
  await client.query('close kept');
}

const writeTable = async (client: PoolClient, writer: ArchiveWriter, table: string, key: string): Promise<{ rows: number; sha256: string }> => {
  const hash = lineHash();
  let rows = 0;
  let parts = 0;
  let length = Number.POSITIVE_INFINITY;
  for await (const lines of linesOf(client, table, key)) {
    for (const line of lines) hash.add(line);
    if (length > PART_LENGTH) {
      writer.begin(partName(table, ++parts));
      length = 0;
    }
    const text = `${lines.join('\n')}\n`;
    await writer.write(text);
    length += text.length;
    rows += lines.length;
  }
  return { rows, sha256: hash.digest() };
};

/** Writes everything the database keeps, as it is at one moment, into an archive. */
export const backup = async ({ pool, schema }: Engine, sink: Sink, created: string): Promise<Counts> => {
  const writer = archiveWriter(sink);
  const header: Header = { format: 'yidu-backup', version: 1, schema, created };
  const headerText = `${JSON.stringify(header, null, 2)}\n`;
  writer.begin(HEADER_NAME);
  await writer.write(headerText);
  const client = await pool.connect();
  const tables: Record<string, Checksums['tables'][string]> = {};
  try {
    await client.query(`begin isolation level repeatable read read only; ${AS_OWNER}`);
    await client.query("set local timezone = 'UTC'");
    for (const [table, key] of Object.entries(TABLES)) tables[table] = await writeTable(client, writer, table, key);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
  const checksums: Checksums = { header: sha256(headerText), tables };
  writer.begin(CHECKSUMS_NAME);
  await writer.write(`${JSON.stringify(checksums, null, 2)}\n`);
  await writer.end();
  return Object.fromEntries(Object.entries(tables).map(([table, { rows }]) => [table, rows]));
};
