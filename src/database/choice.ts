import { join, resolve } from 'node:path';
import type { DatabaseOptions } from './open-database.ts';

const SERVER = /^postgres(ql)?:\/\//;

/**
 * Which database is meant: the one that is named (a folder of data, or the address of a server), else that of DATABASE_URL, else the embedded one of the data
 * folder YIDU_DATA, else of `data` in the folder one works in.
 */
export const databaseOf = (named: string | undefined, env: Readonly<Record<string, string | undefined>>): DatabaseOptions => {
  if (named !== undefined && SERVER.test(named)) return { url: named };
  if (named === undefined && (env.DATABASE_URL ?? '') !== '') return { url: env.DATABASE_URL! };
  return { folder: join(resolve(named ?? (env.YIDU_DATA || 'data')), 'database') };
};
