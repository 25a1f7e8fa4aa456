import type { Instant, PlainDate } from '../basis/index.ts';
import type { MovedFrom } from '../identity/index.ts';
import type { EvaluationFile } from './evaluation.ts';

export type FollowupState = 'received' | 'divided' | 'working' | 'reported' | 'closed';
export const FOLLOWUP_STATES: readonly FollowupState[] = ['received', 'divided', 'working', 'reported', 'closed'];

/** 满意、基本满意、不满意. */
export const RATINGS = ['satisfied', 'basically', 'unsatisfied'] as const;
export type RatingResult = (typeof RATINGS)[number];

/** One problem (问题) of an opinion: who has to see to it by when, by which task, and what shows that it is done. */
export type FollowupProblem = {
  readonly id: string;
  readonly text: string;
  readonly lead?: string;
  readonly support?: readonly string[];
  readonly movedFrom?: MovedFrom;
  readonly due?: PlainDate;
  /** The task that it became. */
  readonly task?: string;
  /** 办理措施, as the report back tells it. */
  readonly measure?: string;
  readonly state: 'open' | 'divided' | 'done' | 'closed';
  /** What shows that it is done, and who says so; where nobody entered one, the last thing that the unit said of its task is the proof. */
  readonly proof?: { readonly text: string; readonly by: string; readonly account?: string; readonly at: Instant; readonly files?: readonly EvaluationFile[] };
  /** 销号: by another than who gave the proof. */
  readonly closed?: { readonly by: string; readonly account?: string; readonly at: Instant; readonly proof: string; readonly text?: string };
};

/** 方面: problems that the opinion puts under one heading. */
export type FollowupAspect = {
  readonly id: string;
  readonly title: string;
  /** What the opinion says under the heading before its problems. */
  readonly text?: string;
  readonly problems: readonly FollowupProblem[];
};

/** What one deputy says of a problem's handling, or of the report as a whole where `problem` is absent. */
export type FollowupRating = {
  readonly problem?: string;
  readonly result: RatingResult;
  readonly text?: string;
  readonly by: string;
  readonly account?: string;
  readonly at: Instant;
};

export type FollowupStep = { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string };

/** 审议意见 and what became of it: problems divided among units as tasks, closed with proof, reported back after six months, published together. */
export type Followup = {
  readonly plan: string;
  readonly title: string;
  readonly number?: string;
  /** 提出日期. */
  readonly date: PlainDate;
  /** 报告期限: six months later unless the opinion says otherwise. */
  readonly due: PlainDate;
  readonly evaluation?: string;
  /** The report that was deliberated: id of a record of kind `document`. */
  readonly report?: string;
  readonly aspects: readonly FollowupAspect[];
  readonly state: FollowupState;
  /** 书面报告研究处理情况. */
  readonly reported?: {
    readonly document?: string;
    readonly file?: EvaluationFile;
    readonly date: PlainDate;
    readonly by?: string;
    readonly account?: string;
    readonly at?: Instant;
  };
  readonly ratings?: readonly FollowupRating[];
  /** Report, opinion and result may be shown to everybody, together: from the next release on. */
  readonly published?: { readonly date: PlainDate; readonly by?: string };
  /** The opinion's own files. */
  readonly files?: readonly EvaluationFile[];
  readonly steps: readonly FollowupStep[];
};
