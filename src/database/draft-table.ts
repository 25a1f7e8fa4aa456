import { sql } from 'kysely';
import { canonical } from '../basis/index.ts';
import type { Database } from './driver.ts';
import type { Draft } from './store.ts';

/** How long a draft waits to be confirmed. */
const KEPT_MS = 24 * 60 * 60 * 1000;

const oldest = (now: string): string => new Date(Date.parse(now) - KEPT_MS).toISOString();

/** Keeps a draft, and forgets those of the region whose time is over. */
export const addDraft = async (db: Database, draft: Draft): Promise<Draft> => {
  await db
    .deleteFrom('draft')
    .where('region', '=', draft.region)
    .where(sql<boolean>`created < ${oldest(draft.created)}::timestamptz`)
    .execute();
  await db
    .insertInto('draft')
    .values({ ...draft, body: canonical(draft.body) })
    .execute();
  return draft;
};

export const draftOf = async (db: Database, region: string, id: string, now: string): Promise<Draft | undefined> =>
  db
    .selectFrom('draft')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', id)
    .where(sql<boolean>`created >= ${oldest(now)}::timestamptz`)
    .executeTakeFirst();

export const removeDraft = async (db: Database, region: string, id: string): Promise<void> => {
  await db.deleteFrom('draft').where('region', '=', region).where('id', '=', id).execute();
};
