import { accountChangeLine } from './account-chain.ts';
import { auditedLink } from './account-link-table.ts';
import { INSTALLATION } from './account-store.ts';
import { audited } from './account-table.ts';
import type { AccountDatabase } from './account-tables.ts';
import { entriesOf } from './audit-table.ts';
import { canonical } from '../basis/index.ts';
import type { AuditFault } from './store.ts';

const SUBJECT = /^(account|session|form-link)\//;

/** What there is now, by subject: what it must be is the newest thing written about it. */
const standing = async (db: AccountDatabase, region: string): Promise<Map<string, string>> => {
  const accounts = await db
    .selectFrom('account')
    .selectAll()
    .where('region', region === INSTALLATION ? 'is' : '=', region === INSTALLATION ? null : region)
    .execute();
  const links = await db.selectFrom('form_link').selectAll().where('region', '=', region).execute();
  return new Map([
    ...accounts.map((row) => [`account/${row.id}`, canonical(audited(row))] as const),
    ...links.map((row) => [`form-link/${row.id}`, canonical(auditedLink(row))] as const),
  ]);
};

/** Faults of what a chain says about accounts and links: entries whose change is not as written, changes without an entry, accounts that are not as last written. */
export const accountFaults = async (db: AccountDatabase, region: string): Promise<readonly AuditFault[]> => {
  const entries = (await entriesOf(db as never, region)).filter(({ subject }) => SUBJECT.test(subject));
  const rows = await db.selectFrom('account_change').selectAll().where('region', '=', region).orderBy('number').execute();
  const lines = new Map(rows.map((row) => [row.number, accountChangeLine(row)]));
  const numbers = new Set(entries.map(({ number }) => number));
  const newest = new Map(rows.filter(({ kind }) => kind !== 'session').map((row) => [`${row.kind}/${row.id}`, row]));
  const there = await standing(db, region);
  return [
    ...entries
      .filter(({ number, content }) => lines.get(number) !== content)
      .map(({ number, subject }) => ({ region, number, fault: 'content' as const, subject })),
    ...rows.filter(({ number }) => !numbers.has(number)).map(({ kind, id }) => ({ region, fault: 'unaccounted' as const, subject: `${kind}/${id}` })),
    ...[...newest]
      .filter(([subject, { body }]) => there.get(subject) !== canonical(body))
      .map(([subject, { number }]) => ({ region, number, fault: 'content' as const, subject })),
    ...[...there.keys()].filter((subject) => !newest.has(subject)).map((subject) => ({ region, fault: 'unaccounted' as const, subject })),
  ];
};
