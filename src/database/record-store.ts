import type { Transaction } from 'kysely';
import { marksOf } from './record-bodies.ts';
import { may, permissions, scopeOf, type Actor, type Permission, type RecordKind } from '../identity/index.ts';
import type { ChainHeads } from './audit-table.ts';
import { canonical } from '../basis/index.ts';
import { sha256 } from './digest.ts';
import { changedUnder, changeLine, changesOf, standingAt } from './change-table.ts';
import { Forbidden, Outdated, type ChangeSet, type DeliveryStore, type Kept, type RecordChange, type RecordQuestion } from './delivery-store.ts';
import type { Done } from './done.ts';
import type { Database } from './driver.ts';
import type { Guard } from './guard.ts';
import type { AnswerCache } from './answer-cache.ts';
import { headOfUnit, type HeadName, type RecordHeads } from './record-head.ts';
import { readAs, stepDown, stepUp } from './guarded.ts';
import { countRecords, isReading, listRecords, readAction, type Sight } from './record-table.ts';
import { keyOf, recordsBefore, writeRecords, type Before, type Written } from './record-write.ts';
import type { Tables } from './tables.ts';

export type Door = {
  readonly db: Database;
  readonly guard: Guard;
  readonly heads: RecordHeads;
  readonly chain: (region: string) => Promise<ChainHeads | undefined>;
  readonly cache: AnswerCache;
  /** Told how many records were written. */
  readonly upkeep: (written: number) => Promise<void>;
  /** One transaction that holds the region, one entry of its chain. */
  readonly write: <T>(work: (db: Transaction<Tables>, recorded: string, number: number) => Promise<Done<T>>) => Promise<T>;
};

/** PostgreSQL's word for what row security does not let in. */
const REFUSED = '42501';

/** Throws where the actor may not do all of it, to the records as they were and as they shall be. */
const checkRights = (region: string, actor: Actor, { action, changes }: ChangeSet, before: ReadonlyMap<string, Before>): void => {
  const { touches }: Permission = permissions[action];
  const side = scopeOf(actor, action) !== undefined && may(actor, action, { region, units: actor.unit === undefined ? [] : [actor.unit] });
  if (isReading(action)) throw new Forbidden(action);
  for (const change of changes) {
    const { kind, id, body } = change;
    const was = before.get(keyOf(change))!;
    // A notice that an action sends goes to whom it concerns, not only to the actor's own unit.
    const isMessage = kind === 'notice' && was.version === undefined && !action.startsWith('notice.');
    const concerned = [...(was.version === undefined ? [] : [was.units]), ...(body === null ? [] : [marksOf(kind, body as never, id).units])];
    const allowed = touches.includes(kind) && (isMessage ? side : concerned.every((units) => may(actor, action, { region, units })));
    if (!allowed) throw new Forbidden(action);
  }
};

/** Throws where a record is not as its writer saw it; nothing there to remove is one such. */
const checkVersions = (changes: readonly RecordChange[], before: ReadonlyMap<string, Before>): void => {
  const isOutdated = (change: RecordChange): boolean => {
    const { version } = before.get(keyOf(change))!;
    return (version ?? null) !== change.version || (change.body === null && version === undefined);
  };
  const outdated = changes.filter(isOutdated).map(keyOf);
  if (outdated.length > 0) throw new Outdated(outdated);
  if (before.size < changes.length) throw new Error(`a record is changed twice in one set: ${changes.map(keyOf).join(', ')}`);
};

/** What is written of each change: under its number, in their order. */
const writtenOf = (
  set: ChangeSet,
  before: ReadonlyMap<string, Before>,
  stamp: { region: string; number: number; at: string },
  actor: Actor,
): readonly Written[] =>
  set.changes.map((change, place) => {
    const was = before.get(keyOf(change))!;
    const { kind, id, body } = change;
    const row: Written['row'] = {
      ...stamp,
      place,
      kind,
      id,
      // Of a record that comes again the versions go on.
      version: was.last + 1,
      action: set.action,
      by: actor.name.toWellFormed(),
      account: actor.account ?? null,
      document: set.document ?? null,
      reason: set.reason ?? null,
      units: [...(body === null ? was.units : marksOf(kind, body as never, id).units)],
      body,
    };
    return { change, before: was, row };
  });

const changeRecords = async (
  { write, guard, heads, upkeep }: Door,
  region: string,
  actor: Actor,
  set: ChangeSet,
  isChecked: boolean,
): Promise<readonly Kept[]> => {
  const { action, changes } = set;
  const touched = new Set<HeadName>(changes.map(({ kind }) => kind));
  const changed = await write<readonly Kept[]>(async (db, at, number) => {
    if (changes.length === 0) return { result: [] };
    await stepUp(db);
    const before = await recordsBefore(db, region, changes);
    if (isChecked) checkRights(region, actor, set, before);
    checkVersions(changes, before);
    const written = writtenOf(set, before, { region, number, at }, actor);
    await stepDown(db, guard, region, actor, action);
    const found = await writeRecords(db, region, written);
    if (found !== changes.filter(({ version }) => version !== null).length) throw new Forbidden(action);
    await stepUp(db);
    for (const {
      before: { units: were },
      row: { units },
    } of written)
      for (const unit of [...were, ...units]) touched.add(headOfUnit(unit));
    await heads.write(db, region, touched, number);
    const result = written.flatMap(({ change: { kind, id, body }, row: { version, by } }) =>
      body === null ? [] : [{ region, kind, id, version, recorded: at, ...(by === null ? {} : { by }), body }],
    );
    const subject = changes.length === 1 ? keyOf(changes[0]!) : `${keyOf(changes[0]!)} +${changes.length - 1}`;
    const content = sha256(written.map(({ row }) => changeLine(row)).join('\n'));
    return { result, entry: { action, subject, content, by: actor.name.toWellFormed() } };
  }).catch((error: unknown) => {
    throw (error as { code?: string }).code === REFUSED ? new Forbidden(action) : error;
  });
  heads.landed(region, touched);
  await upkeep(changes.length);
  return changed;
};

/**
 * The records of one region, as the actor may see and change them. Rights are checked here and by row security; `isChecked` false leaves it to row security
 * alone, for the tests that compare the two.
 */
export const recordsOf = (door: Door, region: string, actor: Actor, isChecked = true): DeliveryStore => {
  const { db, guard, heads, chain, cache } = door;
  /** What the actor may see of a kind; undefined where that is nothing. */
  const sightOf = <K extends RecordKind>(kind: K): (Sight & { readonly kind: K }) | undefined => {
    if (!isChecked) return { region, kind };
    const scope = actor.region === undefined || actor.region === region ? scopeOf(actor, readAction(kind)) : undefined;
    return scope === undefined ? undefined : { region, kind, ...(scope === 'own' ? { unit: actor.unit! } : {}) };
  };
  const seeing = async <K extends RecordKind, T>(kind: K, none: T, ask: (db: Database, sight: Sight & { readonly kind: K }) => Promise<T>): Promise<T> => {
    const sight = sightOf(kind);
    return sight === undefined ? none : readAs(db, guard, region, actor, readAction(kind), (one) => ask(one, sight));
  };
  /** The same answer as long as no record of the kind changes; whoever sees as much shares it. */
  const keeping = async <T>(name: string, kind: RecordKind, question: RecordQuestion, ask: () => Promise<T>, weigh: (answer: T) => number): Promise<T> => {
    const sight = sightOf(kind);
    if (sight === undefined || !isChecked) return ask();
    return cache.answer(canonical([name, sight, question]), await heads.of(region, kind), ask, weigh);
  };
  const list: DeliveryStore['list'] = (kind, question = {}) =>
    keeping(
      'list',
      kind,
      question,
      () => seeing(kind, [], (one, sight) => listRecords(one, sight, question)),
      ({ length }) => length,
    );
  const states = (kind: RecordKind, question: RecordQuestion = {}): Promise<Readonly<Record<string, number>>> =>
    keeping(
      'states',
      kind,
      question,
      () => seeing(kind, {}, (one, sight) => countRecords(one, sight, question)),
      () => 1,
    );
  return {
    list,
    count: async (kind, question) => Object.values(await states(kind, question)).reduce((sum, count) => sum + count, 0),
    states,
    get: async (kind, id) => (await list(kind, { ids: [id] }))[0],
    change: (set) => changeRecords(door, region, actor, set, isChecked),
    history: (kind, id) => seeing(kind, [], (one, sight) => changesOf(one, sight, id)),
    under: async (number) => {
      if (isChecked && !may(actor, 'audit.read', { region })) return [];
      const changed = await readAs(db, guard, region, actor, 'audit.read', (one) => changedUnder(one, region, number));
      return changed.filter(({ kind }) => {
        const sight = sightOf(kind);
        return sight !== undefined && sight.unit === undefined;
      });
    },
    asOf: (kind, moment, question = {}) => seeing(kind, [], (one, sight) => standingAt(one, sight, moment, question)),
    revision: async (...kinds) => {
      const names = kinds.flatMap((kind): readonly HeadName[] => (kind !== 'own' ? [kind] : actor.unit === undefined ? [] : [headOfUnit(actor.unit)]));
      if (kinds.length > 0) return (await Promise.all(names.map(async (name) => heads.of(region, name)))).join('-');
      return (await chain(region))?.all ?? '';
    },
  };
};
