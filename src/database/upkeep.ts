import type { Engine } from './engine.ts';

const TABLES = 'record, record_unit, change, audit';
const FIRST = 500;
const SELDOM = 16_000;

/**
 * Keeps the statistics by which questions of records choose an index, which a table that was just filled has none of. The embedded database has nobody who would
 * do it, nor who would clear away what was overwritten. Told how many records were written; a fault of it harms nobody.
 */
export const upkeepOf = ({ kind, pool }: Engine): ((written: number) => Promise<void>) => {
  let since = 0;
  let due = FIRST;
  return async (written) => {
    since += written;
    if (since < due) return;
    since = 0;
    due = Math.min(due * 2, SELDOM);
    await pool.query(`${kind === 'embedded' ? 'vacuum (analyze)' : 'analyze'} ${TABLES}`).catch(() => undefined);
  };
};
