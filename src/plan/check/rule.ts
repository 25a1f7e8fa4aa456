import type { Severity, Span } from '../../basis/index.ts';
import type { Tree } from '../../syntax/index.ts';
import type { Passage } from '../passage.ts';
import type { Plan } from '../schema.ts';

/** The same words in Chinese and in English. */
export type Bilingual = { readonly zh: string; readonly en: string };

/** What a rule reads: the plan as far as it is compiled, and the text it was read from. */
export type CheckInput = {
  readonly plan: Omit<Plan, 'diagnostics'>;
  readonly tree: Tree;
  readonly passages: readonly Passage[];
  readonly text: string;
};

export type FindingRelated = { readonly message: Bilingual; readonly span: Span };

/** One fault: the words meant, and every other place it speaks of. */
export type Finding = { readonly message: Bilingual; readonly span: Span; readonly related?: readonly FindingRelated[] };

/**
 * A check (检查规则). `code` never changes meaning. `good` and `bad` are small plan texts; in `bad` the words the finding must
 * point at stand between ⟦ and ⟧, which are no part of the text.
 */
export type Rule = {
  readonly code: `PLAN${number}`;
  readonly severity: Severity;
  readonly title: Bilingual;
  /** Why it matters to somebody who works with the plan. */
  readonly why: Bilingual;
  /** What to do about it. */
  readonly fix: Bilingual;
  readonly good: string;
  readonly bad: string;
  readonly check: (input: CheckInput) => Iterable<Finding>;
};
