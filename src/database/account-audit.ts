import { sql } from 'kysely';
import type { AccountChanged, RecentEntries, RecentQuestion } from './account-store.ts';
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

/** What an entry of a chain wrote of an account, a session or a form link, beside what the same chain last said of it. */
export const accountChangedUnder = async (db: AccountDatabase, chain: string, number: number): Promise<AccountChanged | undefined> => {
  const own = db.selectFrom('account_change').where('region', '=', chain);
  const row = await own.selectAll().where('number', '=', number).executeTakeFirst();
  if (row === undefined) return undefined;
  const { id, action, at, by, body } = row;
  const earlier = await own
    .select('body')
    .where('kind', '=', row.kind)
    .where('id', '=', id)
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const kind = row.kind as AccountChanged['kind'];
  return { number, kind, id, action, at, ...present({ by }), before: earlier?.body ?? null, after: body };
};
