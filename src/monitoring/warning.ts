import type { Period, PlainDate } from '../basis/index.ts';

/** 黄灯, 红灯. */
export type WarningLevel = 'yellow' | 'red';

/** Why a warning has the level it has: its ground appeared, grew worse, came again period after period, or was partly made good. */
export type WarningCause = 'fired' | 'worsened' | 'repeated' | 'eased';

/** One change of a warning, with the numbers that brought it about. */
export type WarningStep = {
  readonly day: PlainDate;
  readonly level: WarningLevel;
  readonly cause: WarningCause;
  /** The period judged on that day. */
  readonly period?: Period;
  readonly numbers: Readonly<Record<string, string | number>>;
};

/**
 * 预警: one rule about one item, from the day it fired to the day it was over. `level` and `numbers` are those of its last step; `closed` is absent while
 * it is open.
 */
export type Warning = {
  readonly item: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly level: WarningLevel;
  readonly opened: PlainDate;
  readonly closed?: PlainDate;
  /** Why it was closed: made good, or there is nothing left to judge. */
  readonly closedBecause?: 'recovered' | 'achieved' | 'cancelled';
  readonly numbers: Readonly<Record<string, string | number>>;
  readonly steps: readonly WarningStep[];
};
