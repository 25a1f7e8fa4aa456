import type { Correction } from '../../src/plan/index.ts';
import type { Compiled, Plan } from '../../src/plan/index.ts';

/** The forms a document may come in. */
export type PlanFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf';

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
  /** Pages of a .pdf without text, most likely scanned and not read. */
  readonly silentPages?: readonly number[];
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
  /** The file as it came; undefined where there is no such plan. */
  source(id: string): Promise<Uint8Array | undefined>;
  /** Reads, compiles and keeps a document. A document that cannot be read is refused and nothing is stored. */
  add(bytes: Uint8Array, name: string): Promise<Added>;
  /** False where there is no such plan or it is the embedded one. */
  remove(id: string): Promise<boolean>;
  /** Replaces the corrections of a plan; undefined where there is no such plan. */
  correct(id: string, corrections: readonly Correction[]): Promise<StoredPlan | undefined>;
}
