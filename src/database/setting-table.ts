import type { Transaction } from 'kysely';
import { canonical, type PlainDate } from '../basis/index.ts';
import type { Knowledge } from '../ledger/index.ts';
import type { Setting } from '../monitoring/index.ts';
import type { Database } from './driver.ts';
import { knownThen } from './knowledge.ts';
import { present } from './present.ts';
import type { NewSetting } from './store.ts';
import type { Tables } from './tables.ts';

type Row = Tables['setting'];
type Stamp = { readonly region: string; readonly batch: string; readonly recorded: string; readonly by: string | null };

const settingOf = ({ item, known, recorded, by, reason, body }: Row): Setting => ({
  item,
  known: known as PlainDate,
  recorded,
  ...present({ by }),
  reason,
  ...(body as Omit<Setting, 'item' | 'known' | 'recorded' | 'reason'>),
});

/** A line of the audit chain. */
export const settingLine = (row: Row): string => canonical(row);

export const addSettings = async (db: Transaction<Tables>, stamp: Stamp, nextId: () => string, settings: readonly NewSetting[]): Promise<readonly Row[]> => {
  const rows = settings.map(({ plan, item, known, reason, ...body }) => ({ ...stamp, id: nextId(), plan, item, known, reason: reason.toWellFormed(), body }));
  if (rows.length > 0) {
    await db
      .insertInto('setting')
      .values(rows.map((row) => ({ ...row, body: canonical(row.body) })))
      .execute();
  }
  return rows as readonly unknown[] as readonly Row[];
};

export const settingsOf = async (db: Database, region: string, plan: string, knowledge: Partial<Knowledge> = {}): Promise<readonly Setting[]> => {
  const question = knownThen(db.selectFrom('setting').selectAll().where('region', '=', region).where('plan', '=', plan), knowledge);
  return (await question.orderBy('id').execute()).map(settingOf as (row: unknown) => Setting);
};
