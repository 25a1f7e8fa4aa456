import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Place } from './ledger-place.ts';
import type { Rate } from './ledger-rows.ts';

export const perSecond = ({ rows, seconds }: Rate): number => rows / seconds;

/** COPY of the same rows, from a file that the server reads itself, into a table with the same keys and indexes. */
export const copy = async ({ engine: { pool } }: Place, rows: number): Promise<Rate> => {
  const path = join(tmpdir(), `yidu-bench-${process.pid}.copy`);
  await pool.query(`copy (select * from observation limit ${rows}) to '${path}'`);
  await pool.query('create table copied (like observation including all)');
  await pool.query('checkpoint');
  const began = performance.now();
  const { rowCount } = await pool.query(`copy copied from '${path}'`);
  const seconds = (performance.now() - began) / 1000;
  await pool.query('drop table copied');
  await rm(path, { force: true });
  return { rows: rowCount ?? 0, seconds };
};
