import type { Span } from '../../src/basis/index.ts';
import type { Compiled, Plan } from '../../src/plan/index.ts';

/** The forms a document may come in. */
export type PlanFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf';

/** The lists of a plan whose entries a person may correct. `items` are the items of the boxes. */
export type Correctable = 'indicators' | 'targets' | 'facts' | 'items' | 'measures' | 'terms' | 'places' | 'standards' | 'diagnostics';

/**
 * 更正: a person's word over what was extracted. Corrections lie over the compiled plan and are never written into it, so
 * that they survive recompiling: an entry is found again by `of`, and where its id has changed by `quote` near `span`.
 */
export type Correction = {
  readonly id: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** `split` puts `entries` in the place of one; `add` gives what the machine missed; `change` replaces the named fields. */
  readonly action: 'accept' | 'reject' | 'change' | 'split' | 'add';
  readonly list: Correctable;
  /** Key of the entry spoken of (`keyOf` in reading/entries.ts); absent on `add`. */
  readonly of?: string;
  readonly span: Span;
  readonly quote: string;
  /** Fields as in Plan JSON: one object for `change` and `add`, two or more for `split`. */
  readonly entries?: readonly Readonly<Record<string, unknown>>[];
  readonly note?: string;
};

/** What a list of plans shows. */
export type PlanSummary = {
  readonly id: string;
  /** File name as it was given. */
  readonly name: string;
  readonly title: string;
  readonly format: PlanFormat;
  /** Instant, ISO 8601 in UTC; absent for the embedded example. */
  readonly uploadedAt?: string;
  readonly embedded: boolean;
  readonly period?: { readonly from: number; readonly to: number };
  readonly characters: number;
  readonly counts: { readonly indicators: number; readonly targets: number; readonly items: number; readonly findings: number };
};

/** A plan as the pages read it. */
export type StoredPlan = {
  readonly id: string;
  readonly name: string;
  readonly format: PlanFormat;
  readonly uploadedAt?: string;
  readonly embedded: boolean;
  /** As the machine read it. */
  readonly compiled: Compiled;
  /** `compiled.plan` with the corrections laid over it: what every page shows. */
  readonly plan: Plan;
  readonly corrections: readonly Correction[];
  /** Changes whenever `plan` does: a key for everything derived from it. */
  readonly revision: string;
};

/** Why a file was not taken: one clear sentence in the reader's language is made from `code` and `detail`. */
export type Refusal = { readonly code: string; readonly zh: string; readonly en: string };
export type Added = { readonly ok: true; readonly plan: StoredPlan } | { readonly ok: false; readonly refusal: Refusal };

/** The plans this reading room holds. The embedded example comes first, then the last uploaded. */
export interface PlanStore {
  list(): Promise<readonly PlanSummary[]>;
  get(id: string): Promise<StoredPlan | undefined>;
  /** Reads, compiles and keeps a document. A document that cannot be read is refused and nothing is stored. */
  add(bytes: Uint8Array, name: string): Promise<Added>;
  /** False where there is no such plan or it is the embedded one. */
  remove(id: string): Promise<boolean>;
  /** Replaces the corrections of a plan; undefined where there is no such plan. */
  correct(id: string, corrections: readonly Correction[]): Promise<StoredPlan | undefined>;
}
