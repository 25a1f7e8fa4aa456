import type { Bodies } from '../../../src/database/index.ts';
import type { Action, RecordKind, Role } from '../../../src/identity/index.ts';

/**
 * Records that are brought in together. Texts in double braces are filled in on the day of bringing: `{{day-45}}`, `{{at-3 09:30}}`, `{{quarter-1}}` (the last
 * quarter whose reports are due), `{{due-1}}`, `{{due-1+2 10:00}}`, `{{unit NAME}}` (the id of the unit of that name); of the last month that ended, its
 * `{{month}}`, `{{year}}` and `{{until}}` (its number), and by it `{{percent 0.9}}` of what an even year has done and `{{amount 0.9 1200}}` of a year's sum.
 */
export type Entry = {
  readonly action: Action;
  /** In what role it is written; the planner's where absent. */
  readonly as?: Role;
  readonly document?: string;
  readonly changes: readonly { readonly [K in RecordKind]: { readonly kind: K; readonly id: string; readonly body: Bodies[K] } }[RecordKind][];
};

export const unitRef = (name: string): string => `{{unit ${name}}}`;

/** A text that stands for a day until it is brought in. */
export const dayRef = (text: string): never => text as never;
