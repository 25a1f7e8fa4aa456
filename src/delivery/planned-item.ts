import type { Span } from '../basis/index.ts';

/** Something of a plan that somebody has to do: an indicator, a commitment, a measure, an item of a box. */
export type PlannedItem = {
  /** `t1.3` (indicator), `c12` (commitment), `m40` (measure) as in Plan JSON; `box12.2.5` is the fifth item of the second group of box 12 (`boxN` counts boxes without a number in reading order from 1001). */
  readonly ref: string;
  readonly kind: 'indicator' | 'commitment' | 'measure' | 'box_item';
  readonly title: string;
  readonly span: Span;
  /** Heading that it stands under. */
  readonly section?: string;
  readonly box?: number;
  /** Name of the group in the box. */
  readonly group?: string;
  readonly verb?: string;
  /** Last year of it: its own, its chapter's, or the plan's. */
  readonly due?: number;
};
