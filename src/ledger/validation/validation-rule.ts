import type { QuantityKind } from '../../basis/index.ts';
import type { MeasureKind } from '../observation.ts';

type Kinds = {
  /** Outside of what can be (取值范围). `days`: at most as many as the time the figure covers has. */
  readonly range: { readonly least?: number; readonly most?: number | 'days' };
  /**
   * Changes unlike the last ones (突变): further from their median than `times` their spread (1.4826 × median absolute deviation), and never less than
   * `floor`. Amounts change in shares of themselves, shares and growth in points. With fewer than `fewest` changes to go by, a change beyond `alone` asks.
   */
  readonly jump: { readonly last: number; readonly fewest: number; readonly times: number; readonly floor: number; readonly alone: number };
  /** Parts that do not make the whole (分项合计): of a year always; of other indicators as listed. `tolerance` is a share of the whole. */
  readonly sum: { readonly tolerance: number; readonly wholes?: readonly { readonly whole: string; readonly parts: readonly string[] }[] };
  /** A later figure of a running total that is smaller than an earlier one (累计数倒退). */
  readonly monotone: Record<never, never>;
  /** Two series that must agree (互相印证); `tolerance` is a share of the other. */
  readonly mirror: { readonly pairs: readonly { readonly indicator: string; readonly other: string; readonly tolerance: number }[] };
  /** A power of ten beside the last figure (单位错位). `near`: how close to the power, in decimal logarithms. */
  readonly slip: { readonly powers: readonly { readonly power: number; readonly near: number }[] };
  /** The same figure as the `times` periods before it (数据未更新). */
  readonly repeat: { readonly times: number; readonly except: readonly number[] };
};

export type RuleKind = keyof Kinds;

/** To which figures a rule applies; absent means all. */
export type RuleScope = {
  readonly indicators?: readonly string[];
  readonly quantities?: readonly QuantityKind[];
  readonly measures?: readonly MeasureKind[];
};

/** A validation rule (审核规则) as data; its id begins with its kind. `refuse` is a contradiction, `ask` a question to the sender. */
export type ValidationRule = {
  readonly [K in RuleKind]: {
    readonly id: `${K}.${string}`;
    readonly version: number;
    readonly kind: K;
    readonly severity: 'refuse' | 'ask';
    readonly where?: RuleScope;
    readonly parameters: Kinds[K];
  };
}[RuleKind];

export type RuleOf<K extends RuleKind> = Extract<ValidationRule, { readonly kind: K }>;

/** What a rule found about a candidate, with the numbers that fired it. */
export type ValidationFinding = {
  readonly rule: string;
  readonly ruleVersion: number;
  readonly severity: 'refuse' | 'ask';
  readonly indicator: string;
  readonly period: string;
  /** Place of the row among the candidates. */
  readonly candidate: number;
  readonly details: Readonly<Record<string, string | number>>;
};
