import type { Instant, PlainDate } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Knowledge, Observation, SeriesEvent } from '../ledger/index.ts';
import type { Setting } from '../monitoring/index.ts';
import type { Correction, Plan } from '../plan/index.ts';
import type { AccountStore } from './account-store.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { FloodStore } from './flood-store.ts';

export type Region = { readonly code: string; readonly name: string; readonly parent?: string; readonly simulated: boolean };

/** One adopted version of a plan. Ids of plans are short words of `[a-z0-9-]`, unique in their region. */
export type PlanVersion = {
  readonly region: string;
  readonly plan: string;
  /** 1, 2, … */
  readonly version: number;
  readonly title: string;
  readonly period?: { readonly from: number; readonly to: number };
  readonly adopted: Instant;
  /** From when it is the plan in force for questions about a day. */
  readonly known: PlainDate;
  readonly by?: string;
  readonly note?: string;
  readonly source: { readonly name: string; readonly sha256: string; readonly bytes: number };
};
/** With what was compiled; `id` is the plan's. `compiled` is the machine's reading, `plan` has the corrections laid over it. */
export type AdoptedPlan = Omit<PlanVersion, 'plan'> & {
  readonly id: string;
  readonly compiled: Plan;
  readonly corrections: readonly Correction[];
  readonly plan: Plan;
  readonly text: string;
};

export type Adoption = {
  readonly region: Region;
  readonly plan: string;
  readonly compiled: Plan;
  readonly text: string;
  readonly corrections: readonly Correction[];
  readonly source: { readonly name: string; readonly bytes: Uint8Array };
  readonly known: PlainDate;
  readonly by?: string;
  readonly note?: string;
};

/** Rows that are written together or not at all; `id`, `recorded` and `batch` are given by the store. */
export type Sending = {
  readonly region: string;
  /** How it came: `form`, `workbook`, `csv`, `bulletin`, `api`, `seed`. */
  readonly channel: string;
  readonly by?: string;
  readonly observations: readonly NewObservation[];
  readonly events?: readonly NewEvent[];
  readonly settings?: readonly NewSetting[];
  /** Findings of the validation rules that go with it. */
  readonly findings?: readonly NewFinding[];
  /** The head of each figure as the sender saw it, by key; a figure that moved on since refuses the whole sending. */
  readonly seen?: Readonly<Record<string, string | null>>;
};
export type NewObservation = Omit<Observation, 'id' | 'region' | 'recorded' | 'batch' | 'by'>;
export type NewEvent = Omit<SeriesEvent, 'id' | 'region' | 'recorded' | 'by'>;
export type NewSetting = Omit<Setting, 'recorded' | 'by'> & { readonly plan: string };

export type Received = { readonly batch: string; readonly recorded: Instant; readonly ids: readonly string[] };
/** A figure moved on between the dry run and the confirmation. */
export class Conflict extends Error {
  readonly keys: readonly string[];
  constructor(keys: readonly string[]) {
    super(`figures moved on: ${keys.join(', ')}`);
    this.keys = keys;
  }
}

/** What a region holds at the moment of a write, as whoever runs it: what a guard is asked of. */
export type Held = Pick<DeliveryStore, 'list' | 'get'> & {
  plans(): Promise<readonly PlanVersion[]>;
  plan(plan: string, which?: { readonly version?: number; readonly known?: PlainDate }): Promise<AdoptedPlan | undefined>;
  settings(plan: string): Promise<readonly Setting[]>;
  events(): Promise<readonly SeriesEvent[]>;
};
/** Asked within the transaction of a write, before anything is written; `recorded` is the moment that it will bear, later than all before it. What it throws refuses the write whole. */
export type WriteGuard = (held: Held, recorded: Instant) => Promise<void>;

export type Batch = {
  readonly region: string;
  readonly id: string;
  readonly channel: string;
  readonly recorded: Instant;
  readonly by?: string;
  readonly rows: number;
};

/** A question of a validation rule to the sender: open until answered, or accepted with a reason. */
export type Finding = {
  readonly region: string;
  readonly id: string;
  readonly batch: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly indicator: string;
  readonly period: string;
  /** The numbers that fired it. */
  readonly details: Readonly<Record<string, string | number>>;
  readonly state: 'open' | 'answered' | 'accepted';
  readonly raised: Instant;
  readonly answer?: string;
  readonly answeredBy?: string;
  readonly answeredAt?: Instant;
};
export type NewFinding = Pick<Finding, 'rule' | 'ruleVersion' | 'indicator' | 'period' | 'details'> & { readonly accepted?: string };

/** What somebody prepared and has not confirmed; forgotten after a day. */
export type Draft = { readonly region: string; readonly id: string; readonly created: Instant; readonly kind: string; readonly body: unknown };

export type AuditEntry = {
  readonly region: string;
  readonly number: number;
  readonly at: Instant;
  readonly by?: string;
  readonly action: string;
  readonly subject: string;
  /** SHA-256 of what was written. */
  readonly content: string;
  readonly previous: string;
  readonly hash: string;
};

/** Something in the chain, or in what it vouches for, is not as it was written. */
export type AuditFault = {
  readonly region: string;
  /** Of the entry; absent where what was found has none. */
  readonly number?: number;
  /**
   * `altered`: the entry; `broken`: it does not follow the one before it (removed, put in, reordered); `content`: what was written with it was changed or is
   * gone; `unaccounted`: something is there that no entry speaks of; `marks`: a record is as it was written, but found and guarded by other marks than it holds.
   */
  readonly fault: 'altered' | 'broken' | 'content' | 'unaccounted' | 'marks';
  /** What the entry, or what was found, is about: a version of a plan, a batch, a finding, a file, a record (`kind/id`). */
  readonly subject: string;
};

/** Everything a region keeps. Every question names its region; every write is one transaction and one entry of the audit chain. */
export interface Store {
  readonly engine: 'embedded' | 'server';
  regions(): Promise<readonly Region[]>;
  adopt(adoption: Adoption, guard?: WriteGuard): Promise<PlanVersion>;
  plans(region: string): Promise<readonly PlanVersion[]>;
  /** The version in force on the day (the newest by default), or that version. */
  plan(region: string, plan: string, which?: { readonly version?: number; readonly known?: PlainDate }): Promise<AdoptedPlan | undefined>;
  planSource(region: string, plan: string, version: number): Promise<Uint8Array | undefined>;
  /** Throws `Conflict`. */
  send(sending: Sending, guard?: WriteGuard): Promise<Received>;
  /** All rows known then, with every revision, in no particular order. */
  observations(
    region: string,
    knowledge?: Partial<Knowledge> & { readonly indicators?: readonly string[]; readonly plan?: string },
  ): Promise<readonly Observation[]>;
  /** The newest row of every figure as known then: what a cockpit needs. */
  current(region: string, knowledge: Knowledge & { readonly plan?: string }): Promise<readonly Observation[]>;
  /** The id of the newest row of each figure, by key: what `seen` of a sending is compared with. */
  heads(region: string, indicators?: readonly string[]): Promise<ReadonlyMap<string, string>>;
  events(region: string, knowledge?: Partial<Knowledge>): Promise<readonly SeriesEvent[]>;
  settings(region: string, plan: string, knowledge?: Partial<Knowledge>): Promise<readonly Setting[]>;
  batches(region: string): Promise<readonly Batch[]>;
  findings(region: string, state?: Finding['state']): Promise<readonly Finding[]>;
  answer(
    region: string,
    finding: string,
    answer: { readonly state: 'answered' | 'accepted'; readonly text: string; readonly by?: string },
  ): Promise<Finding | undefined>;
  keepDraft(region: string, kind: string, body: unknown): Promise<Draft>;
  draft(region: string, id: string): Promise<Draft | undefined>;
  dropDraft(region: string, id: string): Promise<void>;
  attach(region: string, file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }): Promise<{ readonly sha256: string }>;
  attachment(region: string, sha256: string): Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array } | undefined>;
  /** Changes whenever a plan, a figure, an event, a setting or a finding of the region does: a key for what is derived from them. */
  revision(region: string): Promise<string>;
  audit(region: string): Promise<readonly AuditEntry[]>;
  /** Reads the chain and everything it vouches for again: what was altered, removed, put in or reordered behind the store's back. */
  verify(region: string): Promise<readonly AuditFault[]>;
  /** Records of delivery of the region, as the actor may see and change them. */
  delivery(region: string, actor: Actor): DeliveryStore;
  /** Accounts, sessions and form links of the whole installation. */
  readonly accounts: AccountStore;
  /** Budgets that hold floods off, shared by every process on the database. */
  readonly floods: FloodStore;
  /** An id for a record, rising with time. */
  newId(): string;
  close(): Promise<void>;
}
