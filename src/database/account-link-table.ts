import type { Instant } from '../basis/index.ts';
import type { FormLink } from './account-store.ts';
import type { AccountDatabase, AccountTransaction, FormLinkRow } from './account-tables.ts';
import { present } from './present.ts';

export const linkOf = ({ id, region, plan, report, unit, made, by, expires, ended, opened, last_opened }: FormLinkRow): FormLink => ({
  id,
  region,
  plan,
  report,
  unit,
  made,
  by,
  expires,
  opened,
  ...present({ ended, lastOpened: last_opened }),
});

/** What the chain vouches for: all of it but the token's digest. */
export const auditedLink = ({ digest: _digest, ...row }: FormLinkRow): unknown => row;

export const linkByDigest = async (db: AccountDatabase, digest: string): Promise<(FormLink & { readonly contact: string }) | undefined> => {
  const row = await db.selectFrom('form_link').selectAll().where('digest', '=', digest).executeTakeFirst();
  return row && { ...linkOf(row), contact: row.contact };
};

export const linksOf = async (db: AccountDatabase, region: string): Promise<readonly FormLink[]> =>
  (await db.selectFrom('form_link').selectAll().where('region', '=', region).orderBy('id', 'desc').execute()).map(linkOf);

export const holdLink = (db: AccountTransaction, region: string, id: string): Promise<FormLinkRow | undefined> =>
  db.selectFrom('form_link').selectAll().where('region', '=', region).where('id', '=', id).forUpdate().executeTakeFirst();

export const openLinkIds = async (db: AccountDatabase, region: string, unit: string): Promise<readonly string[]> =>
  (await db.selectFrom('form_link').select('id').where('region', '=', region).where('unit', '=', unit).where('ended', 'is', null).orderBy('id').execute()).map(
    ({ id }) => id,
  );

export const changeLink = async (db: AccountTransaction, before: FormLinkRow, changes: Partial<FormLinkRow>): Promise<FormLinkRow> => {
  const after = { ...before, ...changes };
  await db.updateTable('form_link').set(changes).where('digest', '=', before.digest).execute();
  return after;
};

export const ended = (row: FormLinkRow, now: Instant): boolean => row.ended !== null || row.expires <= now;
