import type { PlainDate } from '../basis/index.ts';

/** What a record is found, ordered and guarded by. */
export type Marks = {
  readonly title: string;
  readonly state: string;
  readonly plan?: string;
  /** What it is about or came from. */
  readonly about?: string;
  /** The unit that owes it. */
  readonly lead?: string;
  /** Every unit that it concerns, the lead among them: whoever acts for one of them may see it. */
  readonly units: readonly string[];
  readonly due?: PlainDate;
};

/** As a kind says them: what it has none of is undefined. */
export type SaidMarks = { readonly [M in keyof Marks]?: Marks[M] | undefined } & Pick<Marks, 'title' | 'state' | 'units'>;

/** The units that a record concerns, each once, in one order. */
export const unitsOf = (...all: readonly (string | undefined)[]): readonly string[] => [...new Set(all.filter((one) => one !== undefined))].sort();
