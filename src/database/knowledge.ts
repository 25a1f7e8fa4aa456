import { sql, type SelectQueryBuilder } from 'kysely';
import type { Knowledge } from '../ledger/index.ts';
import type { Tables } from './tables.ts';

type Dated = 'event' | 'setting';

/** Only what was known, and written down, by then. */
export const knownThen = <O>(question: SelectQueryBuilder<Tables, Dated, O>, { known, recorded }: Partial<Knowledge>): SelectQueryBuilder<Tables, Dated, O> => {
  let asked = question;
  if (known !== undefined) asked = asked.where(sql<boolean>`known <= ${known}::date`);
  if (recorded !== undefined) asked = asked.where(sql<boolean>`recorded <= ${recorded}::timestamptz`);
  return asked;
};
