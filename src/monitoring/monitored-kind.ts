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
const isPercent = (unit: string | undefined): boolean => unit === undefined || /^[%％]$/.test(unit);

const kept = (aim: Aim): Kind => ({
  kind: 'hold',
  lowerIsBetter: isCeiling(aim.comparator) || (!isFloor(aim.comparator) && (aim.lowerIsBetter ?? isLowerBetterByName(aim.name))),
});

/** A level that is already where it shall be has nothing to move to: it is held. */
const isHeld = ({ comparator, value, baseline }: Aim): boolean => {
  if (value === undefined || baseline === undefined) return false;
  if (baseline.eq(value)) return true;
  return isFloor(comparator) ? baseline.gt(value) : isCeiling(comparator) && baseline.lt(value);
};

const movesDown = (aim: Aim): boolean =>
  aim.baseline !== undefined && aim.value !== undefined
    ? aim.value.lt(aim.baseline)
    : isCeiling(aim.comparator) || (!isFloor(aim.comparator) && (aim.lowerIsBetter ?? isLowerBetterByName(aim.name)));

/**
 * How an aim is judged (判定类型), from the kind its words have, its comparator and its baseline; and whether less of it is better. Nothing here looks at
 * observations, so an indicator does not change its kind over the years.
 */
export const kindOf = (aim: Aim): Kind => {
  if (aim.kind === 'text') return { kind: 'awaiting', lowerIsBetter: aim.lowerIsBetter ?? isLowerBetterByName(aim.name) };
  if (aim.kind === 'none' || aim.value === undefined) return { kind: 'none', lowerIsBetter: aim.lowerIsBetter ?? isLowerBetterByName(aim.name) };
  if (KEPT.has(aim.kind)) return aim.upper === undefined ? kept(aim) : { kind: 'interval', lowerIsBetter: false };
  if (aim.kind === 'avg_annual_growth') return { kind: 'avg_annual_growth', lowerIsBetter: aim.lowerIsBetter ?? isCeiling(aim.comparator) };
  // A fall in percentage points adds up; a fall in percent compounds.
  if (aim.kind === 'cumulative_reduction') return { kind: isPercent(aim.unit) ? 'cumulative_reduction' : 'cumulative', lowerIsBetter: false };
  if (SUMS.has(aim.kind)) {
    if (aim.kind === 'cumulative' && isFall(aim.name) && aim.unit !== undefined && isPercent(aim.unit))
      return { kind: 'cumulative_reduction', lowerIsBetter: false };
    return isCeiling(aim.comparator) ? { kind: 'cap', lowerIsBetter: true } : { kind: 'cumulative', lowerIsBetter: false };
  }
  if (aim.upper !== undefined) return { kind: 'interval', lowerIsBetter: false };
  return isHeld(aim) ? kept(aim) : { kind: 'level', lowerIsBetter: movesDown(aim) };
};
