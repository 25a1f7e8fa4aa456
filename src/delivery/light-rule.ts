import type { Said } from './refusal.ts';

/** What a rule settles; a part that a published rule does not settle is assumed, and told so. */
export type RulePart = 'lag' | 'start' | 'entry' | 'late' | 'deadline' | 'run' | 'recovery';

/**
 * 亮灯规则: when a project is yellow or red, as data. Shares are percent texts. What a rule leaves out it does not judge.
 */
export type LightRule = {
  readonly id: string;
  readonly name: Said;
  readonly source: { readonly title: string; readonly year?: number; readonly address?: string };
  /** Parts that the published rule is silent on. */
  readonly assumed?: readonly RulePart[];
  /**
   * Behind the year's schedule. `of` what is done: the year's investment, or the progress that was reported (the investment where none was). `as` points of the
   * year's plan, or a share of what the schedule asks for. Yellow from `yellow` on (`least`) or above it (`above`), red above `red`.
   */
  readonly lag?: {
    readonly of: 'investment' | 'progress';
    readonly as: 'points' | 'share';
    readonly yellow: string;
    readonly from: 'least' | 'above';
    readonly red: string;
  };
  /** Not started when its planned month has ended: yellow; so many months running: red. */
  readonly start?: { readonly redAfter: number };
  /** 入库纳统: started, said to be in the statistics not yet, for more than so many months yellow, red. */
  readonly entry?: { readonly yellowAfter: number; readonly redAfter: number };
  /** The figures of a month come late: by more than so many months yellow, red. */
  readonly late?: { readonly yellowAfter: number; readonly redAfter: number };
  /** A milestone or the end is so many days away and not done: yellow; past: red. */
  readonly deadline?: { readonly yellowDays: number };
  /** So many yellows in a row make a red. */
  readonly run?: { readonly yellows: number };
  /** `step`: a red that made good its gap is yellow first. */
  readonly recovery?: 'step';
};

/** A rule as a region switched it on. */
export type LightRuleVersion = {
  readonly version: number;
  readonly from: string;
  readonly rule: LightRule;
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
};
