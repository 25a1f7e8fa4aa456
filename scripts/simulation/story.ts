import type { PlainDate } from '../../src/basis/index.ts';
import type { MeasureKind, SeriesEvent } from '../../src/ledger/index.ts';
import type { Setting } from '../../src/monitoring/index.ts';

/**
 * When a year's figure comes: `accounts` in January, verified in November, final a year later; `annual` in February or March of the next year; `late` in autumn,
 * after the day by which it is due.
 */
export type Publishing = 'accounts' | 'annual' | 'late';

/** Figures inside the year: growth and levels wander by `spread` around the way to the year's, `ytd` adds up to it. */
export type Within = { readonly frequency: 'quarter' | 'month'; readonly measure: MeasureKind; readonly spread?: number; readonly digits: number };

export type SeriesStory = {
  /** Id in the Plan JSON of a row of the table, or the subject of a commitment. */
  readonly item?: string;
  readonly subject?: string;
  readonly unit: string;
  readonly measure: MeasureKind;
  readonly priceBasis?: string;
  readonly publish: Publishing;
  /** A year each as first published; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly verified?: readonly number[];
  readonly final?: readonly number[];
  /** Level at the base year, where levels inside the first year start from it. */
  readonly from?: number;
  readonly within?: Within;
  /** How often figures are expected. */
  readonly expected?: 'quarter' | 'month';
  /** Periods without a figure, with the reason. */
  readonly missing?: Readonly<Record<string, string>>;
  /** Figures of inside the year that came after their due day. */
  readonly late?: Readonly<Record<string, PlainDate>>;
  /** A figure that was sent wrong by a factor and put right on the next day. */
  readonly slip?: { readonly period: string; readonly times: number; readonly reason: string };
  /** Responsible unit; empty is nobody's. */
  readonly owner: string;
};

type Restatement = {
  readonly item: string;
  readonly year: number;
  readonly value: number;
  readonly known: PlainDate;
  readonly reason: string;
  readonly document: string;
};
export type StoryEvent = Pick<SeriesEvent, 'kind' | 'effective' | 'known' | 'document' | 'note' | 'restated'> & { readonly item: string };
export type StorySetting = Omit<Setting, 'recorded' | 'by'>;

/** Five years of a region that does not exist, as its figures came to be known. */
export type Story = {
  readonly region: { readonly code: string; readonly name: string; readonly simulated: boolean };
  readonly plan: string;
  readonly adopted: PlainDate;
  readonly adoptionNote: string;
  /** `draft.txt`: what was deliberated before the plan was issued. */
  readonly draft: { readonly known: PlainDate; readonly note: string };
  readonly years: readonly number[];
  /** Note of every row. */
  readonly mark: string;
  readonly documents: {
    readonly preliminary: (year: number) => string;
    readonly year: (year: number) => string;
    readonly verified: (year: number) => string;
    readonly final: (year: number) => string;
    readonly late: (year: number) => string;
    readonly month: (year: number, month: number) => string;
    readonly quarter: (year: number, quarter: number) => string;
  };
  readonly reasons: Readonly<Record<'verified' | 'final' | 'late', string>>;
  readonly series: readonly SeriesStory[];
  readonly restatements: readonly Restatement[];
  readonly events: readonly StoryEvent[];
  readonly settings: readonly StorySetting[];
  readonly ownerReason: string;
};
