import type { Said } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import type { Frozen } from '../../../src/evaluation/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import type { RecomputeResult } from './recompute.ts';
import type { EvaluationWords } from './words/index.ts';

/** A form that could not be taken: which, why, and what it held. */
export type EvaluationFault = { readonly at: string; readonly fault: Said; readonly fields: Readonly<Record<string, string>> };

/** What the parts of an evaluation's page are made of. */
export type EvaluationParts = {
  readonly language: Language;
  readonly words: EvaluationWords;
  readonly context: RegionContext;
  readonly evaluation: Kept<'evaluation'>;
  readonly assessments: readonly Kept<'assessment'>[];
  readonly documents: readonly Kept<'document'>[];
  readonly questionnaires: readonly Kept<'questionnaire'>[];
  readonly nameOf: (unit: string) => string;
  /** The frozen file, or what it would hold now. */
  readonly figures: Frozen | undefined;
  readonly isFrozen: boolean;
  /** Units that lead something and were not asked yet. */
  readonly unasked: number;
  readonly rights: { readonly open: boolean; readonly draft: boolean; readonly approve: boolean; readonly everything: boolean; readonly documents: boolean };
  readonly recomputed?: RecomputeResult | undefined;
  readonly failed?: EvaluationFault | undefined;
  /** The address of a view or step of this evaluation. */
  readonly path: (rest?: string) => string;
};
