import { Decimal, type Said } from '../basis/index.ts';
import type { FrozenItem } from './frozen.ts';
import { scoreReasons as because } from './words/score-reasons.ts';

/** A value, or why there is none. */
export type Valued = { readonly value: Decimal; readonly reason?: never } | { readonly reason: Said; readonly value?: never };

const ONE = new Decimal(1);

/** Between 0 and 1. */
export const heldWithin = (value: Decimal, low: Decimal | string | number = 0, high: Decimal | string | number = 1): Decimal =>
  Decimal.max(low, Decimal.min(high, value));

/** Why an item has no value whatever the method: gone, cancelled, without target or figures. */
const noValueOf = (item: FrozenItem | undefined): Said | undefined => {
  if (item === undefined) return because.gone;
  if (item.cancelled !== undefined) return because.cancelled(item.cancelled.document);
  const { now } = item.standing;
  if (now === 'awaiting_target') return because.awaiting;
  if (now === 'no_data') return because.noData;
  return now === 'not_due' ? because.notDue : undefined;
};

/** 上限类: all of it while no more is used than should be by now, none of it once broken, in between what is left of what should be left. */
const shareOfCap = ({ standing: { now, elapsed, done = 0 } }: FrozenItem): Decimal => {
  if (now === 'breached' || now === 'missed') return new Decimal(0);
  const used = new Decimal(done);
  if (used.lte(elapsed)) return ONE;
  const shouldBeLeft = ONE.minus(elapsed);
  return shouldBeLeft.lte(0) ? ONE : heldWithin(ONE.minus(used).div(shouldBeLeft));
};

/**
 * 完成率 of an item, 0 to 1. Ways from a baseline to a target (levels, growth, sums, cuts) count the done share, of the target or of what should be done by
 * now; a floor or ceiling held every year counts the years that held it; a cap counts what is left of it; an interval counts 1 inside.
 */
export const shareOf = (item: FrozenItem | undefined, against: 'target' | 'schedule'): Valued => {
  const reason = noValueOf(item);
  if (reason !== undefined || item === undefined) return { reason: reason ?? because.gone };
  const { kind, done, elapsed, margin, now } = item.standing;
  if (now === 'not_assessable') return { reason: because.notAssessable };
  if (kind === 'cap') return { value: shareOfCap(item) };
  if (kind === 'interval' && margin === 0) return { value: ONE };
  if (kind === 'interval' && done === undefined && margin !== undefined) return { value: new Decimal(0) };
  if (done === undefined) return now === 'achieved' ? { value: ONE } : { reason: because.noShare };
  const share = new Decimal(done);
  // A growth that must not be passed: what is over it counts against it.
  if (kind === 'avg_annual_growth' && item.lowerIsBetter && item.target !== undefined && new Decimal(item.target).gt(0)) {
    const allowed = new Decimal(elapsed);
    return { value: share.lte(allowed) ? ONE : heldWithin(allowed.div(share)) };
  }
  if (kind === 'hold' || against === 'target') return { value: heldWithin(share) };
  return elapsed > 0 ? { value: heldWithin(share.div(elapsed)) } : { reason: because.notDue };
};

/** 功效系数法: (x − unallowable) / (satisfactory − unallowable) × 40 + 60. */
export const efficacyOf = (
  x: Decimal,
  { satisfactory, unallowable }: { readonly satisfactory: Decimal | string | number; readonly unallowable: Decimal | string | number },
): Decimal => x.minus(unallowable).div(new Decimal(satisfactory).minus(unallowable)).times(40).plus(60);

/** The observed value of an item, in its unit. */
export const observedOf = (item: FrozenItem | undefined): Valued => {
  const reason = noValueOf(item);
  if (reason !== undefined || item === undefined) return { reason: reason ?? because.gone };
  return item.standing.observed === undefined ? { reason: because.noObserved } : { value: new Decimal(item.standing.observed) };
};
