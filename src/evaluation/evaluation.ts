import type { Instant, PlainDate, Said } from '../basis/index.ts';
import type { MovedFrom } from '../identity/index.ts';

/** 年度评估、中期评估（第三年）、总结评估（期满，含结转）. */
export const EVALUATION_KINDS = ['annual', 'mid_term', 'final'] as const;
export type EvaluationKind = (typeof EVALUATION_KINDS)[number];

/** 指标、任务、项目、改革: what is judged. */
export const EVALUATION_PARTS = ['indicators', 'tasks', 'projects', 'reforms'] as const;
export type EvaluationPart = (typeof EVALUATION_PARTS)[number];

/**
 * 方案已定 `opened` → 自评 `assessing` → 审核 `reviewing` → 起草 `drafting` → 征求意见 `consulting` → 审定 `approved` → 报送 `submitted`. The figures are frozen
 * when drafting begins; a new freezing is a step with a reason. `withdrawn` keeps everything and ends it.
 */
export const EVALUATION_STATES = ['opened', 'assessing', 'reviewing', 'drafting', 'consulting', 'approved', 'submitted', 'withdrawn'] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

export type EvaluationStep = {
  readonly to: EvaluationState | 'frozen' | 'noted';
  readonly at: Instant;
  readonly by: string;
  readonly account?: string;
  readonly reason?: string;
  readonly document?: string;
};

/** A file that belongs to it: an attachment of the region, by its digest. */
export type EvaluationFile = { readonly sha256: string; readonly name: string; readonly type: string };

/** 评估: what a plan has come to over a window, with the figures of a cut-off day as they were known on a day. */
export type Evaluation = {
  readonly plan: string;
  readonly kind: EvaluationKind;
  readonly title: string;
  /** 评估期: what it looks at. */
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** 截止时点: the day that standings are judged as of, within the window. */
  readonly cutoff: PlainDate;
  /** What was known on this day counts, and nothing that became known later. */
  readonly known: PlainDate;
  readonly parts: readonly EvaluationPart[];
  readonly state: EvaluationState;
  /** Days by which units assess themselves and comment on the draft. */
  readonly assessBy?: PlainDate;
  readonly commentBy?: PlainDate;
  /** The frozen file (`Frozen` in canonical JSON), and those it replaced. */
  readonly frozen?: EvaluationFile & {
    readonly at: Instant;
    /** What had been written down by then, and nothing later, is in it; `at` where it is absent. */
    readonly recorded?: Instant;
  };
  readonly earlier?: readonly (EvaluationFile & { readonly at: Instant; readonly recorded?: Instant; readonly reason: string })[];
  /** 第三方评估报告, questionnaires (ids of records) and what else it rests on. */
  readonly thirdParty?: { readonly by: string; readonly text: string; readonly file?: EvaluationFile; readonly date: PlainDate };
  readonly questionnaires?: readonly string[];
  /** Its report: id of a record of kind `document`. */
  readonly document?: string;
  /** Scores computed of it: ids of records of kind `score`. */
  readonly scores?: readonly string[];
  readonly approved?: { readonly by: string; readonly at: Instant; readonly document?: string };
  readonly submitted?: { readonly to: string; readonly date: PlainDate; readonly document?: string };
  readonly steps: readonly EvaluationStep[];
};

/** What a unit is asked to assess: something that it leads, with where it stood when it was asked. */
export type AssessmentAsk = {
  /** `t2.5`, a task's id, `project:ID`. */
  readonly ref: string;
  readonly kind: 'indicator' | 'commitment' | 'task' | 'project';
  readonly title: string;
  /** Where it stands, in one sentence. */
  readonly said: Said;
  /** It falls short: the cause must be given. */
  readonly short: boolean;
};

/** What a unit says of one thing; `made` where it is still as the program proposed it. */
export type SelfAssessed = { readonly text: string; readonly problem?: string; readonly cause?: string; readonly advice?: string; readonly made?: boolean };

/** 自评: what one unit says of its own for an evaluation, and what was made of it. */
export type Assessment = {
  readonly plan: string;
  readonly evaluation: string;
  readonly unit: string;
  readonly movedFrom?: MovedFrom;
  readonly state: 'open' | 'submitted' | 'returned' | 'accepted';
  readonly due: PlainDate;
  readonly asks: readonly AssessmentAsk[];
  /** By the `ref` of what was asked. */
  readonly items: Readonly<Record<string, SelfAssessed>>;
  /** 总体自评. */
  readonly text?: string;
  readonly files?: readonly EvaluationFile[];
  /** 对征求意见稿的意见, and what became of it. */
  readonly comment?: {
    readonly text: string;
    readonly at: Instant;
    readonly by: string;
    readonly taken?: boolean;
    readonly answer?: string;
    readonly none?: boolean;
  };
  /** 审核意见 by item, by somebody of another unit. */
  readonly review?: Readonly<Record<string, { readonly agreed: boolean; readonly text?: string; readonly by: string; readonly at: Instant }>>;
  readonly steps: readonly { readonly to: string; readonly at: Instant; readonly by: string; readonly account?: string; readonly reason?: string }[];
};
