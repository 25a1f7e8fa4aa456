import type { Instant, PlainDate } from '../basis/index.ts';
import type { EvaluationFile } from './evaluation.ts';

/** 加权完成率法、功效系数法、熵权法、TOPSIS. */
export const SCORE_METHODS = ['weighted', 'efficacy', 'entropy', 'topsis'] as const;
export type ScoreMethod = (typeof SCORE_METHODS)[number];

/** 计分方案: named and versioned; a score exists only inside one. What is scored are items, or units by their items where ranking is on. */
export type Scheme = {
  readonly plan: string;
  readonly name: string;
  /** Of the scheme itself: a changed scheme is a new version, and the old one stays. */
  readonly edition: number;
  readonly method: ScoreMethod;
  readonly state: 'draft' | 'in_force' | 'retired';
  /** Weights by item, as decimal text; they sum to 1 except under `entropy`, which finds them. */
  readonly weights: Readonly<Record<string, string>>;
  /** Satisfactory and unallowable values by item (功效系数). */
  readonly bounds?: Readonly<Record<string, { readonly satisfactory: string; readonly unallowable: string }>>;
  /** 一票否决: a binding item that is missed or breached caps the whole at this score. */
  readonly veto?: { readonly cap: string };
  /** Units are ranked; off unless somebody decided it by a document. */
  readonly ranking?: { readonly document: string };
  readonly source?: string;
  readonly note?: string;
};

/** 得分: one scheme applied to one frozen evaluation; `file` lets anyone compute it again. */
export type Score = {
  readonly plan: string;
  readonly evaluation: string;
  readonly scheme: string;
  readonly edition: number;
  readonly frozen: string;
  readonly total?: string;
  readonly rows: readonly { readonly item: string; readonly weight: string; readonly value?: string; readonly score?: string; readonly reason?: string }[];
  readonly vetoed?: readonly string[];
  readonly units?: readonly { readonly unit: string; readonly score?: string; readonly rank?: number; readonly reason?: string }[];
  readonly file?: EvaluationFile;
  readonly at: Instant;
  readonly by: string;
};

/** 申诉（申请复核）: a unit contests what was judged of it, within 30 days; somebody else decides within 30 more. */
export type Appeal = {
  readonly plan: string;
  readonly evaluation: string;
  readonly score?: string;
  readonly unit: string;
  readonly item: string;
  readonly text: string;
  readonly filed: Instant;
  readonly by: string;
  readonly due: PlainDate;
  readonly files?: readonly EvaluationFile[];
  readonly state: 'open' | 'upheld' | 'dismissed' | 'withdrawn';
  readonly decision?: { readonly text: string; readonly by: string; readonly at: Instant; readonly document?: string };
};
