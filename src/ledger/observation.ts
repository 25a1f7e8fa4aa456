import type { Decimal, Instant, Period, PlainDate } from '../basis/index.ts';

/**
 * What a figure measures (口径类型): `level` 期末水平, `flow` the period's own amount 当期, `ytd` 1—N月累计, `since_start` since the plan's first day
 * 规划以来累计, `growth` the period's growth over the same period before in percent, comparable prices 同比增速.
 */
export type MeasureKind = 'level' | 'flow' | 'ytd' | 'since_start' | 'growth';

/** How settled a figure is: 初步核算, 核定, 最终核实. */
export type ObservationStatus = 'preliminary' | 'verified' | 'final';

/** Who says it, strongest first; where two speak of one period, the stronger is used and both are kept (重庆市统计管理条例 第25条). */
export type Authority = 'statistics' | 'department' | 'plan' | 'unit' | 'press';

/** Only a limit is known; a bound is never averaged as if it were the figure. */
export type Bound = '>=' | '>' | '<=' | '<';

/** Where a figure stands: the document, the place in it, the address. */
export type Source = { readonly document?: string; readonly place?: string; readonly address?: string };

export type Attachment = { readonly name: string; readonly sha256: string; readonly bytes: number };

/**
 * One figure as one source gave it (观测). Rows are only ever added: a revision is a new row with a `reason`. `value` is absent exactly where
 * `missing` says why; missing is never zero.
 */
export type Observation = {
  /** UUID made by the door. */
  readonly id: string;
  /** GB/T 2260 code of the region. */
  readonly region: string;
  /** Id of the series: on the command line the id in the Plan JSON; in the database `<plan>/<id in the Plan JSON>`. */
  readonly indicator: string;
  readonly period: Period;
  readonly measure: MeasureKind;
  /** `growth` only: it is that of the year up to the period's end (1—N月同比). */
  readonly accumulated?: boolean;
  readonly value?: Decimal;
  readonly missing?: string;
  readonly bound?: Bound;
  /** As given; conversions are explicit. `%` for growth. */
  readonly unit: string;
  /** `current` 当年价, `comparable` 可比价, or the year of constant prices, `2020`. Absent where prices do not enter or nobody said. */
  readonly priceBasis?: string;
  readonly status: ObservationStatus;
  readonly authority?: Authority;
  readonly source: Source;
  /** The day it became known (公布日). */
  readonly known: PlainDate;
  /** When we wrote it down. */
  readonly recorded: Instant;
  readonly by?: string;
  /** The sending it came with. */
  readonly batch?: string;
  /** Why it revises an earlier row of the same figure. */
  readonly reason?: string;
  readonly note?: string;
  readonly attachments?: readonly Attachment[];
};

/** What was known on a day; with `recorded`, also only what had been written down by then. */
export type Knowledge = { readonly known: PlainDate; readonly recorded?: Instant };

/**
 * Something that happened to a series, with its document. `definition_change` 口径调整 cuts it at `effective` unless `restated` says that the earlier
 * figures were recalculated; `cancelled` 取消 ends it.
 */
export type SeriesEvent = {
  readonly id: string;
  readonly region: string;
  readonly indicator: string;
  readonly kind: 'definition_change' | 'cancelled';
  readonly effective: PlainDate;
  readonly document: string;
  readonly note?: string;
  readonly restated?: boolean;
  readonly known: PlainDate;
  readonly recorded: Instant;
  readonly by?: string;
};
