import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** `2026-03-04 05:06:07.89+00` as an ISO instant; other offsets than the zero of a session in UTC are turned. */
export const readInstant = (text: string): string =>
  text.endsWith('+00')
    ? `${text.slice(0, 10)}T${`${text.slice(11, -3)}${text.length === 22 ? '.' : ''}000`.slice(0, 12)}Z`
    : new Date(withMinutes(text)).toISOString();

const withMinutes = (text: string): string => (/[+-]\d\d$/.test(text) ? `${text}:00` : text);

/** Days stay text (the driver would make them local midnights), moments become ISO, exact numbers stay text until `Decimal` reads them. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === DATE ? (text: string) => text : oid === TIMESTAMPTZ ? readInstant : pg.types.getTypeParser(oid, format as 'text'),
};

/** A pool that reads every type as the tables say. */
export const poolOf = (config: pg.PoolConfig): pg.Pool => new pg.Pool({ ...config, types: types as pg.CustomTypesConfig });

export type Database = Kysely<Tables>;

export const kyselyOf = (pool: pg.Pool): Database => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
