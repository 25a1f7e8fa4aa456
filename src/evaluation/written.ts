import type { Instant, PlainDate } from '../basis/index.ts';
import type { EvaluationFile } from './evaluation.ts';

/** 评估报告、半年执行情况报告、年度计划报告、领导一页纸. */
export const DOCUMENT_KINDS = ['evaluation_report', 'half_year_report', 'plan_report', 'brief'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Where a figure in the text comes from: a path in the frozen file, and what it read when it was written. */
export type FigureMark = { readonly id: string; readonly path: string; readonly shown: string };

/** A part of a written document; a figure stands in the text as `{{id}}` and is locked to its source. */
export type WrittenBlock =
  | { readonly id: string; readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly id: string; readonly kind: 'paragraph'; readonly text: string; readonly made?: boolean; readonly edited?: boolean }
  | {
      readonly id: string;
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

/** 文稿: written from a frozen file, edited by people, issued with a frozen copy of its own. */
export type Written = {
  readonly plan: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly evaluation?: string;
  /** Digest of the frozen file that its figures are of. */
  readonly source: string;
  readonly blocks: readonly WrittenBlock[];
  readonly figures: readonly FigureMark[];
  readonly state: 'draft' | 'consulting' | 'approved' | 'issued';
  readonly number?: string;
  readonly redHead?: string;
  readonly signedBy?: string;
  readonly date?: PlainDate;
  readonly issued?: { readonly docx: EvaluationFile; readonly pdf?: EvaluationFile; readonly at: Instant; readonly by: string };
  readonly meeting?: PlainDate;
  readonly steps: readonly { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string }[];
};
