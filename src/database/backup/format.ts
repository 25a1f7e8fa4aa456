import { z } from 'zod';

/**
 * An archive of a database: a ZIP that either engine restores. `yidu-backup.json` comes first and says what it is, then each table's rows as they are, one JSON
 * object a line, in parts; `checksums.json` comes last, so that an archive that was cut off is known as such.
 */
export const HEADER_NAME = 'yidu-backup.json';
export const CHECKSUMS_NAME = 'checksums.json';

/** Tables in the order in which they are written, each with its primary key. Drafts are not kept, for they are forgotten after a day anyway, nor are sessions: who was signed in signs in again. */
export const TABLES: Readonly<Record<string, string>> = {
  region: 'region',
  plan_version: 'region, plan, version',
  batch: 'region, id',
  observation: 'region, id',
  event: 'region, id',
  setting: 'region, id',
  finding: 'region, id',
  attachment: 'region, sha256',
  record: 'region, kind, id',
  record_unit: 'region, unit, kind, id',
  record_head: 'region, kind',
  change: 'region, number, place',
  installation: 'id',
  account: 'id',
  form_link: 'digest',
  account_change: 'region, number',
  audit: 'region, number',
};
/** Gone after a restore, or brought by the program itself. */
export const UNKEPT_TABLES: readonly string[] = [
  'draft',
  'account_session',
  'account_device',
  'account_throttle',
  'flood_bucket',
  'flood_count',
  'flood_key',
  'permission',
  'migration',
];

export const Header = z.object({ format: z.literal('yidu-backup'), version: z.literal(1), schema: z.int().positive(), created: z.iso.datetime() });
export type Header = z.infer<typeof Header>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** SHA-256 of the header's bytes, and of all lines of a table with their line feeds. */
export const Checksums = z.object({ header: Sha256, tables: z.record(z.string(), z.object({ rows: z.int().nonnegative(), sha256: Sha256 })) });
export type Checksums = z.infer<typeof Checksums>;

const PART = /^([a-z_]+)\/\d{4,}\.ndjson$/;

export const partName = (table: string, number: number): string => `${table}/${String(number).padStart(4, '0')}.ndjson`;

/** The table that a part belongs to; undefined where the name is no part's. */
export const tableOfPart = (name: string): string | undefined => {
  const table = PART.exec(name)?.[1];
  return table !== undefined && Object.hasOwn(TABLES, table) ? table : undefined;
};
