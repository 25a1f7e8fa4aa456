import type { PlainDate, Span } from '../basis/index.ts';
import type { MovedFrom } from '../identity/index.ts';
import type { PlannedItem } from './planned-item.ts';

/**
 * When it counts as done, read from the verb: `done` 建成 (stands by the end), `begun` 启动 (works have begun), `best_effort` 力争 (tried; failing is no breach),
 * `pipeline` 策划 (worked up and in the library), `kept` 保持 (holds throughout), `reached` (a figure is reached), `carried_out` (a measure is in effect).
 */
export type Acceptance = 'done' | 'begun' | 'best_effort' | 'pipeline' | 'kept' | 'reached' | 'carried_out';

export type TaskState = 'proposed' | 'confirmed' | 'issued' | 'under_way' | 'done' | 'dropped';

/** Why a unit is proposed: in the plan's own assignment, in a document of division of work, or by words of its field. */
export type Proposal = {
  readonly lead?: string;
  readonly support: readonly string[];
  readonly because: 'assigned' | 'document' | 'field' | 'section';
  readonly words?: readonly string[];
  readonly confidence: number;
};

/** 任务: a duty out of the plan, or out of a meeting's decision, with one lead unit. */
export type Task = {
  readonly plan: string;
  /** Of the planned item; of a decision: `meeting:ID/DECISION`. */
  readonly ref: string;
  readonly kind: PlannedItem['kind'] | 'decision';
  readonly title: string;
  readonly span?: Span;
  readonly section?: string;
  readonly box?: number;
  readonly verb?: string;
  /** 牵头单位: exactly one once confirmed. */
  readonly lead?: string;
  /** 责任（配合）单位. */
  readonly support: readonly string[];
  /** 联络人, of the lead unit. */
  readonly person?: string;
  readonly begins?: PlainDate;
  readonly due?: PlainDate;
  readonly acceptance: Acceptance;
  /** True where a person chose it over the verb's. */
  readonly acceptanceEdited?: boolean;
  readonly state: TaskState;
  readonly proposal?: Proposal;
  /** Tasks that must be done before it. */
  readonly after?: readonly string[];
  readonly parent?: string;
  /** 举措 of the unit's own plan (工作方案). */
  readonly milestones?: readonly { readonly id: string; readonly name: string; readonly due: PlainDate; readonly done?: PlainDate; readonly note?: string }[];
  readonly progress?: readonly Progress[];
  /** Document that issued it, dropped it or moved it to another unit. */
  readonly document?: string;
  readonly dropped?: { readonly reason: string; readonly document?: string };
  /** Units it was taken over from, when, by what document. */
  readonly movedFrom?: MovedFrom;
};

/** What a unit said about it for a period. */
export type Progress = {
  readonly period: string;
  readonly text: string;
  readonly state: 'as_planned' | 'slow' | 'stuck' | 'done';
  /** Report that it came with. */
  readonly report?: string;
  readonly at: string;
  readonly by: string;
};
