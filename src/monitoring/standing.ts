import type { Frequency, Period, PlainDate, Span } from '../basis/index.ts';
import type { Decimal } from '../basis/index.ts';
import type { Knowledge } from '../ledger/index.ts';

/** How an indicator is judged (判定类型); `measures.md` defines each. `none` has no target and cannot be judged. */
export type StandingKind =
  | 'level'
  | 'avg_annual_growth'
  | 'cumulative'
  | 'cumulative_reduction'
  | 'hold'
  | 'cap'
  | 'interval'
  | 'awaiting'
  | 'milestone'
  | 'none';

/** 现状: 提前完成 快于时序 达到时序 基本达到 滞后 严重滞后 突破底线 待下达 无数据 未到期 无法判断 完成 未完成. */
export type Now =
  | 'achieved_early'
  | 'ahead'
  | 'on_schedule'
  | 'nearly'
  | 'behind'
  | 'far_behind'
  | 'breached'
  | 'awaiting_target'
  | 'no_data'
  | 'not_due'
  | 'not_assessable'
  | 'achieved'
  | 'missed';

/** 预测: 可超额 可如期 需努力 难以完成 无法判断. */
export type Forecast = 'exceed' | 'meet' | 'at_risk' | 'miss' | 'unknown';

export type Comparator = '=' | '>=' | '>' | '<=' | '<' | '~';

/** What a person settled about an item, over what the plan's words give; the latest known on the day asked counts, field by field. */
export type Setting = {
  readonly item: string;
  readonly known: PlainDate;
  readonly recorded: string;
  readonly by?: string;
  readonly reason: string;
  readonly kind?: StandingKind;
  readonly lowerIsBetter?: boolean;
  /** Own path: value to stand at (cumulated, for cumulative kinds) at each year's end. */
  readonly path?: Readonly<Record<number, number>>;
  readonly geometric?: boolean;
  readonly frequency?: Frequency;
  /** Responsible unit (责任单位) as text; absent or empty is 未分工. */
  readonly owner?: string;
  /** A target set by a higher plan, with its document in `reason`. */
  readonly target?: { readonly value: number; readonly comparator?: Comparator; readonly kind: StandingKind };
};

/** One thing of the plan that is watched: a row of a table of targets, or a commitment in running text. */
export type Monitored = {
  /** Id in the Plan JSON. */
  readonly id: string;
  /** Id of its series in the ledger. */
  readonly series: string;
  readonly list: 'indicator' | 'commitment';
  readonly no?: string;
  readonly group?: string;
  readonly name: string;
  readonly unit?: string;
  readonly priceBasis?: string;
  readonly nature?: 'expected' | 'binding';
  readonly kind: StandingKind;
  /** Set where a person overrode what the words give. */
  readonly kindReason?: string;
  readonly comparator: Comparator;
  readonly lowerIsBetter: boolean;
  /** Base year b and target year T; n = T − b. */
  readonly base: number;
  readonly due: number;
  readonly baseline?: Decimal;
  /** Where it is not `unit`, which is % for a rate: 降低13.5% of a figure in 吨标准煤/万元. */
  readonly baselineUnit?: string;
  readonly target?: Decimal;
  readonly upper?: Decimal;
  /** The target cell as printed, where it holds words in the place of a value (高于GDP增长). */
  readonly targetWords?: string;
  readonly path?: Readonly<Record<number, number>>;
  readonly geometric?: boolean;
  readonly frequency?: Frequency;
  readonly owner?: string;
  readonly span: Span;
};

/** The two days of a question: judged as of the end of which day, with what was known on which. */
export type Moment = Knowledge & { readonly asOf: PlainDate };

/** A figure as it entered a calculation, after conversion; `ids` are the observations it was made of. */
export type Input = {
  readonly period: Period;
  readonly measure: string;
  readonly value: number;
  readonly ids: readonly string[];
  /** Code of the conversion it went through, with the numbers it speaks of. */
  readonly conversion?: string;
  readonly details?: Readonly<Record<string, string | number>>;
};

/** Where one item stands. Shares are fractions, `lead` is in points; values are in the item's unit. What does not exist is absent. */
export type Standing = {
  readonly indicator: string;
  readonly kind: StandingKind;
  /** Elapsed share f at the end of the period judged. */
  readonly elapsed: number;
  readonly baseline?: number;
  readonly target?: number;
  readonly observed?: number;
  readonly onSchedule?: number;
  readonly done?: number;
  readonly lead?: number;
  readonly now: Now;
  readonly forecast: Forecast;
  /** Predicted done share (used share, for `cap`) at T, with its interval. */
  readonly predicted?: number;
  readonly predictedRange?: readonly [low: number, high: number];
  /** Pace required a year from here on, and the pace of the last two years, in the terms of the kind. */
  readonly required?: number;
  readonly pace?: number;
  /** `hold`: observed against the limit, positive inside. */
  readonly margin?: number;
  readonly firstBroken?: number;
  readonly broken?: readonly number[];
  /** The period judged. */
  readonly period?: Period;
  /** Periods that are due and not there, and for how many days the first of them. */
  readonly overdue?: readonly Period[];
  readonly daysOverdue?: number;
  /** What stands in the way, as a code of `words/`, with its particulars. */
  readonly because?: { readonly code: string; readonly details?: Readonly<Record<string, string | number>> };
  readonly formula: { readonly id: string; readonly version: number };
  readonly inputs: readonly Input[];
};
