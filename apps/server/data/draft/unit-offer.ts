import { convertUnit, unitTimes, type Decimal } from '../../../../src/basis/index.ts';
import type { NewObservation } from '../../../../src/database/index.ts';
import type { Observation } from '../../../../src/ledger/index.ts';
import type { Monitored } from '../../../../src/monitoring/index.ts';

/** Beyond this factor a figure is not of the size of its series. */
const FAR = 500;
const NEAR = 30;
/** The slips there are: 元 and 千元, 元 and 万元, 元 and 亿元, either way. */
const POWERS = [-4, 4, -8, 8, -3, 3];

const distance = (a: Decimal, b: Decimal): number => {
  const share = a.div(b).abs();
  return share.isZero() ? Number.POSITIVE_INFINITY : Math.max(share.toNumber(), 1 / share.toNumber());
};

const reference = ({ baseline, target, unit }: Monitored, head: Observation | undefined): { value: Decimal; unit: string } | undefined => {
  if (head?.value !== undefined && !head.value.isZero()) return { value: head.value, unit: head.unit };
  const value = baseline?.isZero() === false ? baseline : target;
  return value === undefined || value.isZero() || unit === undefined ? undefined : { value, unit };
};

/**
 * Units in which the value as typed would be of the size of what is known (the figure before, the baseline, the target), where it is far from it in the unit
 * given: 220300 亿元 was surely 220300 万元. The value stays as typed; only its unit is in question.
 */
export const unitOffers = (item: Monitored, { value, unit, measure }: NewObservation, head: Observation | undefined): readonly string[] => {
  const known = reference(item, head);
  if (known === undefined || value === undefined || value.isZero() || measure === 'growth' || unit === '%') return [];
  const distanceIn = (as: string): number => {
    const converted = convertUnit(value, as, known.unit);
    return converted === undefined ? Number.POSITIVE_INFINITY : distance(converted, known.value);
  };
  if (distanceIn(unit) < FAR) return [];
  const others = [known.unit, ...POWERS.flatMap((power) => unitTimes(unit, power) ?? [])];
  return [...new Set(others)].filter((other) => other !== unit && distanceIn(other) < NEAR).slice(0, 2);
};
