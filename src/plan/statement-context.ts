import type { Quantity } from '../syntax/index.ts';
import type { Manner } from './statement-manner.ts';
import type { Run } from './statement-run.ts';
import type { CommitSense } from './words/commit-verbs.ts';
import type { ResultSense } from './words/result-verbs.ts';

/**
 * How a figure and its words stand: `result` (S 达到 Q), `object` (建成 O Q), `counted` (建成 Q O), `plain` (S Q), `portion`
 * (Q 的 S …), `base` (从 Q 增加到 …), `loose` (Q S …, no verb found).
 */
export type Shape = 'result' | 'object' | 'counted' | 'plain' | 'portion' | 'base' | 'loose';

/** What a later phrase of the sentence may lean on: subjects, the governing verb, the wholes (by class of unit) that 其中 divides. */
export type Context = {
  subjects: readonly string[];
  whole: ReadonlyMap<string, string>;
  commit: CommitSense | undefined;
  manner: Manner | undefined;
  /** 其中 was said: figures without a verb are parts of the whole before. */
  dividing?: boolean;
  /** Unit of the figure right before. */
  unit?: string | undefined;
  /** Subjects of the phrase right before, each once. */
  readonly recent?: readonly string[];
  /** Subject of the nearest earlier phrase without a figure. */
  readonly fallback: () => string | undefined;
  /** What the verb of the phrase right before acts on. */
  readonly object: () => string | undefined;
};

/** What is said of a run's first figure, before it is spread over subjects. `nounEnd`: where the counted noun behind the figure ends. */
export type Said = {
  readonly shape: Shape;
  readonly words: string;
  readonly result?: ResultSense;
  readonly commit?: CommitSense;
  readonly manner: Manner;
  readonly nounEnd?: number;
};

/** A figure, the words before and after it, and what the adverbs among them say; `before` is what an earlier phrase acts on. */
export type Around = {
  readonly text: string;
  readonly run: Run;
  readonly words: string;
  readonly quantity: Quantity;
  readonly right: string;
  readonly manner: Manner;
  readonly before: Context['object'];
};

/** Physical amounts and counts can be followed by the noun they count; rates cannot. */
export const countsNoun = (quantity: Quantity): boolean =>
  quantity.unitClass === 'count' || quantity.unitClass === 'people' || quantity.unitClass === 'measure' || quantity.unitClass === 'bare';
