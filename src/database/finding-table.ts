import type { Transaction } from 'kysely';
import { canonical } from '../basis/index.ts';
import type { Database } from './driver.ts';
import { present } from './present.ts';
import type { Finding, NewFinding } from './store.ts';
import type { Tables } from './tables.ts';

type Row = Tables['finding'];
type Stamp = { readonly region: string; readonly batch: string; readonly recorded: string; readonly by: string | null };

const findingOf = ({ region, id, batch, rule, rule_version, indicator, period, details, state, raised, ...row }: Row): Finding => ({
  region,
  id,
  batch,
  rule,
  ruleVersion: rule_version,
  indicator,
  period,
  details: details as unknown as Finding['details'],
  state: state as Finding['state'],
  raised,
  ...present({ answer: row.answer, answeredBy: row.answered_by, answeredAt: row.answered_at }),
});

/** Accepted with the sending itself: its words then are part of what was sent. */
const acceptedAtOnce = (row: Row): boolean => row.state === 'accepted' && row.answered_at === row.raised;

/** A line of the audit chain: the question as it was raised, whatever was answered since. */
export const raisedLine = (row: Row): string => {
  const { state: _, answer, answered_by, answered_at: __, ...raised } = row;
  return canonical(acceptedAtOnce(row) ? { ...raised, answer, answered_by } : raised);
};

/** What the audit chain holds of an answer. */
export const answerContent = ({ id, state, answer, answeredBy, answeredAt }: Finding): string => canonical({ id, state, answer, answeredBy, answeredAt });

export const addFindings = async (db: Transaction<Tables>, stamp: Stamp, nextId: () => string, findings: readonly NewFinding[]): Promise<readonly Row[]> => {
  const { recorded, by, ...place } = stamp;
  const rows = findings.map(({ ruleVersion, accepted, ...finding }) => ({
    ...place,
    id: nextId(),
    rule: finding.rule,
    rule_version: ruleVersion,
    indicator: finding.indicator,
    period: finding.period,
    details: finding.details,
    state: accepted === undefined ? 'open' : 'accepted',
    raised: recorded,
    answer: accepted?.toWellFormed() ?? null,
    answered_by: accepted === undefined ? null : by,
    answered_at: accepted === undefined ? null : recorded,
  }));
  if (rows.length > 0) {
    await db
      .insertInto('finding')
      .values(rows.map((row) => ({ ...row, details: canonical(row.details) })))
      .execute();
  }
  return rows as readonly unknown[] as readonly Row[];
};

export const findingsOf = async (db: Database, region: string, state?: Finding['state']): Promise<readonly Finding[]> => {
  let question = db.selectFrom('finding').selectAll().where('region', '=', region);
  if (state !== undefined) question = question.where('state', '=', state);
  return (await question.orderBy('id').execute()).map(findingOf as (row: unknown) => Finding);
};

/** Answers a finding. One that was accepted stays as it is; undefined where there is none such. */
export const answerFinding = async (
  db: Transaction<Tables>,
  region: string,
  id: string,
  answer: { readonly state: 'answered' | 'accepted'; readonly text: string; readonly by?: string; readonly at: string },
): Promise<{ readonly finding: Finding; readonly changed: boolean } | undefined> => {
  const row = await db.selectFrom('finding').selectAll().where('region', '=', region).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const before = findingOf(row as unknown as Row);
  if (before.state === 'accepted') return { finding: before, changed: false };
  const words = { state: answer.state, answer: answer.text.toWellFormed(), answered_by: answer.by ?? null, answered_at: answer.at };
  await db.updateTable('finding').set(words).where('region', '=', region).where('id', '=', id).execute();
  return { finding: findingOf({ ...(row as unknown as Row), ...words }), changed: true };
};
