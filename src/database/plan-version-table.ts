import type { Transaction } from 'kysely';
import type { Correction, Plan } from '../plan/index.ts';
import { canonical, type PlainDate } from '../basis/index.ts';
import { sha256 } from './digest.ts';
import type { Database } from './driver.ts';
import { DatabaseError } from './error.ts';
import { present } from './present.ts';
import type { AdoptedPlan, Adoption, PlanVersion, Region } from './store.ts';
import type { Tables } from './tables.ts';

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

const LISTED = [
  'region',
  'plan',
  'version',
  'title',
  'period_from',
  'period_to',
  'adopted',
  'known',
  'by',
  'note',
  'source_name',
  'source_sha256',
  'source_bytes',
] as const;
type Listed = Pick<{ [K in keyof Tables['plan_version']]: Tables['plan_version'][K] }, (typeof LISTED)[number]>;

const versionOf = (row: Listed): PlanVersion => ({
  region: row.region,
  plan: row.plan,
  version: row.version,
  title: row.title,
  ...(row.period_from === null || row.period_to === null ? {} : { period: { from: row.period_from, to: row.period_to } }),
  adopted: row.adopted,
  known: row.known as PlainDate,
  ...present({ by: row.by, note: row.note }),
  source: { name: row.source_name, sha256: row.source_sha256, bytes: row.source_bytes },
});

/** What the audit chain holds of an adoption. */
export const adoptionContent = (version: PlanVersion, parts: { named: Region; body: string; compiled: unknown; corrections: unknown }): string =>
  sha256(
    canonical({
      ...version,
      named: parts.named,
      body: sha256(parts.body.toWellFormed()),
      compiled: sha256(canonical(parts.compiled)),
      corrections: sha256(canonical(parts.corrections)),
    }),
  );

/** Adds the next version of the plan; gives it and its content for the audit chain. The region is held. */
export const addVersion = async (db: Transaction<Tables>, adoption: Adoption, adopted: string): Promise<{ version: PlanVersion; content: string }> => {
  const { region, plan, compiled, corrections, source, text } = adoption;
  if (!ID.test(plan)) throw new DatabaseError('bad_plan', { plan: plan.slice(0, 60) });
  const newest = await db
    .selectFrom('plan_version')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('region', '=', region.code)
    .where('plan', '=', plan)
    .executeTakeFirst();
  const { title, period } = compiled.document;
  const row = {
    region: region.code,
    plan,
    version: (newest?.version ?? 0) + 1,
    title: title.toWellFormed(),
    period_from: period?.from ?? null,
    period_to: period?.to ?? null,
    adopted,
    known: adoption.known,
    by: adoption.by?.toWellFormed() ?? null,
    note: adoption.note?.toWellFormed() ?? null,
    source_name: source.name.toWellFormed(),
    source_sha256: sha256(source.bytes),
    source_bytes: source.bytes.length,
  };
  await db
    .insertInto('plan_version')
    .values({
      ...row,
      named: canonical(region),
      source: Buffer.from(source.bytes),
      body: text,
      compiled: canonical(compiled),
      corrections: canonical(corrections),
    })
    .execute();
  const version = versionOf(row);
  return { version, content: adoptionContent(version, { named: region, body: text, compiled, corrections }) };
};

export const versionsOf = async (db: Database, region: string): Promise<readonly PlanVersion[]> =>
  (await db.selectFrom('plan_version').select(LISTED).where('region', '=', region).orderBy('plan').orderBy('version').execute()).map(versionOf);

/** The grammar of plans takes a while to load, and most of what looks after a database needs none of it. */
const corrected = async (compiled: Plan, corrections: readonly Correction[], text: string): Promise<Plan> =>
  corrections.length === 0 ? compiled : (await import('../plan/index.ts')).applyCorrections(compiled, corrections, text).plan;

/** That version; else the newest of those known on the day; else the newest. */
export const versionAt = async (
  db: Database,
  region: string,
  plan: string,
  which: { readonly version?: number; readonly known?: PlainDate } = {},
): Promise<AdoptedPlan | undefined> => {
  let question = db
    .selectFrom('plan_version')
    .select([...LISTED, 'compiled', 'corrections', 'body'])
    .where('region', '=', region)
    .where('plan', '=', plan);
  if (which.version !== undefined) question = question.where('version', '=', which.version);
  if (which.known !== undefined) question = question.where('known', '<=', which.known);
  const row = await question.orderBy('known', 'desc').orderBy('version', 'desc').limit(1).executeTakeFirst();
  if (row === undefined) return undefined;
  const compiled = row.compiled as Plan;
  const corrections = row.corrections as readonly Correction[];
  const { plan: id, ...version } = versionOf(row);
  return { ...version, id, compiled, corrections, plan: await corrected(compiled, corrections, row.body), text: row.body };
};

export const sourceOf = async (db: Database, region: string, plan: string, version: number): Promise<Uint8Array | undefined> =>
  (await db.selectFrom('plan_version').select('source').where('region', '=', region).where('plan', '=', plan).where('version', '=', version).executeTakeFirst())
    ?.source;
