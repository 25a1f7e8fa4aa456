import { existsSync } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { INSTALLATION } from './account-store.ts';
import { TABLES } from './backup/format.ts';
import { holderOf } from './embedded/folder-lock.ts';
import type { Engine } from './engine.ts';
import { DatabaseError } from './error.ts';
import { AS_OWNER } from './guard.ts';
import { landedMigrations, pendingMigrations, readMigrations } from './migration.ts';
import { openEngine, type DatabaseOptions } from './open-database.ts';
import { storeOf } from './region-store.ts';
import { withoutPassword } from './server/address.ts';
import type { CheckCode } from './words/checks.ts';
import type { Details } from './words/messages.ts';

/** Something that was looked at: in order, worth knowing, or at fault; `wordsOfCheck` says it, with advice. */
export type Check = { readonly code: CheckCode; readonly state: 'ok' | 'remark' | 'fault'; readonly details: Details };

const MEBIBYTE = 1024 * 1024;
const LEAST_FREE = 512 * MEBIBYTE;
/** Transactions after which PostgreSQL must have been cleaned up; it stops for good at two thousand million. */
const OLD_AGE = 1_000_000_000;

const check = (code: CheckCode, state: Check['state'], details: Details = {}): Check => ({ code, state, details });

const sizeOf = async (folder: string): Promise<number> => {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
};

const mebibytes = (bytes: number): number => Math.round(bytes / MEBIBYTE);

const disk = async (folder: string): Promise<Check[]> => {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const size = await sizeOf(folder);
  return [
    check('size', 'ok', { mebibytes: mebibytes(size) }),
    check('disk', free < Math.max(LEAST_FREE, size) ? 'fault' : 'ok', { mebibytes: mebibytes(free) }),
  ];
};

const setup = async ({ kind, pool }: Engine, now: string): Promise<Check[]> => {
  const { rows } = await pool.query<{ version: string; encoding: string; age: number; newest: string | null; bytes: string }>(
    `select current_setting('server_version') as version, current_setting('server_encoding') as encoding, pg_database_size(current_database()) as bytes,
      (select age(datfrozenxid) from pg_database where datname = current_database()) as age, (select max(at) from audit) as newest`,
  );
  const { version, encoding, age, newest, bytes } = rows[0]!;
  return [
    check('engine', 'ok', { kind, version }),
    ...(kind === 'server' ? [check('size', 'ok', { mebibytes: mebibytes(Number(bytes)) })] : []),
    check('encoding', encoding === 'UTF8' ? 'ok' : 'fault', { encoding }),
    check('clock', newest !== null && newest > now ? 'fault' : 'ok', { now, newest: newest ?? '–' }),
    check('age', age > OLD_AGE ? 'fault' : 'ok', { age }),
  ];
};

const schema = async ({ pool }: Engine): Promise<Check> => {
  const migrations = await readMigrations();
  const landed = await landedMigrations(pool);
  const pending = pendingMigrations(migrations, landed);
  const known = migrations.at(-1)!.number;
  return pending.length === 0 ? check('schema', 'ok', { schema: known }) : check('pending', 'remark', { schema: landed.at(-1)?.number ?? 0, known });
};

/** Rows whose region, or whose sending, is not there. The chain of the installation has no region, and a draft may come before its own. */
const orphans = async (client: PoolClient): Promise<number> => {
  const tables = Object.entries(TABLES).filter(([table, key]) => table !== 'region' && key.startsWith('region, '));
  const homeless = tables.map(
    ([table]) => `select count(*) as rows from ${table} t where region <> '${INSTALLATION}' and not exists (select from region r where r.region = t.region)`,
  );
  const sent = ['observation', 'event', 'setting', 'finding'];
  const unsent = sent.map((table) => `select count(*) from ${table} t where not exists (select from batch b where b.region = t.region and b.id = t.batch)`);
  const { rows } = await client.query<{ rows: string }>(`select sum(rows)::bigint as rows from (${[...homeless, ...unsent].join(' union all ')}) counted`);
  return Number(rows[0]!.rows);
};

/** Regions that send messages by a mail server or webhook of their own. */
const SENDING = `select count(distinct region)::integer as regions from record
  where kind = 'preference' and id = 'channels' and (body->'value' ? 'smtp' or body->'value'->'webhooks'->0 is not null)`;

/** Rows of each table, those without a home, and regions that send messages, as the owner sees them. */
const counted = async ({
  pool,
}: Engine): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly homeless: number; readonly sending: number }> => {
  const client = await pool.connect();
  try {
    await client.query(`begin read only; ${AS_OWNER}`);
    const counts: Record<string, number> = {};
    for (const table of Object.keys(TABLES)) {
      counts[table] = Number((await client.query<{ rows: string }>(`select count(*) as rows from ${table}`)).rows[0]!.rows);
    }
    const sending = (await client.query<{ regions: number }>(SENDING)).rows[0]!.regions;
    return { counts, homeless: await orphans(client), sending };
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
};

export type ExaminedEnv = Readonly<Record<string, string | undefined>>;

/** Messages that lead to this server must say where it is. Nothing to say where none go out. */
const messages = (env: ExaminedEnv, sending: number): Check[] => {
  if (!env['SMTP_URL'] && sending === 0) return [];
  const origin = URL.parse(env['YIDU_ORIGIN'] ?? '')?.origin;
  return [origin === undefined || origin === 'null' ? check('origin_missing', 'remark') : check('origin', 'ok', { origin })];
};

const content = async (engine: Engine, env: ExaminedEnv): Promise<Check[]> => {
  const store = storeOf(engine, () => new Date().toISOString());
  const { guard } = engine;
  const { counts, homeless, sending } = await counted(engine);
  const { rows } = await engine.pool.query<{ region: string }>('select region from audit union select region from region order by region');
  const faults: Check[] = [];
  for (const { region } of rows) {
    for (const { number, fault, subject } of await store.verify(region))
      faults.push(check(`audit_${fault}`, 'fault', { region, number: number ?? '–', subject }));
  }
  return [
    check(`guard_${guard}`, guard === 'role' ? 'ok' : guard === 'owner' ? 'remark' : 'fault'),
    check('rows', 'ok', counts),
    check('orphans', homeless === 0 ? 'ok' : 'fault', { rows: homeless }),
    ...(faults.length === 0 ? [check('audit', 'ok', { regions: rows.length, entries: counts.audit ?? 0 })] : faults),
    ...messages(env, sending),
  ];
};

const refusal = (error: unknown): Check => {
  if (error instanceof DatabaseError) return check('refused', 'fault', { en: error.message, zh: error.messageZh });
  const message = error instanceof Error ? error.message : String(error);
  return check('refused', 'fault', { en: message, zh: message });
};

/** Looks at the whole database and changes nothing; `env` says how messages go out. What is in use by a running server is looked at from outside only. */
export const examine = async (options: DatabaseOptions, now: string, env: ExaminedEnv = {}): Promise<readonly Check[]> => {
  const { url, folder } = options;
  const checks: Check[] = [];
  if (url === undefined && folder !== undefined) {
    checks.push(check('folder', 'ok', { folder }));
    if (!existsSync(join(folder, 'cluster'))) return [...checks, check('nothing', 'remark')];
    checks.push(...(await disk(folder)));
    const holder = holderOf(folder);
    if (holder !== undefined) return [...checks, check('in_use', 'remark', { pid: holder.pid, host: holder.host, since: holder.since }), ...messages(env, 0)];
    checks.push(check('lock', 'ok'));
  } else if (url !== undefined) checks.push(check('address', 'ok', { url: withoutPassword(url) }));
  let engine: Engine | undefined;
  try {
    engine = await openEngine(options, { migrating: false });
    const standing = await schema(engine);
    if (standing.details.schema === 0) return [...checks, check('nothing', 'remark')];
    checks.push(standing, ...(await setup(engine, now)));
    if (standing.code === 'schema') checks.push(...(await content(engine, env)));
  } catch (error) {
    checks.push(refusal(error));
  } finally {
    await engine?.close();
  }
  return checks;
};
