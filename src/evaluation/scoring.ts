import type { Instant, PlainDate, Said } from '../basis/index.ts';
import type { MovedFrom } from '../identity/index.ts';
import type { EvaluationFile } from './evaluation.ts';

/** 加权完成率法、功效系数法、熵权法、TOPSIS. */
export const SCORE_METHODS = ['weighted', 'efficacy', 'entropy', 'topsis'] as const;
export type ScoreMethod = (typeof SCORE_METHODS)[number];

/** A row of a higher level's assessment (市考指标) as the planner entered it, and the item of the plan whose standing foretells it. */
export type MappedRow = {
  readonly id: string;
  readonly name: string;
  /** 满分. */
  readonly full: string;
  /** 权重, where the table gives one beside the full score: the row is worth both multiplied. */
  readonly weight?: string;
  readonly item?: string;
};

/** 计分方案: named and versioned; a score exists only inside one. What is scored are items, or units by their items where ranking is on. */
export type Scheme = {
  readonly plan: string;
  readonly name: string;
  /** Id of the first edition of the scheme: what its editions have in common. Absent in the first. */
  readonly line?: string;
  /** Of the scheme itself: a changed scheme is a new edition, and the old one stays. */
  readonly edition: number;
  readonly method: ScoreMethod;
  readonly state: 'draft' | 'in_force' | 'retired';
  /**
   * Weights by item, as decimal text; they sum to 1 except under `entropy`, which finds them: there the keys are the criteria. Where units are the objects of
   * `entropy` or `topsis`, the criteria are `indicators`, `tasks`, `projects` and `reforms`.
   */
  readonly weights: Readonly<Record<string, string>>;
  /** What `entropy` and `topsis` compare: the years of the plan, or units (only with `ranking`). Years where absent. */
  readonly objects?: 'years' | 'units';
  /** TOPSIS with weights found by entropy instead of `weights`. */
  readonly entropyWeights?: true;
  /** Criteria whose direction is not that of the item: `down` is better when lower. */
  readonly directions?: Readonly<Record<string, 'up' | 'down'>>;
  /** `weighted`: done of the whole target (目标完成率), or of what should be done by the cut-off day (进度完成率). The target where absent. */
  readonly against?: 'target' | 'schedule';
  /** Satisfactory and unallowable values by item (功效系数). */
  readonly bounds?: Readonly<Record<string, { readonly satisfactory: string; readonly unallowable: string }>>;
  /** `efficacy`: a row's score is held within these; not at all where absent. */
  readonly limits?: { readonly lowest: string; readonly highest: string };
  /** A row without a value: its weight goes to the others in proportion, or the total is left out and its range said (where absent). */
  readonly missing?: 'redistribute' | 'incomplete';
  /** 一票否决: a binding item that is missed or breached caps the whole at this score. */
  readonly veto?: { readonly cap: string };
  /** Units are ranked; off unless somebody decided it by a document. */
  readonly ranking?: { readonly document: string };
  /** 等次, highest first: a total of `from` or more is called so. */
  readonly grades?: readonly { readonly name: string; readonly from: string }[];
  /** 市考指标: then rows are these and not `weights`, each worth its points. Only with `weighted`. */
  readonly mapping?: readonly MappedRow[];
  readonly source?: string;
  readonly note?: string;
  /** Put in force: from then on nothing of this edition changes. */
  readonly issued?: { readonly at: Instant; readonly by: string; readonly document?: string };
};

/** One row of a score: values with 12 digits after the point, scores with 4. */
export type ScoreRow = {
  /** An item, a criterion, or under a mapping the id of its row. */
  readonly item: string;
  readonly name?: string;
  /** After redistribution. */
  readonly weight: string;
  readonly value?: string;
  readonly score?: string;
  /** Of a criterion of `entropy` and `topsis`: `down` is better when lower. */
  readonly direction?: 'up' | 'down';
  /** 满分 of the row, where it is not 100. */
  readonly full?: string;
  /** 预计得分 at the target year, from the forecast of the standing: under a mapping. */
  readonly forecast?: string;
  /** Why it has no score. */
  readonly reason?: Said;
};

/** A unit or a year that was scored: of units by their own rows, of years and units by criteria. */
export type ScoreObject = {
  readonly kind: 'unit' | 'year';
  readonly ref: string;
  readonly name: string;
  readonly score?: string;
  readonly rank?: number;
  readonly values?: Readonly<Record<string, string>>;
  readonly vetoed?: readonly string[];
  readonly reason?: Said;
};

/** What a scheme makes of a frozen file. */
export type Scored = {
  /** Absent where something is missing and the scheme does not redistribute, or where only units are compared. */
  readonly total?: string;
  /** What the total is out of: 100, or under a mapping the sum of its rows. */
  readonly full: string;
  /** Between which the total lies, whatever the missing rows are. */
  readonly range?: { readonly lowest: string; readonly highest: string };
  /** Share of the weight that was scored. */
  readonly coverage: string;
  readonly grade?: string;
  readonly rows: readonly ScoreRow[];
  /** Binding items that are missed or breached, and the total before they capped it. */
  readonly vetoed?: readonly string[];
  readonly uncapped?: string;
  readonly objects?: readonly ScoreObject[];
  /** 敏感性: what would change the order or the grade. */
  readonly sensitivity: readonly Said[];
};

/** 得分: one scheme applied to one frozen evaluation; `file` lets anyone compute it again. */
export type Score = Scored & {
  readonly plan: string;
  readonly evaluation: string;
  readonly scheme: string;
  readonly edition: number;
  /** Digest of the frozen file, and of the same as it is published. */
  readonly frozen: string;
  readonly published?: string;
  readonly file?: EvaluationFile;
  /** The score that it was computed again after, and the appeal that asked for it. */
  readonly after?: string;
  readonly appeal?: string;
  readonly at: Instant;
  readonly by: string;
};

/** 申诉（申请复核）: a unit contests what was judged of it, within 30 days; somebody else decides within 30 more. */
export type Appeal = {
  readonly plan: string;
  readonly evaluation: string;
  readonly score?: string;
  readonly unit: string;
  readonly movedFrom?: MovedFrom;
  readonly item: string;
  /** As the item was called when it was contested. */
  readonly name?: string;
  readonly text: string;
  readonly filed: Instant;
  readonly by: string;
  readonly due: PlainDate;
  readonly files?: readonly EvaluationFile[];
  readonly state: 'open' | 'upheld' | 'dismissed' | 'withdrawn';
  readonly decision?: { readonly text: string; readonly by: string; readonly at: Instant; readonly document?: string };
};
