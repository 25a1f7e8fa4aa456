import type { Span } from '../basis/index.ts';
import type { Indicator, Plan } from '../plan/index.ts';

/** 完成, 未完成, 已取消, 无法判断. */
export type ClosingVerdict = 'reached' | 'missed' | 'cancelled' | 'not_assessable';

/** A note under the table about a row (备注): it was cancelled, its target never came, or its target was set anew. */
export type ClosingNote = {
  readonly no: string;
  readonly kind: 'cancelled' | 'never_set' | 'adjusted';
  /** Since when, where the note says it. */
  readonly year?: number;
  /** The target that took the place of the printed one. */
  readonly target?: number;
  readonly span: Span;
};

/** One row of the table of results, judged as a final assessment. Values are in the row's unit; what does not exist is absent. */
export type ClosedRow = Pick<Indicator, 'id' | 'no' | 'parent' | 'group' | 'name' | 'unit' | 'nature' | 'target' | 'actual' | 'span'> & {
  readonly verdict: ClosingVerdict;
  readonly lowerIsBetter: boolean;
  /** Result against target: positive inside, negative short. */
  readonly gap?: number;
  /** Share of the promise that was kept (share used, for a ceiling), where one can be told. */
  readonly done?: number;
  /** What stands in the way of a verdict, as a code of `words/`. */
  readonly because?: { readonly code: string; readonly details?: Readonly<Record<string, string | number>> };
  /** What the plan says in words where it gives no number. */
  readonly stated?: 'reached' | 'missed';
  readonly note?: ClosingNote;
  /** The verdict against the printed target, where a note set another. */
  readonly printed?: 'reached' | 'missed';
};

/** The rows of the plan before, judged by its table of results; none where the plan has no such table. */
export const closeLastPlan = (_plan: Plan): readonly ClosedRow[] => [];
