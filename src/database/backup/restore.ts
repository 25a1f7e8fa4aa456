import type { PoolClient } from 'pg';
import { lineHash, sha256, type LineHash } from '../digest.ts';
import type { Engine } from '../engine.ts';
import { DatabaseError } from '../error.ts';
import { createMigrationTable, holdMigrations, landMigration, readMigrations, type Migration } from '../migration.ts';
import { AS_OWNER, bringRole } from '../guard.ts';
import { bringRights } from '../permission-table.ts';
import { readArchive } from './archive-reader.ts';
import type { Counts } from './backup.ts';
import { Checksums, CHECKSUMS_NAME, Header, HEADER_NAME, tableOfPart, TABLES, UNKEPT_TABLES } from './format.ts';

const damaged = (detail: string): DatabaseError => new DatabaseError('archive_damaged', { detail });

const INSERTED_ROWS = 2000;
const INSERTED_LENGTH = 8 * 1024 * 1024;
/** A line longer than the longest text of the runtime cannot be; one near it holds a file. */
const LONGEST_LINE = 400 * 1024 * 1024;

/** Lines of one table on their way in: counted, hashed, gathered into statements. */
const tableReader = (client: PoolClient, table: string) => {
  const hash: LineHash = lineHash();
  let rows = 0;
  let rest = '';
  let gathered: string[] = [];
  let length = 0;
  const insert = async (): Promise<void> => {
    if (gathered.length === 0) return;
    const lines = gathered;
    gathered = [];
    length = 0;
    try {
      // Its type is taken from the table itself: by its name `record` would be PostgreSQL's own type of any row.
      await client.query(`insert into ${table} select * from json_populate_recordset((select t from ${table} t limit 0), $1::json)`, [`[${lines.join(',')}]`]);
    } catch (error) {
      throw new DatabaseError('archive_damaged', { detail: `${table}: ${(error as Error).message}` }, { cause: error });
    }
  };
  return {
    add: async (text: string): Promise<void> => {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      if (rest.length > LONGEST_LINE) throw damaged(table);
      for (const line of lines) {
        hash.add(line);
        rows++;
        gathered.push(line);
        length += line.length;
        if (gathered.length >= INSERTED_ROWS || length >= INSERTED_LENGTH) await insert();
      }
    },
    end: async () => {
      if (rest !== '') throw damaged(table);
      await insert();
      return { rows, sha256: hash.digest() };
    },
  };
};

const parse = <T>(schema: { parse(value: unknown): T }, text: string, name: string): T => {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new DatabaseError('archive_damaged', { detail: name }, { cause: error });
  }
};

const headerOf = (text: string, migrations: readonly Migration[]): Header => {
  let format: unknown;
  let schema: unknown;
  try {
    ({ format, schema } = JSON.parse(text) as { format?: unknown; schema?: unknown });
  } catch {
    throw damaged(HEADER_NAME);
  }
  if (format !== 'yidu-backup') throw new DatabaseError('archive_foreign');
  const known = migrations.at(-1)!.number;
  if (typeof schema === 'number' && schema > known) throw new DatabaseError('archive_newer', { found: schema, known });
  return parse(Header, text, HEADER_NAME);
};

const isEmpty = async (client: PoolClient): Promise<boolean> => {
  const { rows } = await client.query<{ full: boolean }>('select exists (select from region) or exists (select from audit) as full');
  return !rows[0]!.full;
};

/** Tables as the archive's schema has them; rows of an older archive then go through the later migrations like those of an older database. */
const remake = async (client: PoolClient, migrations: readonly Migration[]): Promise<void> => {
  await client.query(`drop table if exists ${[...Object.keys(TABLES), ...UNKEPT_TABLES].join(', ')}`);
  await createMigrationTable(client);
  for (const migration of migrations) await landMigration(client, migration);
};

/** Puts all of the archive in, or throws. */
const take = async (client: PoolClient, source: AsyncIterable<Uint8Array>, migrations: readonly Migration[]): Promise<Counts> => {
  const texts = new Map<string, string>();
  const readers = new Map<string, ReturnType<typeof tableReader>>();
  let header: Header | undefined;
  for await (const { name, text, last } of readArchive(source)) {
    const table = tableOfPart(name);
    if (table !== undefined) {
      if (header === undefined) throw new DatabaseError('archive_foreign');
      const reader = readers.get(table) ?? tableReader(client, table);
      readers.set(table, reader);
      await reader.add(text);
    } else if (name === HEADER_NAME || name === CHECKSUMS_NAME) {
      texts.set(name, (texts.get(name) ?? '') + text);
      if (name === HEADER_NAME && last) {
        header = headerOf(texts.get(name)!, migrations);
        await remake(
          client,
          migrations.filter(({ number }) => number <= header!.schema),
        );
      }
    } else throw header === undefined ? new DatabaseError('archive_foreign') : damaged(name);
  }
  if (header === undefined) throw new DatabaseError('archive_foreign');
  const checksums = parse(Checksums, texts.get(CHECKSUMS_NAME) ?? '', CHECKSUMS_NAME);
  if (sha256(texts.get(HEADER_NAME)!) !== checksums.header) throw damaged(HEADER_NAME);
  const counts: Record<string, number> = {};
  for (const table of new Set([...Object.keys(checksums.tables), ...readers.keys()])) {
    const found = await (readers.get(table) ?? tableReader(client, table)).end();
    const meant = checksums.tables[table];
    if (meant?.rows !== found.rows || meant.sha256 !== found.sha256) throw damaged(table);
    counts[table] = found.rows;
  }
  for (const migration of migrations.filter(({ number }) => number > header.schema)) await landMigration(client, migration);
  return counts;
};

/**
 * Restores an archive into a database, all or nothing: it is one transaction. A database that holds data is refused unless `replace` is given. Throws a
 * `DatabaseError` with one sentence.
 */
export const restore = async ({ pool }: Engine, source: AsyncIterable<Uint8Array>, options: { readonly replace?: boolean } = {}): Promise<Counts> => {
  const migrations = await readMigrations();
  const client = await pool.connect();
  try {
    await client.query(`begin; ${AS_OWNER}`);
    await holdMigrations(client);
    if (options.replace !== true && !(await isEmpty(client))) throw new DatabaseError('not_empty');
    const counts = await take(client, source, migrations);
    await bringRights(client);
    await bringRole(client);
    await client.query('commit');
    return counts;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
