import type { Instant, PlainDate } from '../basis/index.ts';
import type { Forecast, Now } from '../monitoring/index.ts';
import type { EvaluationFile } from './evaluation.ts';

/** 评估报告、半年执行情况报告、年度计划报告、领导一页纸. */
export const DOCUMENT_KINDS = ['evaluation_report', 'half_year_report', 'plan_report', 'brief'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** 起草 → 征求意见 → 审定 → 印发; issued ones never change. A draft that is not needed is 作废: kept, out of the way, and may be taken up again. */
export const DOCUMENT_STATES = ['draft', 'consulting', 'approved', 'issued', 'discarded'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/**
 * Where a figure in the text comes from: a path in what the document is written from (`written-figure.ts` reads it), and what it read when it was written.
 * Every occurrence is a mark of its own, in one block.
 */
export type FigureMark = {
  readonly id: string;
  readonly path: string;
  readonly shown: string;
  /** 人工改数: what it read before somebody put `shown` in its place, and why. */
  readonly replaced?: { readonly reading: string; readonly reason: string; readonly by: string; readonly at: Instant };
};

/** A part of a written document; a figure stands in the text as `{{id}}` and is locked to its source. `made` by rule, `edited` by people since. */
export type WrittenBlock =
  | {
      readonly id: string;
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      /** 附件: begins a page of its own after the signature. */
      readonly annex?: boolean;
      readonly made?: boolean;
      readonly edited?: boolean;
    }
  | { readonly id: string; readonly kind: 'paragraph'; readonly text: string; readonly made?: boolean; readonly edited?: boolean }
  | {
      readonly id: string;
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly widths: readonly number[];
      /** A row of one cell spans the table: a group. */
      readonly rows: readonly (readonly string[])[];
      /** Too wide for an upright page. */
      readonly wide?: boolean;
      readonly note?: string;
      readonly made?: boolean;
      readonly edited?: boolean;
    };

/** A row of the year's plan with every name resolved; decimals as text. */
export type GivenTarget = {
  readonly item: string;
  readonly no?: string;
  readonly name: string;
  readonly unit?: string;
  readonly binding: boolean;
  readonly before?: string;
  readonly value?: string;
};
export type GivenDuty = {
  readonly id: string;
  readonly title: string;
  readonly requirement: string;
  readonly due?: PlainDate;
  readonly investment?: string;
  readonly lead?: string;
};

/** What a document is written from besides the frozen file; kept with it, so that it reads the same ever after. */
export type WrittenGiven = {
  /** Titles of the plan's chapters by number. */
  readonly chapters?: Readonly<Record<string, string>>;
  /** Chapter of an item, by its id. */
  readonly chapterOf?: Readonly<Record<string, number>>;
  /** Half-year report: the year it is of. */
  readonly year?: number;
  /** 年度计划报告: the three tables of the year that is planned. */
  readonly planned?: {
    readonly year: number;
    readonly targets: readonly GivenTarget[];
    readonly tasks: readonly GivenDuty[];
    readonly projects: readonly GivenDuty[];
  };
  /** The freezing that this one is told apart from (差异说明). */
  readonly before?: {
    readonly title: string;
    readonly cutoff: PlainDate;
    readonly items: Readonly<Record<string, { readonly now: Now; readonly forecast: Forecast; readonly observed?: string; readonly period?: string }>>;
  };
};

/** 文稿: written from a frozen file, edited by people, issued with a frozen copy of its own. */
export type Written = {
  readonly plan: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly evaluation?: string;
  /** Digest of the frozen file that its figures are of. */
  readonly source: string;
  readonly given?: WrittenGiven;
  readonly blocks: readonly WrittenBlock[];
  readonly figures: readonly FigureMark[];
  /** Ids of blocks that rules made and people took out: not offered again. */
  readonly dropped?: readonly string[];
  readonly state: DocumentState;
  /** 发文字号. */
  readonly number?: string;
  /** 发文机关标志; none: no red head. */
  readonly redHead?: string;
  readonly addressee?: string;
  readonly signedBy?: string;
  readonly date?: PlainDate;
  /** 抄送. */
  readonly copies?: string;
  readonly issued?: { readonly docx: EvaluationFile; readonly pdf?: EvaluationFile; readonly at: Instant; readonly by: string };
  readonly meeting?: PlainDate;
  /** Tasks made from the day of the meeting: 送专委, 送常委会. */
  readonly duties?: readonly string[];
  readonly steps: readonly { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string }[];
};
