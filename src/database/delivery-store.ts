import type { Instant, PlainDate } from '../basis/index.ts';
import type { Bodies } from './record-bodies.ts';
import type { Action, RecordKind } from '../identity/index.ts';

/** A record as it is kept now. */
export type Kept<K extends RecordKind = RecordKind> = {
  readonly region: string;
  readonly kind: K;
  readonly id: string;
  /** 1, 2, …: what a change is made against. */
  readonly version: number;
  readonly recorded: Instant;
  readonly by?: string;
  readonly body: Bodies[K];
};

/** Which records of a kind; everything that is given must hold. */
export type RecordQuestion = {
  readonly plan?: string;
  readonly ids?: readonly string[];
  readonly states?: readonly string[];
  readonly about?: readonly string[];
  readonly lead?: string;
  /** Concerns this unit, leading or not. */
  readonly unit?: string;
  readonly dueBy?: PlainDate;
  /** In the title, whatever its case. */
  readonly text?: string;
  /** `due` puts what has no day last; `id` is the order in which they were made. `id` by default. */
  readonly order?: 'due' | 'id' | 'title' | 'newest';
  readonly limit?: number;
  readonly offset?: number;
};

/** One record as it shall be; `version` is what the writer saw, null where it is new. A body of null removes it. */
export type RecordChange = {
  readonly [K in RecordKind]: { readonly kind: K; readonly id: string; readonly version: number | null; readonly body: Bodies[K] | null };
}[RecordKind];

/** Changes that are done together or not at all, one entry of the audit chain. */
export type ChangeSet = {
  readonly action: Action;
  readonly changes: readonly RecordChange[];
  /** 文号 or name of the document it goes by. */
  readonly document?: string;
  readonly reason?: string;
};

/** One change of a record as it was written down. */
export type Changed<K extends RecordKind = RecordKind> = {
  readonly number: number;
  readonly kind: K;
  readonly id: string;
  readonly version: number;
  readonly action: Action;
  readonly at: Instant;
  readonly by?: string;
  readonly document?: string;
  readonly reason?: string;
  readonly before: Bodies[K] | null;
  readonly after: Bodies[K] | null;
};

/** The actor may not do it; nothing was read or changed. */
export class Forbidden extends Error {
  readonly action: Action;
  constructor(action: Action) {
    super(`not allowed: ${action}`);
    this.action = action;
  }
}

/** Somebody else changed a record first: read it again. `key` is `kind/id`. */
export class Outdated extends Error {
  readonly keys: readonly string[];
  constructor(keys: readonly string[]) {
    super(`changed meanwhile: ${keys.join(', ')}`);
    this.keys = keys;
  }
}

/**
 * The records of one region as one actor may see and change them. Reading gives what he may read (all, his unit's, nothing); a change that he may not do
 * throws `Forbidden`, one against an older version `Outdated`. Both are checked by the program and again by row security in the database.
 */
export type DeliveryStore = {
  readonly list: <K extends RecordKind>(kind: K, question?: RecordQuestion) => Promise<readonly Kept<K>[]>;
  readonly count: (kind: RecordKind, question?: RecordQuestion) => Promise<number>;
  /** How many in each state. */
  readonly states: (kind: RecordKind, question?: RecordQuestion) => Promise<Readonly<Record<string, number>>>;
  readonly get: <K extends RecordKind>(kind: K, id: string) => Promise<Kept<K> | undefined>;
  /** Gives the records as they are kept now, removed ones left out, in the order of the changes. */
  readonly change: (set: ChangeSet) => Promise<readonly Kept[]>;
  readonly history: <K extends RecordKind>(kind: K, id: string) => Promise<readonly Changed<K>[]>;
  /** What was written under an entry of the chain, in its order: of the kinds that the actor may read of the whole region, where he may read the chain. */
  readonly under: (number: number) => Promise<readonly Changed[]>;
  /** As they stood then, removed ones left out. */
  readonly asOf: <K extends RecordKind>(kind: K, moment: Instant, question?: Pick<RecordQuestion, 'plan' | 'ids'>) => Promise<readonly Kept<K>[]>;
  /**
   * Changes whenever a record of the region does, or one of these kinds, or (`own`) one that concerns the actor's unit: a key, within this process, for what is
   * derived from them.
   */
  readonly revision: (...kinds: readonly (RecordKind | 'own')[]) => Promise<string>;
};
