import type { Period, PlainDate } from '../basis/index.ts';
import type { WarningCondition } from './warning-rule.ts';

/** 黄灯, 红灯. */
export type WarningLevel = 'yellow' | 'red';

/** Why a warning has the level it has: its ground appeared, was there again in the next period, grew worse, came so many periods in a row, or was partly made good. */
export type WarningCause = 'fired' | 'continued' | 'worsened' | 'repeated' | 'eased';

/** One change of a warning, with the numbers that brought it about; they carry all that its sentence says. */
export type WarningStep = {
  readonly day: PlainDate;
  readonly level: WarningLevel;
  readonly cause: WarningCause;
  /** What kind of condition was looked at. */
  readonly ground: WarningCondition['type'];
  /** The period judged on that day. */
  readonly period?: Period;
  readonly numbers: Readonly<Record<string, string | number>>;
};

/**
 * 预警: one rule about one item, from the day it fired to the day it was over. `level` is that of its last step, `now` the newest numbers that keep it open
 * (once it is closed, those of its last step); `closed` is absent while it is open.
 */
export type Warning = {
  readonly item: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly level: WarningLevel;
  readonly opened: PlainDate;
  readonly closed?: PlainDate;
  /** Why it was closed: made good, the target reached, missed for good (which another rule goes on to tell), or the series cancelled. */
  readonly closedBecause?: 'recovered' | 'achieved' | 'decided' | 'cancelled';
  readonly now: Pick<WarningStep, 'ground' | 'period' | 'numbers'>;
  readonly steps: readonly WarningStep[];
};

/** Warnings that are not over, red before yellow, each the oldest first. */
export const openWarnings = (warnings: readonly Warning[]): readonly Warning[] =>
  warnings
    .filter(({ closed }) => closed === undefined)
    .toSorted((a, b) => a.level.localeCompare(b.level) || a.opened.localeCompare(b.opened) || a.item.localeCompare(b.item) || a.rule.localeCompare(b.rule));

/** The level of a warning at the end of a day; nothing where it was not open then. */
export const levelOn = ({ opened, closed, steps }: Warning, day: PlainDate): WarningLevel | undefined =>
  day < opened || (closed !== undefined && day >= closed) ? undefined : steps.findLast((step) => step.day <= day)?.level;

/** The worst level of each item at the end of a day; items without a warning are not in it. */
export const lightsOn = (warnings: readonly Warning[], day: PlainDate): ReadonlyMap<string, WarningLevel> => {
  const lights = new Map<string, WarningLevel>();
  for (const warning of warnings) {
    const level = levelOn(warning, day);
    if (level !== undefined && lights.get(warning.item) !== 'red') lights.set(warning.item, level);
  }
  return lights;
};
