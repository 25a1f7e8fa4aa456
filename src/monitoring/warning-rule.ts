import type { Forecast, Monitored, Now, StandingKind } from './standing.ts';

/**
 * What a rule looks at. `lag` and `shortfall` look at the done share against the elapsed one: `lag` in points of the whole journey, `shortfall` as a share
 * of what should be done by now. With `strict` the number itself does not fire.
 */
export type WarningCondition =
  /** The standing now is one of these. */
  | { readonly type: 'standing'; readonly now: readonly Now[] }
  | { readonly type: 'lag'; readonly points: number; readonly strict: boolean }
  | { readonly type: 'shortfall'; readonly share: number; readonly strict: boolean }
  /** What was observed is below zero. */
  | { readonly type: 'negative' }
  | { readonly type: 'forecast'; readonly forecast: readonly Forecast[] }
  /** Data were due more than so many days ago. */
  | { readonly type: 'overdue'; readonly days: number }
  /** Data are due in so many days or fewer. */
  | { readonly type: 'due_soon'; readonly days: number }
  /** A limit is still kept, and so many more changes like the last one would break it. */
  | { readonly type: 'margin'; readonly falls: number }
  /** A target set by a higher plan is still awaited after this share of the plan. */
  | { readonly type: 'awaiting'; readonly share: number }
  /** Figures are there and none of them can be used (current prices for growth, another definition, another unit). */
  | { readonly type: 'unusable' }
  /** The newest figure speaks of a time that ended more than so many days ago. */
  | { readonly type: 'stale'; readonly days: number };

/**
 * 预警规则, as data. A change of what it says is a new version. `inRow`: so many yellow periods one after another make it red (连续两黄转红). Recovery by `step`
 * goes back one level with each period that is better (逐级恢复), `at_once` when its ground is gone.
 */
export type WarningRule = {
  readonly id: string;
  readonly version: number;
  readonly natures?: readonly NonNullable<Monitored['nature']>[];
  readonly kinds?: readonly StandingKind[];
  readonly yellow?: WarningCondition;
  readonly red?: WarningCondition;
  readonly inRow?: number;
  readonly recovery: 'step' | 'at_once';
};

const moving: readonly StandingKind[] = ['level', 'avg_annual_growth', 'cumulative', 'cumulative_reduction', 'cap'];

/** The rules in force where a region has not chosen others. Binding indicators are already judged one step harder in their standing. */
export const warningRules: readonly WarningRule[] = [
  {
    id: 'behind',
    version: 1,
    yellow: { type: 'standing', now: ['behind'] },
    red: { type: 'standing', now: ['far_behind', 'missed'] },
    inRow: 2,
    recovery: 'step',
  },
  { id: 'breach', version: 1, red: { type: 'standing', now: ['breached'] }, recovery: 'step' },
  { id: 'margin', version: 1, kinds: ['hold'], yellow: { type: 'margin', falls: 1 }, recovery: 'at_once' },
  {
    id: 'forecast-binding',
    version: 1,
    natures: ['binding'],
    kinds: moving,
    yellow: { type: 'forecast', forecast: ['at_risk'] },
    red: { type: 'forecast', forecast: ['miss'] },
    recovery: 'step',
  },
  { id: 'forecast-expected', version: 1, natures: ['expected'], kinds: moving, yellow: { type: 'forecast', forecast: ['miss'] }, recovery: 'at_once' },
  { id: 'overdue', version: 1, yellow: { type: 'overdue', days: 0 }, red: { type: 'overdue', days: 30 }, recovery: 'at_once' },
  { id: 'unusable', version: 1, yellow: { type: 'unusable' }, recovery: 'at_once' },
  { id: 'awaiting', version: 1, yellow: { type: 'awaiting', share: 0.2 }, red: { type: 'awaiting', share: 0.5 }, recovery: 'at_once' },
  { id: 'stale', version: 1, yellow: { type: 'stale', days: 548 }, recovery: 'at_once' },
];
