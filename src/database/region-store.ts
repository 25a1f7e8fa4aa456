import type { Transaction } from 'kysely';
import type { Instant } from '../basis/index.ts';
import { accountsOver } from './account-records.ts';
import { withAccounts } from './account-tables.ts';
import { accountFaults } from './account-verification.ts';
import { addAttachment, attachmentOf } from './attachment-table.ts';
import { addEntry, chainHeadsOf, entriesOf, headOf } from './audit-table.ts';
import { verifyRegion } from './audit-verification.ts';
import { batchesOf } from './batch-table.ts';
import { sha256 } from './digest.ts';
import { addDraft, draftOf, removeDraft } from './draft-table.ts';
import type { Done } from './done.ts';
import { kyselyOf } from './driver.ts';
import type { Engine } from './engine.ts';
import { DatabaseError } from './error.ts';
import { eventsOf } from './event-table.ts';
import { floodsOver } from './flood-table.ts';
import { gathered } from './gathered.ts';
import { heldIn } from './held.ts';
import { answerContent, answerFinding, findingsOf } from './finding-table.ts';
import { readAll } from './guarded.ts';
import { identities } from './identity.ts';
import { askingPool, headsOf, newestOf, rowsOf } from './observation-table.ts';
import { answerCache } from './answer-cache.ts';
import { recordHeads } from './record-head.ts';
import { recordsOf } from './record-store.ts';
import { addVersion, sourceOf, versionAt, versionsOf } from './plan-version-table.ts';
import { allRegions, checkedRegion, holdRegion, nameRegion } from './region-table.ts';
import { upkeepOf } from './upkeep.ts';
import { receive } from './sending.ts';
import { settingsOf } from './setting-table.ts';
import type { Region, Store } from './store.ts';
import type { Tables } from './tables.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** PostgreSQL's words for a character it does not keep, in a text and in JSON. */
const BAD_TEXT = new Set(['22021', '22P05']);

/** Records kept in memory in answers at most; some kilobytes each. */
const CACHED = 20_000;

/** The store over an engine, which it closes with itself. */
export const storeOf = (engine: Engine, clock: () => Instant): Store => {
  const db = kyselyOf(engine.pool);
  const ask = askingPool(engine.pool);
  const newId = (): string => identities(Date.parse(clock()))();
  const chain = gathered((regions) => chainHeadsOf(db, regions));
  const records = { db, chain, guard: engine.guard, heads: recordHeads(engine.kind, db), cache: answerCache(CACHED), upkeep: upkeepOf(engine) };
  const accounts = accountsOver(db, clock, newId);

  /**
   * One transaction that holds the region, one entry of its chain. Moments of writes strictly rise within a region, whatever the clock does, so that what
   * was recorded later is later.
   */
  const write = async <T>(region: string | Region, work: (db: Transaction<Tables>, recorded: Instant, number: number) => Promise<Done<T>>): Promise<T> => {
    const code = checkedRegion(typeof region === 'string' ? region : region.code);
    try {
      return await db.transaction().execute(async (transaction) => {
        if (typeof region === 'string') await holdRegion(transaction, code);
        else await nameRegion(transaction, region);
        const head = await headOf(transaction, code);
        const now = Date.parse(clock());
        const recorded = new Date(head.at === '' ? now : Math.max(now, Date.parse(head.at) + 1)).toISOString();
        const { result, entry } = await work(transaction, recorded, head.number + 1);
        if (entry !== undefined) await addEntry(transaction, head, { region: code, at: recorded, ...entry });
        return result;
      });
    } catch (error) {
      if (BAD_TEXT.has((error as { code?: string }).code ?? '')) throw new DatabaseError('bad_text', { place: code }, { cause: error });
      throw error;
    }
  };
  const byOf = ({ by }: { readonly by?: string }): { by?: string } => (by === undefined ? {} : { by: by.toWellFormed() });

  return {
    engine: engine.kind,
    regions: () => allRegions(db),
    adopt: (adoption, guard) =>
      write(adoption.region, async (transaction, recorded) => {
        await guard?.(heldIn(transaction, adoption.region.code), recorded);
        const { version, content } = await addVersion(transaction, adoption, recorded);
        return { result: version, entry: { action: 'adopt', subject: `${version.plan}@${version.version}`, content, ...byOf(adoption) } };
      }),
    plans: (region) => versionsOf(db, region),
    plan: (region, plan, which) => versionAt(db, region, plan, which),
    planSource: (region, plan, version) => sourceOf(db, region, plan, version),
    send: (sending, guard) =>
      write(sending.region, async (transaction, recorded) => {
        await guard?.(heldIn(transaction, sending.region), recorded);
        const { received, content } = await receive(transaction, sending, recorded);
        return { result: received, entry: { action: 'send', subject: received.batch, content, ...byOf(sending) } };
      }),
    observations: (region, knowledge) => rowsOf(ask, region, knowledge),
    current: (region, knowledge) => newestOf(ask, region, knowledge),
    heads: (region, indicators) => headsOf(ask, region, indicators),
    events: (region, knowledge) => eventsOf(db, region, knowledge),
    settings: (region, plan, knowledge) => settingsOf(db, region, plan, knowledge),
    batches: (region) => batchesOf(db, region),
    findings: (region, state) => findingsOf(db, region, state),
    answer: async (region, id, answer) => {
      if (!UUID.test(id)) return undefined;
      return write(region, async (transaction, at) => {
        const done = await answerFinding(transaction, region, id, { ...answer, ...byOf(answer), at });
        if (done === undefined || !done.changed) return { result: done?.finding };
        return { result: done.finding, entry: { action: 'answer', subject: id, content: sha256(answerContent(done.finding)), ...byOf(answer) } };
      });
    },
    keepDraft: (region, kind, body) => {
      const created = new Date(clock()).toISOString();
      return addDraft(db, { region: checkedRegion(region), id: identities(Date.parse(created))(), created, kind, body });
    },
    draft: async (region, id) => (UUID.test(id) ? draftOf(db, region, id, clock()) : undefined),
    dropDraft: async (region, id) => (UUID.test(id) ? removeDraft(db, region, id) : undefined),
    attach: (region, file) =>
      write(region, async (transaction, recorded) => {
        const digest = sha256(file.bytes);
        const added = await addAttachment(transaction, region, digest, file, recorded);
        return { result: { sha256: digest }, ...(added ? { entry: { action: 'attach', subject: digest, content: digest } } : {}) };
      }),
    attachment: (region, digest) => attachmentOf(db, region, digest),
    revision: async (region) => (await chain(region))?.ledger ?? '',
    audit: (region) => entriesOf(db, region),
    verify: (region) => readAll(db, async (one) => [...(await verifyRegion(one, region)), ...(await accountFaults(withAccounts(one), region))]),
    delivery: (region, actor) => recordsOf({ ...records, write: (work) => write(region, work) }, checkedRegion(region), actor),
    accounts,
    floods: floodsOver(db),
    newId,
    close: () => engine.close(),
  };
};
