import type { CorrectionFile } from '../../../src/plan/index.ts';
import type { Added, PlanStore, PlanSummary, StoredPlan } from '../plan-store.ts';
import type { Stage } from './compile-message.ts';

/** Told how far a document is: its stage, and the share of it that is done where that is known. */
export type OnStage = (stage: Stage, share: number | undefined) => void;

/** A document on its way into the library. The outcome is undefined where it was cancelled; `previous` is the plan that was uploaded under the same name or title before. */
export type Upload = { readonly outcome: Promise<(Added & { readonly previous?: PlanSummary }) | undefined>; cancel(): void };

export type RemovedPlan = PlanSummary & { readonly removedAt: string };

/** The plans as files. Corrections are kept with their history; what was removed can be restored until it is purged. */
export interface Library extends PlanStore {
  /** A path to which the bytes of an upload may be written. */
  incoming(): string;
  /** Reads and compiles the file at `path`, and keeps it only if that succeeds. The file is gone afterwards. */
  upload(path: string, name: string, onStage?: OnStage): Upload;
  /** The plan uploaded before this one under the same file name or title. */
  previousOf(id: string): Promise<PlanSummary | undefined>;
  /** Compiles a plan anew from its source; its corrections are laid over it again. */
  recompile(id: string): Promise<StoredPlan | undefined>;
  /** The corrections of a plan with those taken back. */
  history(id: string): Promise<CorrectionFile | undefined>;
  removed(): Promise<readonly RemovedPlan[]>;
  restore(id: string): Promise<boolean>;
  /** Deletes a removed plan for good. */
  purge(id: string): Promise<boolean>;
}

/** Whether a store is a library: the routes of uploading and removing need one. */
export const isLibrary = (store: PlanStore): store is Library => 'upload' in store && 'restore' in store;
