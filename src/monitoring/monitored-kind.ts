import type { Decimal } from '../basis/index.ts';
import type { IndicatorKind, TargetKind } from '../plan/index.ts';
import { isFall, isLowerBetterByName } from './direction.ts';
import type { Comparator, StandingKind } from './standing.ts';

/** What the words of a plan say of one aim, whichever list it stands in. */
export type Aim = {
  readonly name: string;
  readonly unit?: string;
  readonly kind: IndicatorKind | TargetKind;
  readonly comparator: Comparator;
  readonly value?: Decimal;
  readonly upper?: Decimal;
  readonly baseline?: Decimal;
  /** Said by a person; else the name tells. */
  readonly lowerIsBetter?: boolean;
};

export type Kind = { readonly kind: StandingKind; readonly lowerIsBetter: boolean };

const SUMS: ReadonlySet<string> = new Set(['cumulative', 'increase', 'count_of_projects']);
const KEPT: ReadonlySet<string> = new Set(['maintain', 'recurring']);

const isCeiling = (comparator: Comparator): boolean => comparator === '<' || comparator === '<=';
const isFloor = (comparator: Comparator): boolean => comparator === '>' || comparator === '>=';

/** Percent, not percentage points: only shares of what was there before compound. */
export const isPercent = (unit: string | undefined): boolean => unit === undefined || /^[%％]$/.test(unit);

/** Whether less of it is better, as a kind looks at it: a level goes where its target lies; else a person, the limit or the name tells. */
const isDownward = (kind: StandingKind, { name, comparator, value, baseline, lowerIsBetter }: Aim): boolean => {
  if (kind === 'cap') return true;
  if (kind === 'cumulative' || kind === 'cumulative_reduction' || kind === 'interval' || kind === 'milestone') return false;
  if (kind === 'level' && value !== undefined && baseline !== undefined) return value.lt(baseline);
  if (lowerIsBetter !== undefined) return lowerIsBetter;
  if (isCeiling(comparator) || isFloor(comparator)) return isCeiling(comparator);
  return kind !== 'avg_annual_growth' && isLowerBetterByName(name);
};

/** A level that is already where it shall be has nothing to move to: it is held. */
const isHeld = ({ comparator, value, baseline }: Aim): boolean => {
  if (value === undefined || baseline === undefined) return false;
  if (baseline.eq(value)) return true;
  return isFloor(comparator) ? baseline.gt(value) : isCeiling(comparator) && baseline.lt(value);
};

const kindByWords = (aim: Aim): StandingKind => {
  if (aim.kind === 'text') return 'awaiting';
  if (aim.kind === 'none' || aim.value === undefined) return 'none';
  if (KEPT.has(aim.kind)) return aim.upper === undefined ? 'hold' : 'interval';
  if (aim.kind === 'avg_annual_growth') return 'avg_annual_growth';
  // A fall in percentage points adds up; a fall in percent compounds.
  if (aim.kind === 'cumulative_reduction') return isPercent(aim.unit) ? 'cumulative_reduction' : 'cumulative';
  if (SUMS.has(aim.kind)) {
    if (aim.kind === 'cumulative' && isFall(aim.name) && aim.unit !== undefined && isPercent(aim.unit)) return 'cumulative_reduction';
    return isCeiling(aim.comparator) ? 'cap' : 'cumulative';
  }
  if (aim.upper !== undefined) return 'interval';
  return isHeld(aim) ? 'hold' : 'level';
};

/**
 * How an aim is judged (判定类型), from the kind its words have, its comparator and its baseline, unless a person chose; and whether less of it is better.
 * Nothing here looks at observations, so an indicator does not change its kind over the years.
 */
export const kindOf = (aim: Aim, chosen?: StandingKind): Kind => {
  const kind = chosen ?? kindByWords(aim);
  return { kind, lowerIsBetter: isDownward(kind, aim) };
};
