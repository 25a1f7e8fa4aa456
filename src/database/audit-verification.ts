import { chainWalk } from './audit-chain.ts';
import { everyEntry } from './audit-table.ts';
import { batchOf } from './batch-table.ts';
import { canonical } from '../basis/index.ts';
import { sha256, type LineHash } from './digest.ts';
import type { Database } from './driver.ts';
import { eventLine } from './event-table.ts';
import { answerContent, findingsOf, raisedLine } from './finding-table.ts';
import { observationLine } from './observation-row.ts';
import { askingWithin, everyRow, type AskRows } from './observation-table.ts';
import { adoptionContent, versionsOf } from './plan-version-table.ts';
import { changeWalk, recordFaults } from './record-verification.ts';
import { regionOf } from './region-table.ts';
import { sendingHash } from './sending.ts';
import { settingLine } from './setting-table.ts';
import type { AuditEntry, AuditFault, Region } from './store.ts';

/** What is there now, under the subject of the entry that vouches for it. */
type Contents = Map<string, string>;

/** Rows whose batch is gone are told under the batch's id. */
const sendings = async (db: Database, ask: AskRows, region: string): Promise<Contents> => {
  const batches = await db.selectFrom('batch').selectAll().where('region', '=', region).execute();
  const hashes = new Map<string, LineHash>(batches.map((row) => [row.id, sendingHash(batchOf(row))]));
  const orphaned = new Set<string>();
  const add = (batch: string, line: string): void => {
    const hash = hashes.get(batch);
    if (hash === undefined) orphaned.add(batch);
    else hash.add(line);
  };
  // In the order in which a sending is hashed: that of ids.
  for await (const row of everyRow(ask, region)) add(row[9], observationLine(row));
  for (const row of await db.selectFrom('event').selectAll().where('region', '=', region).orderBy('id').execute()) add(row.batch, eventLine(row));
  for (const row of await db.selectFrom('setting').selectAll().where('region', '=', region).orderBy('id').execute()) add(row.batch, settingLine(row as never));
  for (const row of await db.selectFrom('finding').selectAll().where('region', '=', region).orderBy('id').execute()) add(row.batch, raisedLine(row as never));
  return new Map([...[...orphaned].map((batch) => [batch, ''] as const), ...[...hashes].map(([batch, hash]) => [batch, hash.digest()] as const)]);
};

const adoptions = async (db: Database, region: string): Promise<{ contents: Contents; named: unknown }> => {
  const contents: Contents = new Map();
  let named: unknown;
  let newest = '';
  for (const version of await versionsOf(db, region)) {
    const place = { region, plan: version.plan, version: version.version };
    const row = await db
      .selectFrom('plan_version')
      .select(['named', 'source', 'body', 'compiled', 'corrections'])
      .where((where) => where.and(place))
      .executeTakeFirstOrThrow();
    const source = { ...version.source, sha256: sha256(row.source), bytes: row.source.length };
    contents.set(
      `${version.plan}@${version.version}`,
      adoptionContent({ ...version, source }, { named: row.named as Region, body: row.body, compiled: row.compiled, corrections: row.corrections }),
    );
    if (version.adopted > newest) [newest, named] = [version.adopted, row.named];
  }
  return { contents, named };
};

const attachments = async (db: Database, region: string): Promise<Contents> => {
  const contents: Contents = new Map();
  const kept = await db.selectFrom('attachment').select('sha256').where('region', '=', region).execute();
  for (const { sha256: digest } of kept) {
    const { content } = await db.selectFrom('attachment').select('content').where('region', '=', region).where('sha256', '=', digest).executeTakeFirstOrThrow();
    contents.set(digest, sha256(content));
  }
  return contents;
};

/** Answers replace one another: the newest of each finding is what is there, those before it are only in the chain. */
const answers = async (db: Database, region: string): Promise<Contents> => {
  const answered = (await findingsOf(db, region)).filter(({ state, raised, answeredAt }) => state !== 'open' && answeredAt !== raised);
  return new Map(answered.map((finding) => [finding.id, sha256(answerContent(finding))]));
};

/** The newest entry of each subject, by action: what is there now must be what it wrote. */
type Newest = ReadonlyMap<string, Map<string, AuditEntry>>;

const contentFaults = (region: string, entries: ReadonlyMap<string, AuditEntry>, contents: Contents): AuditFault[] => {
  const changed = [...entries.values()].filter(({ subject, content }) => contents.get(subject) !== content);
  const unaccounted = [...contents.keys()].filter((subject) => !entries.has(subject));
  return [
    ...changed.map(({ number, subject }) => ({ region, number, fault: 'content' as const, subject })),
    ...unaccounted.map((subject) => ({ region, fault: 'unaccounted' as const, subject })),
  ];
};

/** Walks the chain once, and the changes of records beside it. */
const walk = async (db: Database, region: string, newest: Newest): Promise<AuditFault[]> => {
  const faults: AuditFault[] = [];
  const link = chainWalk();
  const changes = changeWalk(db, region);
  for await (const entry of everyEntry(db, region)) {
    faults.push(...link(entry), ...(await changes.entry(entry)));
    newest.get(entry.action)?.set(entry.subject, entry);
  }
  return [...faults, ...(await changes.rest())];
};

/** Every fault of a region's chain and of what it vouches for, within a transaction that sees everything as it is at one moment; read a page at a time. */
export const verifyRegion = async (db: Database, region: string): Promise<readonly AuditFault[]> => {
  const newest: Newest = new Map(['adopt', 'send', 'answer', 'attach'].map((action) => [action, new Map()]));
  const walked = await walk(db, region, newest);
  const adopted = await adoptions(db, region);
  const row = await db.selectFrom('region').selectAll().where('region', '=', region).executeTakeFirst();
  const renamed = canonical(row === undefined ? undefined : regionOf(row)) !== canonical(adopted.named);
  return [
    ...walked,
    ...(renamed ? [{ region, fault: 'content' as const, subject: region }] : []),
    ...contentFaults(region, newest.get('adopt')!, adopted.contents),
    ...contentFaults(region, newest.get('send')!, await sendings(db, askingWithin(db), region)),
    ...contentFaults(region, newest.get('answer')!, await answers(db, region)),
    ...contentFaults(region, newest.get('attach')!, await attachments(db, region)),
    ...(await recordFaults(db, region)),
  ];
};
