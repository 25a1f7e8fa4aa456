import { sql } from 'kysely';
import type { RecentEntries, RecentQuestion } from './account-store.ts';
import type { AccountDatabase } from './account-tables.ts';
import { headOf } from './audit-table.ts';
import { present } from './present.ts';

/** The newest entries of a chain that answer the question, newest first. */
export const recentEntries = async (db: AccountDatabase, chain: string, { before, text, limit }: RecentQuestion): Promise<RecentEntries> => {
  const head = await headOf(db as never, chain);
  let asked = db.selectFrom('audit').select(['number', 'at', 'by', 'action', 'subject', 'hash']).where('region', '=', chain);
  if (before !== undefined) asked = asked.where('number', '<', before);
  if (text !== undefined) asked = asked.where(sql<boolean>`strpos(lower(concat_ws(' ', by, action, subject)), lower(${text})) > 0`);
  const rows = await asked
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  return {
    head: head.number === 0 ? undefined : { number: head.number, hash: head.hash },
    entries: rows.slice(0, limit).map(({ by, ...row }) => ({ ...row, ...present({ by }) })),
    hasMore: rows.length > limit,
  };
};
