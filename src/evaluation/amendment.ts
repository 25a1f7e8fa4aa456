import type { Instant, PlainDate } from '../basis/index.ts';
import type { Comparator, StandingKind } from '../monitoring/index.ts';
import type { EvaluationFile } from './evaluation.ts';

/** 经济形势重大变化、自然灾害等突发事件、其他特殊情况: the three situations in which a plan may be amended. */
export const AMENDMENT_BASES = ['economy', 'emergency', 'special'] as const;
export type AmendmentBasis = (typeof AMENDMENT_BASES)[number];

/**
 * 提出 `proposed` → 论证 `argued` → 征求意见 `hearing` → 衔接 `checked` → 提请审议 `deliberating` → 批准 `approved` → 生效 `in_force`; `refused` 未获批准 and
 * `withdrawn` 撤回 end it and keep everything.
 */
export const AMENDMENT_STATES = ['proposed', 'argued', 'hearing', 'checked', 'deliberating', 'approved', 'in_force', 'refused', 'withdrawn'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

/** A target as it judges from the effective day on; `value` is decimal text. */
export type AmendedTarget = { readonly value: string; readonly comparator: Comparator; readonly kind: StandingKind };

/** 调整事项: what of the plan becomes otherwise. `before` and `after` are as the plan prints them. */
export type AmendmentChange = {
  /** Of the plan's item (`t2.5`, `c12`, `m40`, `box12.2.5`), or of its sentence where only words change. */
  readonly item: string;
  readonly name: string;
  readonly what: 'target' | 'definition' | 'added' | 'removed' | 'text';
  readonly before?: string;
  readonly after?: string;
  readonly binding?: boolean;
  /** 下调: the new target asks for less; a target that is taken out does too. */
  readonly lowered?: boolean;
  readonly reason?: string;
  readonly unit?: string;
  /** The old and the new target, for a change of a target. */
  readonly was?: AmendedTarget;
  readonly target?: AmendedTarget;
};

/** What hangs on an item that is changed (衔接): said in words, with what it counted. */
export type LinkageFinding = {
  readonly kind: 'higher' | 'year' | 'task' | 'project' | 'series' | 'ids';
  readonly item: string;
  readonly name: string;
  readonly text: string;
  /** It has to be settled, or a person's word given why not. */
  readonly grave?: true;
};

/** 单位对调整草案的意见; no text where the unit has none. */
export type AmendmentComment = { readonly unit: string; readonly text: string; readonly by: string; readonly at: Instant };

export type AmendmentStep = { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string; readonly document?: string };

/** 规划调整: one of three situations, its reasons, the steps of law, the document that approves it. */
export type Amendment = {
  readonly plan: string;
  readonly title: string;
  readonly basis: AmendmentBasis;
  readonly reason: string;
  /** 特殊情况说明: asked for where it is proposed after the deadline. */
  readonly special?: string;
  readonly changes: readonly AmendmentChange[];
  readonly state: AmendmentState;
  /** Who proposed it: never who approves it. */
  readonly proposer?: { readonly by: string; readonly account?: string };
  /** 论证. */
  readonly argument?: { readonly text: string; readonly by: string; readonly at: Instant };
  /** 常委会会议日: the days of sending (会前 30 日、15 日) follow from it. */
  readonly meeting?: PlainDate;
  /** Days on which the draft was sent. */
  readonly sent?: { readonly committee?: PlainDate; readonly standing?: PlainDate };
  readonly hearing?: {
    readonly from: PlainDate;
    readonly until: PlainDate;
    /** Units that lead what is changed: they are asked for a word by the last day. */
    readonly asked?: readonly string[];
    /** The day on which those that had said nothing were reminded. */
    readonly reminded?: PlainDate;
    readonly summary?: string;
  };
  readonly comments?: readonly AmendmentComment[];
  readonly linkage?: { readonly checked: Instant; readonly by: string; readonly found: readonly LinkageFinding[]; readonly text?: string };
  readonly approval?: { readonly by: string; readonly document: string; readonly date: PlainDate; readonly file?: EvaluationFile };
  readonly effective?: PlainDate;
  /** The version of the plan that it was proposed against, and the one it made. */
  readonly against?: number;
  readonly made?: number;
  /** The new text in the library that its changes were read from. */
  readonly text?: { readonly id: string; readonly name: string };
  readonly files?: readonly EvaluationFile[];
  readonly steps: readonly AmendmentStep[];
};
